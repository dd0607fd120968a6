import { written } from '@enthesis/languages';
import type { FoundResource } from '../../readers/resources.ts';
import { containedKey, type FhirIndex, type IndexedCondition, type IndexedPatient, keyOf } from './index-of.ts';
import type { PathFault } from './path-fault.ts';
import type { Reference } from './resources.ts';

/** Whose a resource is; and about which diagnosis, where it says so. */
export interface Place {
  readonly patient: IndexedPatient;
  readonly condition: IndexedCondition | null;
}

/** Follows a resource's references. `skipped`: it is about a diagnosis that is not handed over. */
export const placer =
  ({ patients, conditions, isTreated }: FhirIndex) =>
  (
    found: FoundResource,
    subject: Reference | undefined,
    about: readonly Reference[],
  ): Place | PathFault | 'skipped' => {
    const patient = patients.get(containedKey(found, keyOf(subject ?? {})));
    if (patient === undefined) {
      const allowed = written('a Patient with a chart number in the same files');
      return { path: 'subject', rule: written('no such patient'), allowed };
    }
    const named = about
      .map((reference) => conditions.get(containedKey(found, keyOf(reference))))
      .filter((condition) => condition !== undefined);
    const [condition] = named.filter((row) => row !== null);
    const isOther = condition === undefined ? named.length > 0 : !isTreated(condition);
    return isOther ? 'skipped' : { patient, condition: condition ?? null };
  };
