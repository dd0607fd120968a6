import { builtInVocabulary } from '@enthesis/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  displayedClass,
  isPublishable,
  networkPolicy,
  networkVariables,
  publishClasses,
  publishedMean,
  sumClasses,
} from '../src/index.ts';
import { titleOf } from './attacker/attacks.ts';
import { naiveAnswer } from './attacker/naive.ts';
import { anyPlan, inventNetwork, type Patient, usualPlan } from './attacker/network.ts';
import {
  cut,
  isIn,
  outcomeRows,
  outcomeVariable,
  press,
  releaseChanges,
  releaseOutcomes,
  truthOf,
} from './attacker/release.ts';

// Attackers who hold every figure of one release and know how to subtract. What the published blocks must withstand on
// every network, a naive publisher must fail on a usual one.

const usual = inventNetwork(usualPlan(1, 7));
const large = inventNetwork(usualPlan(8, 7));
const conditionsIn = (patients: readonly Patient[]) => [...new Set(patients.map(({ condition }) => condition))];
const bandsIn = (patients: readonly Patient[]) => [...new Set(patients.map(({ band }) => band))];
const cellsOf = (patients: readonly Patient[]) =>
  conditionsIn(patients).flatMap((condition) =>
    bandsIn(patients).map((band) => (patient: Patient) => patient.condition === condition && patient.band === band),
  );
const followedIn = (patients: readonly Patient[], filter: (patient: Patient) => boolean) =>
  patients.filter((patient) => patient.change !== null && filter(patient));
const isSmall = (patients: number) => patients > 0 && patients < 11;

describe(titleOf('01'), () => {
  test('ours: each block is publishable, each figure protected', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const patients = inventNetwork(plan);
        for (const { block, classes, n } of releaseOutcomes(patients)) {
          expect(isPublishable(truthOf(block, patients), networkPolicy, press.opened)).toBe(true);
          for (const count of Object.values(classes ?? {})) expect(count % 5).toBe(0);
          expect(n % 5).toBe(0);
        }
        for (const { n, mean, sd } of releaseChanges(patients)) {
          expect(n).toBeGreaterThanOrEqual(networkPolicy.k);
          expect(n % 5).toBe(0);
          for (const figure of [mean, sd ?? 0]) expect(Number(figure.toFixed(1))).toBe(figure);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe(titleOf('02'), () => {
  const solvedCells = (patients: readonly Patient[]) =>
    conditionsIn(patients).filter((condition) => {
      const ofCondition = (patient: Patient) => patient.condition === condition;
      const margin = naiveAnswer(patients, ofCondition);
      const cells = bandsIn(patients).map((band) =>
        naiveAnswer(patients, (patient) => ofCondition(patient) && patient.band === band),
      );
      const shown = cells.reduce((total, cell) => total + (cell?.n ?? 0), 0);
      return cells.filter((cell) => cell === null).length === 1 && margin !== null && isSmall(margin.n - shown);
    });
  test('naive: hidden cells are solved', () => expect(solvedCells(large).length).toBeGreaterThan(0));
  test('ours: whoever is in no block is in no total, and a total is the sum of its blocks', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const published = releaseOutcomes(inventNetwork(plan));
        const total = Object.values(sumClasses(published) ?? {}).reduce((sum, count) => sum + count, 0);
        expect(total).toBe(published.reduce((sum, { n }) => sum + n, 0));
      }),
      { numRuns: 40 },
    );
  });
});

describe(titleOf('03'), () => {
  test('naive: the few are the difference', () => {
    const all = naiveAnswer(usual);
    const found = cellsOf(usual).filter((cell) => {
      const allBut = naiveAnswer(usual, (patient) => !cell(patient));
      return all !== null && allBut !== null && isSmall(all.n - allBut.n);
    });
    expect(found.length).toBeGreaterThan(0);
  });
  test('ours: leaving blocks out of a total gives back their own published figures', () => {
    const published = releaseChanges(usual);
    const all = publishedMean(published);
    for (const left of published) {
      const rest = publishedMean(published.filter((other) => other !== left));
      expect((all?.n ?? 0) - (rest?.n ?? 0)).toBe(left.n);
    }
  });
});

describe(titleOf('04'), () => {
  test('naive: fewer than 11 others are left in some cells', () => {
    const exposed = cellsOf(usual).flatMap((cell) => {
      const followed = followedIn(usual, cell);
      const clinics = [...new Set(followed.map(({ clinic }) => clinic))];
      return naiveAnswer(usual, cell) === null
        ? []
        : clinics.filter((own) => isSmall(followed.filter(({ clinic }) => clinic !== own).length));
    });
    expect(exposed.length).toBeGreaterThan(0);
  });
  test('ours: k patients are left in every block, whichever clinic looks and whichever had opened', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(2), (plan, openedClinics) => {
        const patients = inventNetwork(plan);
        const opened = new Set(Array.from({ length: openedClinics }, (_, place) => `clinic-${place}`));
        for (const block of cut(outcomeRows(patients), { ...press, opened })) {
          const closed = patients.filter((patient) => isIn(block, patient) && !opened.has(patient.clinic));
          const clinics = new Set(closed.map(({ clinic }) => clinic));
          expect(clinics.size).toBeGreaterThanOrEqual(3);
          for (const own of clinics)
            expect(closed.filter(({ clinic }) => clinic !== own).length).toBeGreaterThanOrEqual(networkPolicy.k);
        }
      }),
      { numRuns: 60 },
    );
  });
  test('ours: a published class leaves 8 or more numbers open for the others in it', () => {
    const behind = new Map<number, Set<number>>();
    const block = { id: 'any', row: 'any', conditions: ['low-back'], level: '1', levels: ['1'] };
    const variable = { ...outcomeVariable, classes: ['any'] };
    for (let courses = 60; courses <= 90; courses += 1) {
      for (let draw = 0; draw < 60; draw += 1) {
        const rows = ['a', 'b', 'c'].map((clinic, place) => ({
          clinic,
          condition: 'low-back',
          level: '1',
          class: 'any',
          keys: draw,
          courses: courses / 3 + (place - 1),
          patients: 20,
        }));
        const { n } = publishClasses(block, variable, rows, press);
        behind.set(n, (behind.get(n) ?? new Set()).add(courses));
      }
    }
    // The director's own rows move the range of what is possible, and do not narrow it.
    for (const published of [65, 70, 75, 80, 85]) expect(behind.get(published)?.size).toBeGreaterThanOrEqual(8);
  });
});

describe(titleOf('08'), () => {
  const possible = (mean: number, decimals: number, sizes: readonly number[]) => {
    const half = 0.5 * 10 ** -decimals;
    return sizes.filter((n) => Math.floor((mean + half) * n) >= Math.ceil((mean - half) * n));
  };
  const around = (n: number) => Array.from({ length: 9 }, (_, place) => n - 4 + place);
  test('naive: two decimals leave few', () => expect(possible(5.29, 2, around(15)).length).toBeLessThan(4));
  test('ours: one decimal leaves all', () => {
    for (const { n, mean } of releaseChanges(usual)) expect(possible(mean, 1, around(n))).toEqual(around(n));
  });
});

describe(titleOf('09'), () => {
  const allAlike = inventNetwork({ ...usualPlan(1, 3), outcomes: 'all respond' }).map(
    (patient): Patient => ({ ...patient, change: patient.change === null ? null : 4 }),
  );
  test('naive: the mean gives every patient away', () => expect(naiveAnswer(allAlike)?.mean).toBe(4));
  test('ours: the mean does not say so, and no rate is certain', () => {
    const published = releaseChanges(allAlike);
    expect(published.some(({ mean }) => mean !== 4)).toBe(true);
    expect(published.some(({ sd }) => sd !== 0)).toBe(true);
    const worse = releaseOutcomes(allAlike).map(({ classes }) => displayedClass(classes?.worse ?? null, networkPolicy));
    expect(worse.every(({ because }) => because === 'class-under-10')).toBe(true);
  });
});

describe(titleOf('10'), () => {
  const back = (patient: Patient) => patient.change !== null;
  const meanBaseline = (members: readonly Patient[]) => {
    const mean = members.reduce((sum, { baseline }) => sum + baseline, 0) / members.length;
    return Math.round(mean * 100) / 100;
  };
  test('naive: the difference is whoever did not come back', () => {
    const members = usual.filter(({ condition, band }) => condition === 'knee-oa' && band === '1');
    const lost = members.find((patient) => !back(patient));
    if (lost === undefined) throw new Error('somebody is lost');
    const cohort = [...members.filter(back), lost];
    const told = cohort.length * meanBaseline(cohort) - (cohort.length - 1) * meanBaseline(members.filter(back));
    expect(Math.abs(told - lost.baseline)).toBeLessThan(1);
  });
  test('ours: a baseline has one population and one cut', () => {
    const baselines = networkVariables(builtInVocabulary).filter(({ id }) => id.startsWith('baseline-'));
    expect(baselines.length).toBeGreaterThan(0);
    for (const { horizon, over } of baselines) expect([horizon, over]).toEqual([null, 'session_band']);
  });
});

describe(titleOf('19'), () => {
  test('naive: either director subtracts down to the other clinic', () => {
    const two = inventNetwork({ sizes: [300, 120], outcomes: 'usual', seed: 1 });
    const others = followedIn(two, ({ clinic }) => clinic === 'clinic-1');
    const all = naiveAnswer(two);
    expect((all?.n ?? 0) - followedIn(two, ({ clinic }) => clinic === 'clinic-0').length).toBe(others.length);
    const told = cellsOf(two).filter((cell) => {
      const left = followedIn(two, cell).filter(({ clinic }) => clinic === 'clinic-1').length;
      return naiveAnswer(two, cell) !== null && isSmall(left);
    });
    expect(told.length).toBeGreaterThan(0);
  });
  test('ours: nothing is published, however many patients they have', () => {
    const two = inventNetwork({ sizes: [400, 300], outcomes: 'usual', seed: 1 });
    expect(releaseOutcomes(two)).toEqual([]);
    expect(releaseChanges(two)).toEqual([]);
  });
});
