import { expect, test } from 'vitest';
import { alike, lineWords } from './alike.ts';

const range = { file: 'scores.csv', column: 'score', rule: 'out of range', allowed: 'a number from 0 to 10' };
const whole = { file: 'episodes.csv', column: null, rule: 'empty file', allowed: 'a header line' };

test('problems that differ only in their line stand together, each line kept', () => {
  const other = { ...range, allowed: 'a number from 0 to 100' };
  const problems = [
    { ...whole, line: null },
    { ...range, line: 2 },
    { ...other, line: 3 },
    { ...range, line: 9 },
  ];
  expect(alike(problems)).toEqual([
    { ...whole, lines: [] },
    { ...range, lines: [2, 9] },
    { ...other, lines: [3] },
  ]);
});

test('many lines are counted, not listed', () => {
  expect(lineWords([2, 9])).toBe('2, 9');
  expect(lineWords(Array.from({ length: 14 }, (_, place) => place + 1))).toBe(
    '1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 2 more',
  );
});
