import { describe, expect, test } from 'vitest';
import { type ClassVariable, outcomeClasses, publishClasses, recordKey, rowsByBlock } from '../src/index.ts';
import { titleOf } from './attacker/attacks.ts';
import { chances, inventNetwork, type Patient, usualPlan } from './attacker/network.ts';
import {
  cut,
  isIn,
  noiseKey,
  outcomeRows,
  outcomeVariable,
  press,
  releaseChanges,
  releaseOutcomes,
} from './attacker/release.ts';

// Attackers who ask again, under another name, or for many sums that should agree, and average the noise away.

const patients = inventNetwork(usualPlan(3, 11));
const rows = outcomeRows(patients);

const recordKeys = new Map(patients.map(({ id }) => [id, recordKey(noiseKey, id)]));

/** Cell-key noise: the same patients get the same noise, but every other filter draws its own. */
const cellKeyCount = (filtered: readonly Patient[]): number => {
  const cellKey = filtered.reduce((sum, { id }) => (sum + (recordKeys.get(id) ?? Number.NaN)) % 2 ** 32, 0);
  return filtered.length + Math.round((cellKey / 2 ** 32) * 7 - 3.5);
};

describe(titleOf('05'), () => {
  test('ours: the same bytes, in any order of rows', () => {
    const first = JSON.stringify([releaseOutcomes(patients), releaseChanges(patients)]);
    expect(JSON.stringify([releaseOutcomes(patients), releaseChanges(patients)])).toBe(first);
    const turned = patients.toReversed();
    expect(JSON.stringify([releaseOutcomes(turned), releaseChanges(turned)])).toBe(first);
  });
});

describe(`${titleOf('05')}: under other names`, () => {
  const underAnotherName = (place: number): ClassVariable => ({ ...outcomeVariable, id: `outcome-copy-${place}` });
  test('ours: those counted again are rounded alike, so there is nothing to average', () => {
    for (const [block, members] of rowsByBlock(rows, cut(rows))) {
      const answers = [1, 2, 3, 4, 5].map((place) => publishClasses(block, underAnotherName(place), members, press));
      expect(new Set(answers.map(({ classes }) => JSON.stringify(classes))).size).toBe(1);
    }
  });
});

describe(`${titleOf('05')}: averaged over random halves`, () => {
  const isTarget = ({ condition, band }: Patient) => condition === 'achilles' && band === '6+';
  const truth = patients.filter(isTarget).length;
  test('naive: cell-key noise with free filters melts away', () => {
    const rounds = 700;
    const { chance } = chances(5);
    let sum = 0;
    for (let round = 0; round < rounds; round += 1) {
      const half = new Set(patients.filter(() => chance() < 0.5));
      const rest = patients.filter((patient) => !half.has(patient));
      for (const some of [[...half], rest])
        sum += cellKeyCount(some) - cellKeyCount(some.filter((patient) => !isTarget(patient)));
    }
    expect(Math.round(sum / rounds)).toBe(truth);
  });
  test('ours: no block holds part of another, so no two sums differ by a target', () => {
    const published = releaseOutcomes(patients);
    const places = published.flatMap(({ block }) =>
      block.conditions.flatMap((condition) => block.levels.map((level) => `${condition}|${level}`)),
    );
    expect(new Set(places).size).toBe(places.length);
  });
});

describe(titleOf('13'), () => {
  test('naive: groups that are shown hold classes of a few, exactly', () => {
    const few = cut(rows).flatMap((block) =>
      outcomeClasses.map(
        (name) => patients.filter((patient) => isIn(block, patient) && patient.outcome === name).length,
      ),
    );
    expect(few.some((count) => count > 0 && count < 11)).toBe(true);
  });
  test('ours: multiples of 5 within 4 of the truth, and right on average', () => {
    const blocks = [...rowsByBlock(rows, cut(rows))].map(([block, members]) => ({
      block,
      members,
      truth: outcomeClasses.map((name) => members.filter((row) => row.class === name).length),
    }));
    const errors = Array.from({ length: 60 }, (_, key) => ({ ...press, key: new Uint8Array(32).fill(key) })).flatMap(
      (by) =>
        blocks.flatMap(({ block, members, truth }) => {
          const { classes } = publishClasses(block, outcomeVariable, members, by);
          return outcomeClasses.map((name, place) => {
            const published = classes?.[name] ?? Number.NaN;
            expect(published % 5).toBe(0);
            return published - (truth[place] ?? Number.NaN);
          });
        }),
    );
    const bias = errors.reduce((sum, error) => sum + error, 0) / errors.length;
    expect(Math.max(...errors.map(Math.abs))).toBeLessThanOrEqual(4);
    // A rounding has a standard deviation of 2; four standard errors.
    expect(Math.abs(bias)).toBeLessThan((4 * 2) / Math.sqrt(errors.length));
  });
});
