import { describe, expect, test } from 'vitest';
import { networkPolicy, publishScore } from '../src/index.ts';
import { titleOf } from './attacker/attacks.ts';
import { naiveAnswer } from './attacker/naive.ts';
import { chances, inventNetwork, inventPatient, type Patient, usualPlan } from './attacker/network.ts';
import { changeRows, changeVariable, cut, press } from './attacker/release.ts';
import { advance, firstRelease, narrowest, quarters } from './attacker/vintage.ts';

// Attackers who keep every release and compare.

const plan = usualPlan(1, 7);
const patients = inventNetwork(plan);

describe(titleOf('06'), () => {
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

describe(titleOf('07'), () => {
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

describe(titleOf('12'), () => {
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
});

describe(titleOf('14'), () => {
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
