import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CoursesCounted, type Move, movesTogether } from './moves.ts';

const nobody: CoursesCounted = { enrolled: 0, baseline: 0, eligible: 0, followed: 0, responders: 0 };
const all = (courses: number, more: Partial<CoursesCounted> = {}): CoursesCounted => ({
  enrolled: courses,
  baseline: courses,
  eligible: courses,
  followed: courses,
  responders: courses,
  ...more,
});

/** Moves through states, each from the one before it. */
const through = (...states: readonly CoursesCounted[]): readonly Move[] =>
  states.slice(1).map((after, place) => ({ before: states[place] ?? nobody, after }));

test('imports that are about enough courses, or about nobody, stand alone', () => {
  expect(movesTogether(through(nobody, all(40), all(60), all(60)), 5)).toEqual([
    { first: 0, last: 0 },
    { first: 1, last: 1 },
    { first: 2, last: 2 },
  ]);
});

test('one that is about few stands with a neighbour, and with one more where that is not enough', () => {
  expect(movesTogether(through(nobody, all(40), all(42), all(60)), 5)).toEqual([
    { first: 0, last: 0 },
    { first: 1, last: 2 },
  ]);
  expect(movesTogether(through(nobody, all(40), all(41), all(42)), 5)).toEqual([{ first: 0, last: 2 }]);
  expect(movesTogether(through(nobody, all(3)), 5)).toBeNull();
  expect(movesTogether(through(nobody, all(3)), 0)).toEqual([{ first: 0, last: 0 }]);
});

test('few who were only scored, or only judged anew, are few as well; among many newly followed they are not', () => {
  const followed = (share: number, responders: number) => all(40, { followed: share, responders });
  expect(movesTogether(through(nobody, followed(20, 9), followed(22, 9)), 5)).toEqual([{ first: 0, last: 1 }]);
  expect(movesTogether(through(nobody, followed(20, 9), followed(20, 11)), 5)).toEqual([{ first: 0, last: 1 }]);
  expect(movesTogether(through(nobody, followed(20, 9), followed(30, 11)), 5)).toHaveLength(2);
});

test('what was erased between two imports cannot be had by subtracting them', () => {
  const [first, second] = [
    { before: nobody, after: all(40) },
    { before: all(39), after: all(60) },
  ];
  expect(movesTogether([first, second], 5)).toEqual([{ first: 0, last: 1 }]);
});

const state = fc
  .array(fc.nat(9), { minLength: 5, maxLength: 5 })
  .map(([responders = 0, followed = 0, eligible = 0, baseline = 0, enrolled = 0]) => ({
    responders,
    followed: responders + followed,
    eligible: responders + followed + eligible,
    baseline: responders + followed + eligible + baseline,
    enrolled: responders + followed + eligible + baseline + enrolled,
  }));
const history = fc
  .array(fc.tuple(state, fc.option(state, { nil: null })), { minLength: 1, maxLength: 9 })
  .map((pairs) =>
    pairs.map(([after, erased], place): Move => ({ before: erased ?? pairs[place - 1]?.[0] ?? nobody, after })),
  );

test('from one state that is shown to the next, no group gains or loses fewer than the smallest group shown', () => {
  fc.assert(
    fc.property(history, fc.integer({ min: 1, max: 9 }), (moves, minCell) => {
      const runs = movesTogether(moves, minCell);
      if (runs === null) return;
      expect(runs.map(({ first }) => first)).toEqual([0, ...runs.slice(0, -1).map(({ last }) => last + 1)]);
      expect(runs.at(-1)?.last).toBe(moves.length - 1);
      const shown = runs.flatMap(({ first, last }) =>
        [moves[first]?.before, moves[last]?.after].filter((one) => one !== undefined),
      );
      for (const [place, to] of shown.entries()) {
        const from = shown[place - 1] ?? to;
        for (const group of ['enrolled', 'baseline', 'eligible', 'followed'] as const) {
          const moved = Math.abs(to[group] - from[group]);
          expect(moved === 0 || moved >= minCell).toBe(true);
        }
      }
    }),
  );
});
