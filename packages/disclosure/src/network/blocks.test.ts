import { builtInVocabulary } from '@enthesis/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutIntoBlocks, rowsByBlock } from './blocks.ts';
import { networkPolicy, type Policy, singlePolicy } from './policy.ts';
import { type CountedRow, headcountOf } from './rows.ts';
import { isPublishable } from './safe.ts';
import { latticeOf } from './variables.ts';

const overBands = latticeOf({ over: 'session_band' }, builtInVocabulary);
const overNone = latticeOf({ over: 'none' }, builtInVocabulary);
const none = new Set<string>();

/** So many patients of each condition in each band, in each of four clinics. */
const rowsOf = (conditions: Readonly<Record<string, readonly number[]>>, clinics = ['a', 'b', 'c', 'd']) =>
  Object.entries(conditions).flatMap(([condition, bands]) =>
    bands.flatMap((patients, place): CountedRow[] =>
      clinics.map((clinic) => {
        const level = (bands.length === 1 ? overNone : overBands).levels[place] ?? 'none';
        return { clinic, condition, level, courses: patients, patients, keys: 0 };
      }),
    ),
  );
const ids = (rows: readonly CountedRow[], policy: Policy = networkPolicy, lattice = overBands) =>
  cutIntoBlocks(rows, lattice, policy, none).map(({ id }) => id);

test('bands stay apart where each is large enough, and pool with neighbours where not', () => {
  expect(ids(rowsOf({ 'low-back': [30, 20, 10, 8, 8] }))).toEqual([
    'low-back|1',
    'low-back|2',
    'low-back|3',
    'low-back|4-5',
    'low-back|6+',
  ]);
  expect(ids(rowsOf({ 'low-back': [30, 20, 10, 5, 3] }))).toEqual([
    'low-back|1',
    'low-back|2',
    'low-back|3',
    'low-back|4+',
  ]);
});

const smallKnees = { 'knee-pain': [4, 4, 2, 2, 1], 'meniscus-tear': [3, 2, 1, 1, 1] };

test('bands preferred: conditions that would keep no band apart pool within their group and keep bands', () => {
  expect(ids(rowsOf(smallKnees))).toEqual(['other-knee|1-2', 'other-knee|3+']);
});

test('condition preferred: a condition keeps its name and gives up its bands; what is unsafe finds no one to pool with', () => {
  expect(ids(rowsOf(smallKnees), { ...networkPolicy, prefer: 'condition' })).toEqual([
    'knee-pain|1+',
    'meniscus-tear|1+',
  ]);
});

test('bands preferred: where pooling brings no bands back, names are kept after all', () => {
  expect(ids(rowsOf({ 'knee-pain': [4, 4, 2, 2, 1], 'low-back': [30, 30, 30, 30, 30] }))).toContain('knee-pain|1+');
});

test('a pool lists every condition of its group without a block of its own, seen or not', () => {
  const [pool] = cutIntoBlocks(rowsOf(smallKnees), overBands, networkPolicy, none);
  expect(pool?.conditions).toEqual(['knee-oa', 'knee-pain', 'meniscus-tear', 'osgood-schlatter']);
});

test('what is too small in its group pools across groups, and what is then too small is in no block', () => {
  const tiny = { 'meniscus-tear': [1, 1, 1, 1, 1], achilles: [1, 1, 1, 1, 1] };
  expect(ids(rowsOf(tiny))).toEqual(['other|1+']);
  expect(ids(rowsOf({ achilles: [1, 1, 1, 1, 1] }))).toEqual([]);
});

test('two clinics make no block', () => {
  expect(ids(rowsOf({ 'low-back': [90, 90, 90, 90, 90] }, ['a', 'b']))).toEqual([]);
});

test('over condition alone, a block is a condition', () => {
  expect(ids(rowsOf({ 'low-back': [20], achilles: [8], sciatica: [2] }), networkPolicy, overNone)).toEqual([
    'low-back|all',
    'achilles|all',
  ]);
});

test('a single clinic has blocks from 11', () => {
  expect(ids(rowsOf({ 'low-back': [11, 11, 5, 5, 2] }, ['a']), singlePolicy)).toEqual([
    'low-back|1',
    'low-back|2',
    'low-back|3+',
  ]);
});

test('a row of no condition or level of the variable is refused', () => {
  expect(() => ids(rowsOf({ 'sore-thumb': [1, 1, 1, 1, 1] }))).toThrow('no condition "sore-thumb"');
  expect(() => ids([{ clinic: 'a', condition: 'achilles', level: '0', courses: 1, patients: 1, keys: 0 }])).toThrow(
    'no level "0"',
  );
});

const anyRows = fc.array(
  fc.record({
    clinic: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    condition: fc.constantFrom('low-back', 'sciatica', 'knee-oa', 'knee-pain', 'meniscus-tear', 'achilles'),
    level: fc.constantFrom(...overBands.levels),
    courses: fc.integer({ min: 1, max: 60 }),
  }),
  { maxLength: 80 },
);

test('whatever the rows: every block is publishable, no place is in two, and nobody is counted twice', () => {
  fc.assert(
    fc.property(
      anyRows,
      fc.constantFrom('bands', 'condition'),
      fc.subarray(['a', 'b']),
      (some, prefer, openedClinics) => {
        const rows = some.map((row): CountedRow => ({ ...row, patients: row.courses, keys: 0 }));
        const opened = new Set(openedClinics);
        const policy = { ...networkPolicy, prefer };
        const blocks = cutIntoBlocks(rows, overBands, policy, opened);
        for (const members of rowsByBlock(rows, blocks).values())
          expect(isPublishable(headcountOf(members), policy, opened)).toBe(true);
        const places = blocks.flatMap(({ conditions, levels }) =>
          conditions.flatMap((condition) => levels.map((level) => `${condition}|${level}`)),
        );
        expect(new Set(places).size).toBe(places.length);
        expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
      },
    ),
    { numRuns: 200 },
  );
});

test('whatever the rows: the order they come in changes nothing', () => {
  fc.assert(
    fc.property(anyRows, (some) => {
      const rows = some.map((row): CountedRow => ({ ...row, patients: row.courses, keys: 0 }));
      expect(ids(rows.toReversed())).toEqual(ids(rows));
    }),
    { numRuns: 50 },
  );
});
