import type { Vocabulary } from '@enthesis/contract';
import type { NewRelease, ReleaseFile } from '@enthesis/db';
import type { Policy } from '@enthesis/disclosure';
import type { MenuEntry } from '../menu.ts';
import { csvOf } from './csv.ts';
import { citationFile, codebook, datapackage, policyFile, readme, sums, type WrittenTable } from './documents.ts';
import { conditionLabel, type ToldBlock } from './row.ts';
import { tables } from './tables.ts';

/** A release as its files tell it. */
export interface ToldRelease extends Omit<NewRelease, 'opened' | 'files'> {
  readonly policy: Policy;
  readonly menu: readonly MenuEntry[];
  readonly vocabulary: Vocabulary;
  /** Under which researchers may pass it on; null where the registry names none. */
  readonly licence: string | null;
}

/** The files of a release, made once: whoever downloads them gets the same bytes for ever. */
export const filesOfRelease = (release: ToldRelease): readonly ReleaseFile[] => {
  const told = toldBlocks(release);
  const written = tables.map((table): WrittenTable => {
    const rows = table.rowsOf(told);
    const header = table.columns.map(({ name }) => name);
    return { table, file: { name: table.name, bytes: csvOf(header, rows), rowCount: rows.length } };
  });
  const files = [
    ...written.map(({ file }) => file),
    codebook(written),
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
