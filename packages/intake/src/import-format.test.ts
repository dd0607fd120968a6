import { fileURLToPath } from 'node:url';
import { builtInVocabulary, importTables } from '@enthesis/contract';
import { expect, it } from 'vitest';
import { importFormat, problemsIn } from '../test/folders.ts';
import { columnRow, instrumentRow } from '../test/format-rows.ts';

it('the document lists every file, column, condition and instrument as the grammar has them', () => {
  const lines = importFormat.split('\n').map((line) => line.replaceAll(/ {2,}/g, ' ')); // tables are laid out
  for (const { file, columns } of importTables) {
    const start = lines.indexOf(`## ${file}`);
    const rows = lines.slice(start + 4, start + 4 + columns.length + 1);
    expect(rows).toEqual([...columns.map(columnRow), '']);
  }
  for (const { id } of builtInVocabulary.conditions) expect(importFormat).toContain(`\`${id}\``);
  expect(lines).toEqual(expect.arrayContaining(builtInVocabulary.instruments.map(instrumentRow)));
});

it('the example folder is sound', async () => {
  expect(await problemsIn(fileURLToPath(new URL('../../../docs/import-example', import.meta.url)))).toEqual([]);
});
