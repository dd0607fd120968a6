import { builtInVocabulary } from '@enthesis/contract';
import { expect, test } from 'vitest';
import type { Block } from './blocks.ts';
import { networkPolicy, singlePolicy } from './policy.ts';
import { type Press, publishClasses, publishScore } from './publish.ts';
import { type ClassRow, type ScoreRow, unitsPerPoint } from './rows.ts';
import { networkVariables, type ScoreVariable } from './variables.ts';

const block: Block = { id: 'low-back|1', row: 'low-back', conditions: ['low-back'], level: '1', levels: ['1'] };
const press: Press = { policy: networkPolicy, opened: new Set(), key: new Uint8Array(32).fill(9) };
const variables = networkVariables(builtInVocabulary);
const outcome = variables.find(({ id }) => id === 'outcome-pain@6m');
const change = variables.find(({ id }) => id === 'change-nprs@6m');
if (outcome?.kind !== 'classes' || change?.kind !== 'score') throw new Error('both are published');

const clinics = ['a', 'b', 'c', 'd'];
const classRows = (classes: Readonly<Record<string, number>>): readonly ClassRow[] =>
  clinics.flatMap((clinic, place) =>
    Object.entries(classes).map(([name, courses]) => ({
      ...block,
      clinic,
      condition: 'low-back',
      class: name,
      courses,
      patients: courses,
      keys: 1000 * place + courses,
    })),
  );
const scoreRows = (scores: readonly number[]): readonly ScoreRow[] =>
  clinics.map((clinic, keys) => {
    const units = scores.map((score) => BigInt(Math.round(score * unitsPerPoint)));
    const [courses, patients] = [units.length, units.length];
    const sum = units.reduce((total, score) => total + score, 0n);
    const squares = units.reduce((total, score) => total + score * score, 0n);
    return { clinic, condition: 'low-back', level: '1', courses, patients, keys, sum, squares };
  });
const underManyKeys = <Figures>(publish: (by: Press) => Figures): readonly Figures[] =>
  Array.from({ length: 400 }, (_, place) =>
    publish({ ...press, key: new Uint8Array(32).fill(place % 256, place >> 8) }),
  );
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

test('classes are multiples of 5 next to the truth, right on average; their sum is n', () => {
  const rows = classRows({ worse: 1, 'under-30': 3, '30-49': 5, '50-and-more': 2, 'not-followed': 0 });
  const published = underManyKeys((by) => publishClasses(block, outcome, rows, by));
  const truth = { worse: 4, 'under-30': 12, '30-49': 20, '50-and-more': 8, 'not-followed': 0 };
  for (const [name, count] of Object.entries(truth)) {
    const values = published.map(({ classes }) => classes?.[name] ?? Number.NaN);
    const below = Math.floor(count / 5) * 5;
    expect(new Set(values)).toEqual(new Set(count % 5 === 0 ? [count] : [below, below + 5]));
    expect(Math.abs(mean(values) - count)).toBeLessThan(0.6);
  }
  for (const { n, classes } of published) expect(Object.values(classes ?? {}).reduce((a, b) => a + b)).toBe(n);
});

test('the same courses are rounded alike whatever else is counted beside them', () => {
  const worse = { worse: 3 };
  const [one, other] = [
    { ...worse, '30-49': 7 },
    { ...worse, 'under-30': 12 },
  ].map((classes) => publishClasses(block, outcome, classRows(classes), press).classes?.worse);
  expect(one).toBe(other);
});

test('a mean has the noise of one whole scale on its sum, and none on average', () => {
  const scores = [1, 2, 2, 3, 4, 5, 6, 2.5, 1, 0];
  const published = underManyKeys((by) => publishScore(block, change, scoreRows(scores), by));
  const [n, truth] = [40, mean(scores)];
  for (const figures of published) {
    expect(figures.n).toBe(40);
    expect(Math.abs(figures.mean - truth)).toBeLessThanOrEqual(change.range / n + 0.05);
  }
  expect(mean(published.map((figures) => figures.mean))).toBeCloseTo(truth, 1);
  const spread = Math.sqrt(mean(published.map((figures) => (figures.mean - truth) ** 2)));
  expect(spread).toBeGreaterThan(0.8 * (change.range / Math.sqrt(6) / n));
  // Of the 40 the standard deviation is 1.79.
  expect(mean(published.map(({ sd }) => sd ?? Number.NaN))).toBeCloseTo(1.79, 1);
});

test('no mean lies outside the scale, and none is written as -0', () => {
  const baseline = variables.find((row): row is ScoreVariable => row.id === 'baseline-nprs');
  if (baseline === undefined) throw new Error('it is published');
  const all = underManyKeys((by) => publishScore(block, baseline, scoreRows(Array.from({ length: 10 }, () => 10)), by));
  expect(Math.max(...all.map((figures) => figures.mean))).toBe(10);
  const zero = underManyKeys((by) => publishScore(block, change, scoreRows(Array.from({ length: 10 }, () => 0)), by));
  expect(zero.some((figures) => Object.is(figures.mean, -0))).toBe(false);
});

test('under 30 courses a single clinic publishes n alone, for scores without a spread', () => {
  const single: Press = { ...press, policy: singlePolicy };
  const few = classRows({ worse: 3, '50-and-more': 10 }).filter(({ clinic }) => clinic === 'a');
  const published = publishClasses(block, outcome, few, single);
  expect(published).toEqual({ block, n: 15, classes: null });
  const scored = scoreRows(Array.from({ length: 12 }, () => 2)).filter(({ clinic }) => clinic === 'a');
  expect(publishScore(block, change, scored, single).sd).toBeNull();
});

test('what may not be published is refused at the last lock too, without its size', () => {
  const small = classRows({ worse: 6 });
  expect(() => publishClasses(block, outcome, small, press)).toThrow(
    'block low-back|1 may not be published under the network policy',
  );
  expect(() => publishClasses(block, outcome, classRows({ 'much-better': 20 }), press)).toThrow(
    'no class "much-better"',
  );
});
