import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { rowOf } from './new-instrument/row.ts';

// Writes the row of an instrument: pnpm new:instrument pseq generic

const root = new URL('../', import.meta.url);
try {
  const [id = '', region = ''] = process.argv.slice(2);
  const files = rowOf(id, region, (path) => readFileSync(new URL(path, root), 'utf8'));
  for (const [path, text] of files) writeFileSync(new URL(path, root), text);
  execFileSync('pnpm', ['run', 'methods'], { cwd: root, stdio: 'ignore' });
  console.log(`${[...files.keys(), 'docs/methods.md'].join('\n')}

It can be imported and asked for. What is left, each in the row unless said:
  1. name, measure, range and direction; the same in docs/import-format.md, which a test compares
  2. the smallest improvement patients call important, with its source; verified once you have read it there
  3. conditions that should try it before others: packages/contract/src/vocabulary/conditions.ts
  4. names that clinics give its column: packages/deidentify/src/mapping/names.ts
  5. docs/methods.md again: pnpm methods; NUMBERS.md where a condition's order changes what is counted`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
