import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Lays the repository's documents and their pictures where the generator may read them, under the same paths: there is no
// second text to keep true.
const site = dirname(fileURLToPath(import.meta.url));
const root = join(site, '..');
const pages = join(site, 'pages');
const tracked = execFileSync('git', ['ls-files', '--', '*.md', 'docs'], { cwd: root, encoding: 'utf8' }).split('\n');

rmSync(pages, { recursive: true, force: true });
for (const path of tracked.filter(
  (one) => /^(docs\/.*|[A-Z]+)\.(md|png|svg)$/.test(one) && existsSync(join(root, one)),
))
  cpSync(join(root, path), join(pages, path));
