import { captions, type Selection } from '@enthesis/contract';
import type { BlockRow, ReleaseRow } from '@enthesis/db';

/** The fixed words beside figures of a release. */
export const networkCaptions = (
  { by }: Pick<Selection, 'by'>,
  release: ReleaseRow | null,
  blocks: readonly BlockRow[],
): string[] => [
  ...(release?.synthetic === true ? [captions.synthetic] : []),
  ...(by.includes('session_band') ? [captions.sessionsReceived(null, null)] : []),
  ...(by.includes('session_band') && blocks.some(({ levels }) => levels.length > 1) ? [captions.bandsPooled] : []),
  ...(release?.series === 'single' ? [captions.single] : []),
  captions.protected,
  captions.onePatient,
  captions.registry,
];
