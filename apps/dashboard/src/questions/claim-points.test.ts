import type { ClaimsCell } from '@enthesis/contract';
import { expect, test } from 'vitest';
import { claimsOf, countedWords, valueWords, verdictCounts } from './claim-points.ts';

const cell: ClaimsCell = {
  topic: { id: 'harm', label: 'Unwanted effects' },
  claim: { id: 'serious-uncommon', label: 'Serious complications are uncommon.' },
  reading: { id: 'serious', label: 'Sessions with anything serious after them' },
  status: 'shown',
  because: null,
  flags: [],
  verdict: 'compatible',
  decides: true,
  value: 0.0013,
  isLeast: false,
  ci95Lower: 0.0005,
  ci95Upper: 0.0027,
  unit: 'share',
  currency: null,
  n: 5320,
  followUpShare: 0.9,
  ifNone: null,
  ifAll: null,
  rule: 'at most 1 %',
  question: 'safety',
  search: '',
  rows: 'per_id=sessions',
  column: 'share',
  caveat: 'Only what was written down.',
  pages: 'a page',
  network: false,
};

test('unwanted effects are written to hundredths of a percent, other shares to whole ones', () => {
  expect(valueWords(cell)).toBe('0.13 % (95 % CI 0.05 to 0.27 %)');
  const responders = { ...cell, question: 'responders', value: 0.273, ci95Lower: 0.254, ci95Upper: 0.302 };
  expect(valueWords(responders).replaceAll('\u202f', ' ')).toBe('27 % (95 % CI 25 to 30 %)');
  expect(valueWords({ ...responders, isLeast: true }).replaceAll('\u202f', ' ')).toBe(
    'at least 27 % (95 % CI 25 to 30 %)',
  );
  expect(valueWords({ ...cell, value: null })).toBe('–');
});

test('money has its currency and no decimals', () => {
  const money = { ...cell, unit: 'money' as const, ci95Lower: null, ci95Upper: null, value: 5250.4 };
  expect(valueWords({ ...money, currency: 'CAD' })).toBe('5,250 CAD');
});

test('what was counted is followed or recorded, and nobody is nobody', () => {
  expect(countedWords(cell).replaceAll('\u202f', ' ')).toBe('n 5,320, 90 % recorded');
  expect(countedWords({ ...cell, question: 'responders', followUpShare: 1 })).toBe('n 5,320');
  expect(countedWords({ ...cell, n: null })).toBe('nobody counted');
  expect(countedWords({ ...cell, n: null, question: 'network-safety' })).toBe('not shown');
  expect(countedWords({ ...cell, n: null, question: null })).toBe('not published');
});

test('rows of one claim are one claim; a row without a figure is none of its readings', () => {
  const other = {
    ...cell,
    claim: { id: 'mechanism', label: 'How.' },
    reading: { id: 'none', label: 'No figure' },
    verdict: 'cannot-test' as const,
    question: null,
  };
  const claims = claimsOf([cell, { ...cell, reading: { id: 'any', label: 'Anything' } }, other]);
  expect(claims.map(({ id, readings }) => [id, readings.length])).toEqual([
    ['serious-uncommon', 2],
    ['mechanism', 0],
  ]);
  expect(verdictCounts(claims)).toEqual([
    ['compatible', 1],
    ['cannot-test', 1],
  ]);
});
