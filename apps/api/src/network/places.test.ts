import type { BlockRow } from '@enthesis/db';
import { expect, test } from 'vitest';
import { blocksWithin } from './places.ts';

const block = (...levels: readonly string[]): BlockRow => ({
  variable: 'outcome-pain@6m',
  condition_id: 'low-back',
  conditions: ['low-back'],
  level: levels[0] ?? '',
  levels,
  number: 1,
  as_of: '2026-06-01',
  as_of_release: 1,
  n: 50,
  mean: null,
  sd: null,
  classes: {},
});
const [one, twoOrThree, four, six] = [block('1'), block('2', '3'), block('4-5'), block('6+')];
const blocks = [one, twoOrThree, four, six];

test.each([
  ['1', [one]],
  ['2-3', [twoOrThree]],
  ['4-5', [four]],
  ['4+', [four, six]],
  ['2+', [twoOrThree, four, six]],
])('%s is held whole', (band, held) => {
  expect(blocksWithin(blocks, band)).toEqual(held);
});

test.each(['0', '2', '3', '3-5', '3+', 'all'])('%s is none, or lies across a block', (band) => {
  expect(blocksWithin(blocks, band)).toEqual([]);
});

test('a number of sessions that blocks hold in part is not taken for the whole', () => {
  expect(blocksWithin([four], '4+')).toEqual([]);
});
