import fc from 'fast-check';
import { expect, test } from 'vitest';
import { networkPolicy, singlePolicy } from './policy.ts';
import { headcountOf } from './rows.ts';
import { isPublishable, isSafe } from './safe.ts';

const headcount = (clinics: Readonly<Record<string, number>>) =>
  headcountOf(Object.entries(clinics).map(([clinic, patients]) => ({ clinic, patients, courses: patients })));
const none = new Set<string>();

test('20 must be left without any one clinic', () => {
  expect(isSafe(headcount({ a: 200, b: 10, c: 10 }), networkPolicy, none)).toBe(true);
  expect(isSafe(headcount({ a: 200, b: 10, c: 9 }), networkPolicy, none)).toBe(false);
});

test('two clinics are never enough, nor one beside a clinic without anybody', () => {
  expect(isSafe(headcount({ a: 500, b: 500 }), networkPolicy, none)).toBe(false);
  expect(isSafe(headcount({ a: 500, b: 500, c: 0 }), networkPolicy, none)).toBe(false);
});

test('opened clinics protect nobody: three others are needed, and 20 without them and any one', () => {
  const five = headcount({ a: 20, b: 20, c: 20, d: 20, e: 20 });
  expect(isSafe(five, networkPolicy, new Set(['a', 'b']))).toBe(true);
  expect(isSafe(five, networkPolicy, new Set(['a', 'b', 'c']))).toBe(false);
  expect(isSafe(headcount({ a: 900, b: 10, c: 10, d: 9 }), networkPolicy, new Set(['a']))).toBe(false);
});

test('a single clinic needs 11 and nobody to hide behind', () => {
  expect(isSafe(headcount({ a: 11 }), singlePolicy, new Set(['a']))).toBe(true);
  expect(isSafe(headcount({ a: 10 }), singlePolicy, none)).toBe(false);
});

test('people are counted, not courses: a patient treated for two conditions is one', () => {
  const twice = headcountOf(['a', 'b', 'c'].map((clinic) => ({ clinic, patients: 9, courses: 18 })));
  expect(twice.courses).toBe(54);
  expect(isSafe(twice, networkPolicy, none)).toBe(false);
});

test('a block needs 30 courses beside being safe', () => {
  expect(isPublishable(headcount({ a: 9, b: 10, c: 10 }), networkPolicy, none)).toBe(false);
  expect(isPublishable(headcount({ a: 10, b: 10, c: 10 }), networkPolicy, none)).toBe(true);
});

const anyClinics = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.integer({ min: 0, max: 40 }));

test('whoever is added, a safe set stays safe', () => {
  fc.assert(
    fc.property(anyClinics, anyClinics, fc.subarray(['a', 'b', 'c']), (clinics, more, openedClinics) => {
      const [before, opened] = [headcount(clinics), new Set(openedClinics)];
      const added = Object.fromEntries(
        [...new Set([...Object.keys(clinics), ...Object.keys(more)])].map((clinic) => [
          clinic,
          (clinics[clinic] ?? 0) + (more[clinic] ?? 0),
        ]),
      );
      if (isSafe(before, networkPolicy, opened)) expect(isSafe(headcount(added), networkPolicy, opened)).toBe(true);
    }),
  );
});
