import {
  type Block,
  type ChangedPatients,
  type Counted,
  changedPatients,
  headcountOf,
  isPublishable,
  mayReplace,
  networkPolicy,
} from '../../src/index.ts';
import { chances, inventNetwork, inventPatient, type NetworkPlan, type Patient } from './network.ts';
import { cut, isIn, outcomeRows, press } from './release.ts';

/** A block through the releases of a vintage: every version published of it, the one in force last. */
export interface History {
  readonly block: Block;
  readonly versions: readonly ReadonlyMap<string, Counted>[];
}

const countedIn = (block: Block, patients: readonly Patient[]): ReadonlyMap<string, Counted> =>
  new Map(
    patients
      .filter((patient) => isIn(block, patient))
      .map(({ id, clinic, outcome }): [string, Counted] => [id, { clinic, value: outcome }]),
  );

/** What the press does with one block at a release. */
export const advance = ({ block, versions }: History, patients: readonly Patient[], delta: number): History => {
  const now = countedIn(block, patients);
  const rows = outcomeRows(patients.filter((patient) => isIn(block, patient)));
  const changes = versions.map((version) => changedPatients(version, now));
  const replaces =
    isPublishable(headcountOf(rows), networkPolicy, press.opened) && mayReplace(changes, { delta }, press.opened);
  return { block, versions: replaces ? [...versions, now] : versions };
};

export const firstRelease = (patients: readonly Patient[]): readonly History[] =>
  cut(outcomeRows(patients)).map((block) => ({ block, versions: [countedIn(block, patients)] }));

/** The fewest patients, but not none, by which any viewer sees any two versions differ; null where none differ. */
export const narrowest = ({ versions }: History): number | null => {
  const seen = versions.flatMap((version, place) =>
    versions.slice(0, place).flatMap((earlier) => {
      const changed: ChangedPatients = changedPatients(earlier, version);
      const all = [...changed.values()].reduce((sum, count) => sum + count, 0);
      return [all, ...[...changed.values()].map((own) => all - own)].filter((count) => count > 0);
    }),
  );
  return seen.length === 0 ? null : Math.min(...seen);
};

/** Every version of every block after twelve quarters of eight in a hundred more, and withdrawals every third. */
export const quarters = (networkPlan: NetworkPlan, delta: number): readonly History[] => {
  const random = chances(networkPlan.seed + 1);
  let now = inventNetwork(networkPlan);
  let histories = firstRelease(now);
  for (let quarter = 1; quarter <= 12; quarter += 1) {
    const joining = networkPlan.sizes.flatMap((size, clinic) =>
      Array.from({ length: Math.round(size * 0.08) }, (_, place) =>
        inventPatient(`clinic-${clinic}`, `q${quarter}-${clinic}-${place}`, networkPlan, random),
      ),
    );
    now = [...now, ...joining];
    if (quarter % 3 === 0) now = now.filter((_, place) => place % 97 !== 0);
    histories = histories.map((history) => advance(history, now, delta));
  }
  return histories;
};
