import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { documentTables, withTables } from './document.ts';

const path = fileURLToPath(new URL('../../../../../docs/synthetic.md', import.meta.url));

test('docs/synthetic.md holds every table as the truth has it; `vitest run -u` mends it', async () => {
  const page = await readFile(path, 'utf8');
  for (const name of Object.keys(documentTables())) expect(page).toContain(`<!-- table: ${name} -->`);
  await expect(withTables(page)).toMatchFileSnapshot(path);
});
