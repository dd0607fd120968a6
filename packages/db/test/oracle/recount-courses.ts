import type { DimensionId } from '@enthesis/contract';
import type { PlainEpisode } from './random-registry.ts';
import { indexCourse } from './rules.ts';
import { keyOf } from './strata.ts';

export interface CountedCourses {
  readonly enrolled: number;
  readonly ongoing: number;
  readonly dueThroughUnknown: number;
}

/** Index courses under each key, with or without a baseline; by sessions those ongoing are counted apart. */
export const recountCourses = (
  episodes: readonly PlainEpisode[],
  { by }: { readonly by: readonly DimensionId[] },
): Map<string, CountedCourses> => {
  const cells = new Map<string, CountedCourses>();
  for (const episode of episodes) {
    const apart = by.includes('sessions') && indexCourse(episode).ongoing;
    const key = keyOf(episode, by, null);
    const before = cells.get(key) ?? { enrolled: 0, ongoing: 0, dueThroughUnknown: 0 };
    cells.set(key, {
      enrolled: before.enrolled + (apart ? 0 : 1),
      ongoing: before.ongoing + (apart ? 1 : 0),
      dueThroughUnknown: before.dueThroughUnknown + (!apart && episode.dueThrough === null ? 1 : 0),
    });
  }
  return cells;
};
