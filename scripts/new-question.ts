import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { threadOf } from './new-question/thread.ts';

// Writes the empty thread of a question: pnpm new:question sleep-quality

const root = new URL('../', import.meta.url);
try {
  const files = threadOf(process.argv[2] ?? '', (path) => readFileSync(new URL(path, root), 'utf8'));
  for (const [path, text] of files) writeFileSync(new URL(path, root), text);
  execFileSync('pnpm', ['exec', 'biome', 'check', '--write', ...files.keys()], { cwd: root, stdio: 'ignore' });
  console.log(`${[...files.keys()].join('\n')}

It compiles and is answered: courses by condition. What the tests still ask for:
  1. its line in apps/api/test/role-routes.ts: who may ask
  2. its SQL, committed: pnpm exec vitest run --project door apps/api/test/golden -u
  3. figures, words and sentence of its own, and a page to stand on (apps/dashboard/src/pages)`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
