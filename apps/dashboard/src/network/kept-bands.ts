import { type NetworkRespondersCell, sessionBands } from '@enthesis/contract';

interface Kept {
  readonly conditions: readonly string[];
  /** Conditions of the vocabulary that the release names, of which these are some. */
  readonly of: number;
}

const startOf = (band: string): number =>
  sessionBands.findIndex(({ id }) => Number.parseInt(id, 10) === Number.parseInt(band, 10));

/**
 * The conditions whose numbers of sessions a release keeps apart most finely, at least half of those it names: summed over
 * these, numbers of sessions stay apart, where a sum over all conditions has to join whatever any of them joins. Where half do
 * not keep any apart, all of them.
 *
 * @param cells of an answer by condition and session band
 */
export const keptBands = (cells: readonly NetworkRespondersCell[]): Kept => {
  const starts = new Map<string, Set<number>>();
  for (const { condition, sessionBand } of cells) {
    if (condition === undefined || sessionBand === undefined || /^(all$|other)/.test(condition.id)) continue;
    starts.set(condition.id, (starts.get(condition.id) ?? new Set()).add(startOf(sessionBand.id)));
  }
  const cuts = [...starts.values()].toSorted((a, b) => b.size - a.size);
  const refining = (cut: ReadonlySet<number>) =>
    [...starts].flatMap(([id, own]) => ([...cut].every((start) => own.has(start)) ? [id] : []));
  const found = cuts.map(refining).find((conditions) => conditions.length * 2 >= starts.size);
  return { conditions: found ?? [...starts.keys()], of: starts.size };
};
