import type { Policy } from './policy.ts';
import type { OpenedClinics } from './safe.ts';

/** How many patients of each clinic joined, left, moved or have another value than in one earlier version of a block. */
export type ChangedPatients = ReadonlyMap<string, number>;

/** One patient as a version of a block counted them: what is compared is the value, whatever it stands for. */
export interface Counted {
  readonly clinic: string;
  /** The class, or the scores, as text. */
  readonly value: string;
}

/** Compares two versions of a block, by patient. What SQL does with a full join, for the sizes that fit in memory. */
export const changedPatients = (
  before: ReadonlyMap<string, Counted>,
  now: ReadonlyMap<string, Counted>,
): ChangedPatients => {
  const changed = new Map<string, number>();
  for (const patient of new Set([...before.keys(), ...now.keys()])) {
    const [old, recent] = [before.get(patient), now.get(patient)];
    if (old?.value === recent?.value) continue;
    const clinic = recent?.clinic ?? old?.clinic;
    if (clinic !== undefined) changed.set(clinic, (changed.get(clinic) ?? 0) + 1);
  }
  return changed;
};

/**
 * Whether a block's figures may be replaced in a release. Two versions of a block can be subtracted, so each must
 * differ from **every** version published in the vintage, not only from the last, by no patient or by at least delta:
 * else 24 could join and 23 leave again, and the first and third version would be one patient apart. That must hold
 * for every viewer: whoever only reads, whoever can take the opened clinics away, and either of them as the director
 * of any one clinic, who can take that clinic's rows away too.
 *
 * Where it says no, the figures in force are carried forward with their own date. It says no as well where nothing
 * changed since them, so that a carried block and an unchanged one look alike.
 *
 * @param versions changes against every version of the block published in the vintage, the latest last; none for a
 * block never published.
 */
export const mayReplace = (
  versions: readonly ChangedPatients[],
  { delta }: Pick<Policy, 'delta'>,
  opened: OpenedClinics,
): boolean => {
  const latest = versions.at(-1);
  if (latest === undefined) return true;
  if (total(latest) === 0) return false;
  return versions.every((changed) => seenByViewers(changed, opened).every((seen) => seen === 0 || seen >= delta));
};

/** How many changed patients are left for each viewer. */
const seenByViewers = (changed: ChangedPatients, opened: OpenedClinics): readonly number[] => {
  const closed = new Map([...changed].filter(([clinic]) => !opened.has(clinic)));
  return [changed, closed].flatMap((left) => {
    const all = total(left);
    return [all, ...[...left.values()].map((own) => all - own)];
  });
};

const total = (changed: ChangedPatients): number => [...changed.values()].reduce((sum, patients) => sum + patients, 0);
