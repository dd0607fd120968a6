import { setImmediate } from 'node:timers/promises';
import type { Vocabulary } from '@enthesis/contract';
import type { NewRelease, ReleaseFile } from '@enthesis/db';
import type { Policy } from '@enthesis/disclosure';
import type { MenuEntry } from '../menu.ts';
import { csvOf } from './csv.ts';
import { citationFile, codebookRows, datapackage, policyFile, readme, sums, type WrittenTable } from './documents.ts';
import { conditionLabel, type ToldBlock } from './row.ts';
import { tables } from './tables.ts';
import { workbookOf } from './workbook.ts';

/** A release as its files tell it. */
export interface ToldRelease extends Omit<NewRelease, 'opened' | 'files'> {
  readonly policy: Policy;
  readonly menu: readonly MenuEntry[];
  readonly vocabulary: Vocabulary;
  /** Under which researchers may pass it on; null where the registry names none. */
  readonly licence: string | null;
}

/** The files of a release, made once: whoever downloads them gets the same bytes for ever. */
export const filesOfRelease = async (release: ToldRelease): Promise<readonly ReleaseFile[]> => {
  const told = toldBlocks(release);
  const written: WrittenTable[] = [];
  for (const table of tables) {
    const rows = [table.columns.map(({ name }) => name), ...table.rowsOf(told)];
    written.push({ table, rows, file: { name: table.name, bytes: csvOf(rows), rowCount: rows.length - 1 } });
    // Where the server makes the release, others wait for their answers.
    await setImmediate();
  }
  const columns = codebookRows(written);
  const sheets = written.map(({ table, rows }) => ({ name: table.name.replace(/\.csv$/, ''), rows }));
  const files = [
    ...written.map(({ file }) => file),
    { name: 'codebook.csv', bytes: csvOf(columns), rowCount: columns.length - 1 },
    {
      name: 'tables.xlsx',
      bytes: await workbookOf([...sheets, { name: 'codebook', rows: columns }], release.asOf),
      rowCount: null,
    },
    datapackage(release, written),
    policyFile(release),
    readme(release, release.policy, written),
    citationFile(release),
  ];
  return [...files, sums(files)];
};

const toldBlocks = ({ menu, blocks, vocabulary, number, synthetic, policy }: ToldRelease): readonly ToldBlock[] => {
  const entries = new Map(menu.map((entry) => [entry.id, entry]));
  return blocks.flatMap((block) => {
    const entry = entries.get(block.variable);
    if (entry === undefined) return [];
    const condition = conditionLabel(vocabulary, block.condition_id);
    return [{ entry, block, condition, release: number, synthetic, classHide: policy.classHide, base: policy.base }];
  });
};
