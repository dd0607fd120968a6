import type { Vocabulary } from '@enthesis/contract';
import type { NewRelease, ReleaseFile } from '@enthesis/db';
import type { MenuEntry } from '../menu.ts';

/** A release as its files tell it. */
export interface ToldRelease extends Omit<NewRelease, 'opened' | 'files'> {
  readonly menu: readonly MenuEntry[];
  readonly vocabulary: Vocabulary;
}

/** The files of a release, made once: whoever downloads them gets the same bytes for ever. */
export const filesOfRelease = ({ policy }: ToldRelease): readonly ReleaseFile[] => [
  { name: 'policy.json', bytes: Buffer.from(`${JSON.stringify(policy, null, 2)}\n`), rowCount: null },
];
