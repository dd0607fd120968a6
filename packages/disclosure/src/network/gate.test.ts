import { expect, test } from 'vitest';
import { type Counted, changedPatients, mayReplace } from './gate.ts';
import { networkPolicy } from './policy.ts';

const none = new Set<string>();
const changed = (clinics: Readonly<Record<string, number>>) => new Map(Object.entries(clinics));
const may = (...versions: readonly Readonly<Record<string, number>>[]) =>
  mayReplace(versions.map(changed), networkPolicy, none);

test('a block never published may be; an unchanged one is left as it is', () => {
  expect(may()).toBe(true);
  expect(may({})).toBe(false);
});

test('11 changed patients must be left for the director of any clinic', () => {
  expect(may({ a: 4, b: 4, c: 3 })).toBe(false);
  expect(may({ a: 5, b: 6, c: 5 })).toBe(false);
  expect(may({ a: 5, b: 6, c: 6 })).toBe(true);
});

test('changes of one clinic alone are nothing to its director, and enough for others from 11', () => {
  expect(may({ a: 10 })).toBe(false);
  expect(may({ a: 11 })).toBe(true);
});

test('every version counts, not only the latest', () => {
  expect(may({ a: 1 }, { a: 12, b: 12 })).toBe(false);
  expect(may({}, { a: 12, b: 12 })).toBe(true);
});

test('what opened clinics published can be taken away as well', () => {
  expect(mayReplace([changed({ a: 11, b: 5, c: 5 })], networkPolicy, none)).toBe(false);
  expect(mayReplace([changed({ a: 20, b: 12, c: 12 })], networkPolicy, new Set(['a']))).toBe(true);
  expect(mayReplace([changed({ a: 20, b: 10, c: 12 })], networkPolicy, none)).toBe(true);
  expect(mayReplace([changed({ a: 20, b: 10, c: 12 })], networkPolicy, new Set(['a']))).toBe(false);
});

test('a patient changed who joined, left, or has another value', () => {
  const counted = (value: string, clinic = 'a'): Counted => ({ clinic, value });
  const before = new Map([
    ['stays', counted('worse')],
    ['leaves', counted('worse', 'b')],
    ['is-rescored', counted('worse')],
  ]);
  const now = new Map([
    ['stays', counted('worse')],
    ['joins', counted('worse')],
    ['is-rescored', counted('under-30')],
  ]);
  expect(changedPatients(before, now)).toEqual(changed({ a: 2, b: 1 }));
  expect(changedPatients(now, now)).toEqual(changed({}));
});
