import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { citedPaths, disagreements, type Manifest } from './floors/rules.ts';
import { readFloors } from './floors/table.ts';

// Holds the workspace against ARCHITECTURE.md: who may import whom, and whether every path a document cites exists.

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(root, path)));

const manifests = files
  .filter((path) => /^(apps|packages)\/[^/]+\/package\.json$/.test(path))
  .map((path) => JSON.parse(read(path)) as Manifest);
const broken = files
  .filter((path) => path.endsWith('.md'))
  .flatMap((path) =>
    citedPaths(read(path))
      .filter((cited) => !existsSync(join(root, cited)) && !existsSync(join(root, dirname(path), cited)))
      .map((cited) => `${path} cites ${cited}, which does not exist.`),
  );

const faults = [...disagreements(readFloors(read('ARCHITECTURE.md')), manifests), ...broken];
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
console.log(`Floors: ${manifests.length} packages stand where ARCHITECTURE.md says.`);
