/** What an episode is compared by, as it stands in the registry; null is not recorded. */
export interface ComparedEpisode {
  /** Episodes are numbered in the order in which they came. */
  readonly id: number;
  /** The import that brought it. */
  readonly import: number;
  readonly condition: string;
  readonly side: string;
  readonly sex: string | null;
  readonly ageBand: string | null;
  readonly year: number | null;
  readonly days: readonly number[];
}

export interface LookedAt {
  readonly lookedAt: number;
  readonly found: number;
}

/** Of episodes that can be compared, those that look like one that came before: `"2024 1"`, year and import -> counts. */
export const recountLookAlikes = (episodes: readonly ComparedEpisode[]): Map<string, LookedAt> => {
  const seen = new Set<string>();
  const counts = new Map<string, LookedAt>();
  for (const episode of episodes.toSorted((a, b) => a.id - b.id)) {
    const { condition, side, sex, ageBand, year, days } = episode;
    if (sex === null || ageBand === null || year === null || days.length < 2) continue;
    const looks = JSON.stringify([condition, side, sex, ageBand, year, days.toSorted((a, b) => a - b)]);
    const key = `${year} ${episode.import}`;
    const { lookedAt, found } = counts.get(key) ?? { lookedAt: 0, found: 0 };
    counts.set(key, { lookedAt: lookedAt + 1, found: found + (seen.has(looks) ? 1 : 0) });
    seen.add(looks);
  }
  return counts;
};
