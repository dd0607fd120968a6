import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Block,
  type ChangedPatients,
  type Counted,
  changedPatients,
  headcountOf,
  isPublishable,
  mayReplace,
  networkPolicy,
  publishScore,
} from '../src/index.ts';
import { naiveAnswer } from './attacker/naive.ts';
import { chances, inventNetwork, inventPatient, type Patient, usualPlan } from './attacker/network.ts';
import { changeRows, changeVariable, cut, isIn, outcomeRows, press } from './attacker/release.ts';

// Attackers who keep every release and compare.

/** A block through the releases of a vintage: every version published of it, the one in force last. */
interface History {
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
const advance = ({ block, versions }: History, patients: readonly Patient[], delta: number): History => {
  const now = countedIn(block, patients);
  const rows = outcomeRows(patients.filter((patient) => isIn(block, patient)));
  const changes = versions.map((version) => changedPatients(version, now));
  const replaces =
    isPublishable(headcountOf(rows), networkPolicy, press.opened) && mayReplace(changes, { delta }, press.opened);
  return { block, versions: replaces ? [...versions, now] : versions };
};

const firstRelease = (patients: readonly Patient[]): readonly History[] =>
  cut(outcomeRows(patients)).map((block) => ({ block, versions: [countedIn(block, patients)] }));

/** The fewest patients, but not none, by which any viewer sees any two versions differ; null where none differ. */
const narrowest = ({ versions }: History): number | null => {
  const seen = versions.flatMap((version, place) =>
    versions.slice(0, place).flatMap((earlier) => {
      const changed: ChangedPatients = changedPatients(earlier, version);
      const all = [...changed.values()].reduce((sum, count) => sum + count, 0);
      return [all, ...[...changed.values()].map((own) => all - own)].filter((count) => count > 0);
    }),
  );
  return seen.length === 0 ? null : Math.min(...seen);
};

const plan = usualPlan(1, 7);
const patients = inventNetwork(plan);

describe('06 watch a figure before and after one patient joins', () => {
  const [histories, random] = [firstRelease(patients), chances(99)];
  const joining: Patient = {
    ...inventPatient('clinic-0', 'new', plan, random),
    condition: 'low-back',
    band: '1',
    outcome: 'worse',
    change: -5,
  };
  const grown = [...patients, joining];
  test('naive: the change is the patient', () => {
    const isThere = ({ condition, band }: Patient) => condition === 'low-back' && band === '1';
    const [before, after] = [naiveAnswer(patients, isThere), naiveAnswer(grown, isThere)];
    if (before === null || after === null) throw new Error('the cell is shown');
    expect(Math.abs(after.n * after.mean - before.n * before.mean - -5)).toBeLessThan(1);
  });
  test('ours: every block is carried forward', () => {
    for (const history of histories) expect(advance(history, grown, networkPolicy.delta).versions).toHaveLength(1);
  });
});

describe('07 correct one score of the same patients', () => {
  const rows = changeRows(patients);
  const [block] = cut(rows);
  if (block === undefined) throw new Error('there is a block');
  const members = rows.filter(
    ({ condition, level }) => block.conditions.includes(condition) && block.levels.includes(level),
  );
  const corrected = members.map((row, place) => (place === 0 ? { ...row, sum: row.sum + 30_000n } : row));
  const n = members.length;
  test('naive: the mean moves by the correction', () => {
    const mean = (some: typeof members) =>
      Math.round((some.reduce((sum, row) => sum + Number(row.sum), 0) / 10_000 / n) * 100) / 100;
    expect(Math.abs(n * (mean(corrected) - mean(members)) - 3)).toBeLessThan(0.5);
  });
  test('ours: with the gate held open, the noise is drawn anew and hides it', () => {
    const variables = Array.from({ length: 200 }, (_, place) => ({ ...changeVariable, id: `copy-${place}` }));
    // Many decimals: the noise alone must do it.
    const fine = { ...press, policy: { ...networkPolicy, decimals: 6 } };
    const close = variables.filter((variable) => {
      const moved =
        publishScore(block, variable, corrected, fine).mean - publishScore(block, variable, members, fine).mean;
      return Math.abs(n * moved - 3) < 0.5;
    });
    // By chance about 1 in 15; were the noise the same, all of them.
    expect(close.length).toBeLessThan(30);
  });
});

describe('12 difference twelve quarters', () => {
  const quarters = (networkPlan: typeof plan, delta: number) => {
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
  test('naive: neighbouring releases are a few patients apart', () => {
    const narrow = quarters(plan, 1).map(narrowest);
    expect(Math.min(...narrow.flatMap((count) => count ?? []))).toBeLessThan(networkPolicy.delta);
  });
  test('ours: no two versions of a block are, for any viewer, and blocks are still refreshed', () => {
    const histories = quarters(plan, networkPolicy.delta);
    for (const history of histories)
      expect(narrowest(history) ?? networkPolicy.delta).toBeGreaterThanOrEqual(networkPolicy.delta);
    expect(histories.some(({ versions }) => versions.length > 2)).toBe(true);
  });
  test('ours: whatever the network', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 10, max: 200 }), { minLength: 3, maxLength: 6 }),
        fc.nat(),
        (sizes, seed) => {
          for (const history of quarters({ sizes, outcomes: 'usual', seed }, networkPolicy.delta))
            expect(narrowest(history) ?? networkPolicy.delta).toBeGreaterThanOrEqual(networkPolicy.delta);
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe('14 let 24 join and 23 leave again', () => {
  const [first] = firstRelease(patients);
  if (first === undefined) throw new Error('there is a block');
  const [condition, band] = [first.block.conditions[0] ?? '', first.block.levels[0] ?? ''];
  const joining = Array.from(
    { length: 24 },
    (_, place): Patient => ({
      id: `join-${place}`,
      clinic: `clinic-${place % 4}`,
      condition,
      band,
      baseline: 9,
      outcome: 'worse',
      change: -1,
    }),
  );
  const second = advance(first, [...patients, ...joining], networkPolicy.delta);
  const left = [...patients, ...joining.slice(0, 1)];
  test('naive: against the last release alone, the third passes, one patient from the first', () => {
    const latestOnly = { ...second, versions: second.versions.slice(-1) };
    const third = advance(latestOnly, left, networkPolicy.delta);
    expect(narrowest({ ...third, versions: [...first.versions, ...third.versions.slice(-1)] })).toBe(1);
  });
  test('ours: against every release, it is carried', () => {
    expect(second.versions).toHaveLength(2);
    expect(advance(second, left, networkPolicy.delta).versions).toHaveLength(2);
  });
});
