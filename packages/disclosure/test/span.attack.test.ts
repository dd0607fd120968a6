import { builtInVocabulary } from '@enthesis/contract';
import { describe, expect, test } from 'vitest';
import {
  type AuditedPlace,
  type Block,
  headcountOf,
  isSafe,
  latticeOf,
  networkPolicy,
  unsafeSets,
} from '../src/index.ts';
import { titleOf } from './attacker/attacks.ts';
import { conditions, inventNetwork, type Patient, usualPlan } from './attacker/network.ts';
import { cut, isIn, outcomeRows, outcomeVariable, press } from './attacker/release.ts';

// 21: whatever can be had by adding and subtracting published sets of one population, in exact arithmetic.

const patients = inventNetwork(usualPlan(2, 5));
const { levels } = latticeOf(outcomeVariable, builtInVocabulary);
const membersAt = (some: readonly Patient[], condition: string, band: string) =>
  some.filter((patient) => patient.condition === condition && patient.band === band);
const places = conditions.flatMap(({ id }) =>
  levels.map(
    (level): AuditedPlace => ({
      name: `${id}|${level}`,
      headcount: headcountOf(outcomeRows(membersAt(patients, id, level))),
    }),
  ),
);
const numbersOf = (isMember: (condition: string, level: string) => boolean): ReadonlySet<number> =>
  new Set(
    conditions.flatMap(({ id }, row) =>
      levels.flatMap((level, column) => (isMember(id, level) ? [row * levels.length + column] : [])),
    ),
  );
const setOf = (block: Block) =>
  numbersOf((condition, level) => block.conditions.includes(condition) && block.levels.includes(level));
const audit = (published: readonly ReadonlySet<number>[]) => unsafeSets(places, published, networkPolicy, press.opened);

const blocks = cut(outcomeRows(patients));

describe(titleOf('21'), () => {
  test('naive: a table of condition by band with both margins, small cells blank, gives blank cells away', () => {
    const shown = conditions.flatMap(({ id }) =>
      levels
        .filter((level) => membersAt(patients, id, level).length >= 11)
        .map((level) => numbersOf((condition, band) => condition === id && band === level)),
    );
    const margins = [
      ...conditions.map(({ id }) => numbersOf((condition) => condition === id)),
      ...levels.map((level) => numbersOf((_, band) => band === level)),
    ];
    const pinned = audit([...shown, ...margins]).filter(({ finished }) => finished);
    expect(pinned.some(({ places: [, second] }) => second === undefined)).toBe(true);
  });

  test('ours: nothing, with every total that can be made of blocks beside them', () => {
    const totals = [...new Set(blocks.map(({ row }) => row))].map(
      (row) => new Set(blocks.filter((block) => block.row === row).flatMap((block) => [...setOf(block)])),
    );
    const all = new Set(blocks.flatMap((block) => [...setOf(block)]));
    expect(audit([...blocks.map(setOf), ...totals, all])).toEqual([]);
  });

  test('ours: a condition by itself beside a pool that holds it would give the rest of the pool away', () => {
    const knees = (count: number, condition: string) =>
      ['a', 'b', 'c', 'd'].flatMap((clinic) =>
        levels.map((level) => ({
          clinic,
          condition,
          level,
          keys: 0,
          class: 'worse',
          courses: count,
          patients: count,
        })),
      );
    const rows = [...knees(3, 'knee-pain'), ...knees(1, 'meniscus-tear')];
    const policyOf = (prefer: 'bands' | 'condition') => ({ ...press, policy: { ...networkPolicy, prefer } });
    const byBands = cut(rows, policyOf('bands'));
    const byCondition = cut(rows, policyOf('condition'));
    expect(byBands.map(({ id }) => id)).toEqual(['other-knee|1-2', 'other-knee|3+']);
    expect(byCondition.map(({ id }) => id)).toEqual(['knee-pain|1+']);
    const kneePlaces = places.map(({ name }) => ({
      name,
      headcount: headcountOf(rows.filter(({ condition, level }) => `${condition}|${level}` === name)),
    }));
    const findings = unsafeSets(kneePlaces, [...byBands, ...byCondition].map(setOf), networkPolicy, press.opened);
    expect(findings).toEqual([{ places: levels.map((level) => `meniscus-tear|${level}`), finished: true }]);
  });

  test('ours: a total of everybody beside the blocks would give away whoever is in none', () => {
    const inNone = patients.filter((patient) => !blocks.some((block) => isIn(block, patient)));
    const left = headcountOf(outcomeRows(inNone));
    expect(left.courses).toBeGreaterThan(0);
    expect(isSafe(left, networkPolicy, press.opened)).toBe(false);
    const [finding, ...others] = audit([...blocks.map(setOf), numbersOf(() => true)]);
    expect(others).toEqual([]);
    expect(new Set(finding?.places)).toEqual(new Set(inNone.map(({ condition, band }) => `${condition}|${band}`)));
  });
});
