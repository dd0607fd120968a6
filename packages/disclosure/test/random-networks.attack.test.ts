import { builtInVocabulary } from '@enthesis/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  displayedClass,
  headcountOf,
  isPublishable,
  latticeOf,
  networkPolicy,
  publishedRate,
  rateClasses,
  sumClasses,
  unsafeSets,
} from '../src/index.ts';
import { titleOf } from './attacker/attacks.ts';
import { anyPlan, conditions, inventNetwork, type NetworkPlan, type Patient } from './attacker/network.ts';
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
import { narrowest, quarters } from './attacker/vintage.ts';

// The shapes that make protection hard, each at least once, and then whatever chance makes of them.

const shapes: Readonly<Record<string, NetworkPlan>> = {
  'three small clinics': { sizes: [30, 30, 30], outcomes: 'usual', seed: 1 },
  'one giant clinic': { sizes: [900, 12, 10, 9, 5], outcomes: 'usual', seed: 2 },
  'two clinics': { sizes: [400, 300], outcomes: 'usual', seed: 3 },
  'thirty clinics of six': { sizes: Array.from({ length: 30 }, () => 6), outcomes: 'usual', seed: 4 },
  'all respond': { sizes: [200, 150, 100, 80], outcomes: 'all respond', seed: 5 },
  'nobody responds': { sizes: [200, 150, 100, 80], outcomes: 'nobody responds', seed: 6 },
  lopsided: { sizes: [600, 200, 60, 20, 6, 2], outcomes: 'usual', seed: 7 },
};

const levels = latticeOf(outcomeVariable, builtInVocabulary).levels;
const placesOf = (patients: readonly Patient[]) => {
  const places = [...new Set(patients.map(({ condition, band }) => `${condition}|${band}`))];
  return places.map((name) => {
    const members = patients.filter(({ condition, band }) => name === `${condition}|${band}`);
    return { name, headcount: headcountOf(outcomeRows(members)) };
  });
};

/** Everything that one release promises, of any network. */
const holdsRelease = (plan: NetworkPlan): void => {
  const patients = inventNetwork(plan);
  const [published, changes] = [releaseOutcomes(patients), releaseChanges(patients)];
  for (const { block, n, classes } of published) {
    expect(isPublishable(truthOf(block, patients), networkPolicy, press.opened)).toBe(true);
    expect(n).toBe(Object.values(classes ?? {}).reduce((sum, count) => sum + count, 0));
    const members = patients.filter((patient) => isIn(block, patient));
    for (const [name, count] of Object.entries(classes ?? {})) {
      expect(count % 5).toBe(0);
      expect(Math.abs(count - members.filter(({ outcome }) => outcome === name).length)).toBeLessThanOrEqual(4);
    }
    const { rate } = publishedRate([{ classes }], rateClasses.r30, networkPolicy);
    if (rate !== null) expect(rate.share).toBeGreaterThan(0);
    if (rate !== null) expect(rate.share).toBeLessThan(1);
    if (plan.outcomes === 'all respond') {
      expect(displayedClass(classes?.worse ?? null, networkPolicy).because).toBe('class-under-10');
    }
  }
  for (const { n, mean, sd } of changes) {
    expect(n).toBeGreaterThanOrEqual(networkPolicy.k);
    for (const figure of [mean, sd ?? 0]) expect(Number(figure.toFixed(1))).toBe(figure);
  }
  if (plan.sizes.length < 3) expect(published).toEqual([]);
  expect(sumClasses(published) ?? {}).toEqual(sumClasses(published.toReversed()) ?? {});
  const places = placesOf(patients);
  const sets = cut(outcomeRows(patients)).map(
    (block) =>
      new Set(
        conditions.flatMap(({ id }) =>
          levels.flatMap((level) => {
            const at = places.findIndex(({ name }) => name === `${id}|${level}`);
            return at >= 0 && block.conditions.includes(id) && block.levels.includes(level) ? [at] : [];
          }),
        ),
      ),
  );
  expect(unsafeSets(places, sets, networkPolicy, press.opened)).toEqual([]);
};

const holdsQuarters = (plan: NetworkPlan): void => {
  for (const history of quarters(plan, networkPolicy.delta)) {
    expect(narrowest(history) ?? networkPolicy.delta).toBeGreaterThanOrEqual(networkPolicy.delta);
  }
};

describe(titleOf('22'), () => {
  test.each(Object.entries(shapes))('ours: %s', (_, plan) => {
    holdsRelease(plan);
    holdsQuarters(plan);
  });
  test('ours: one release of any network', () => {
    fc.assert(fc.property(anyPlan, holdsRelease), { numRuns: 200 });
  }, 120_000);
  test('ours: twelve quarters of any network', () => {
    fc.assert(fc.property(anyPlan, holdsQuarters), { numRuns: 15 });
  }, 120_000);
});
