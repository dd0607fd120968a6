import type { Patient } from './network.ts';

/** What a publisher answers that hides counts below 11, shows the rest exactly, and takes any filter. */
export interface NaiveAnswer {
  readonly n: number;
  /** Mean change, to two decimals. */
  readonly mean: number;
}

/**
 * The publisher that the attackers must catch: without one that falls, an attack that finds nothing proves nothing.
 */
export const naiveAnswer = (
  patients: readonly Patient[],
  filter: (patient: Patient) => boolean = () => true,
): NaiveAnswer | null => {
  const changes = patients.filter(filter).flatMap(({ change }) => (change === null ? [] : [change]));
  if (changes.length < 11) return null;
  const sum = changes.reduce((total, change) => total + change, 0);
  return { n: changes.length, mean: Math.round((sum / changes.length) * 100) / 100 };
};
