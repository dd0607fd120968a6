import type { NetworkRespondersCell } from '@enthesis/contract';
import { expect, test } from 'vitest';
import { keptBands } from './kept-bands.ts';

const cells = (cuts: Readonly<Record<string, readonly string[]>>): readonly NetworkRespondersCell[] =>
  Object.entries(cuts).flatMap(([id, bands]) =>
    bands.map(
      (band) => ({ condition: { id, label: id }, sessionBand: { id: band, label: band } }) as NetworkRespondersCell,
    ),
  );

test('the finest cut that half of the conditions keep', () => {
  const found = keptBands(
    cells({
      all: ['1+'],
      'low-back': ['1', '2', '3', '4-5', '6+'],
      sciatica: ['1', '2', '3', '4+'],
      'knee-pain': ['1', '2', '3', '4+'],
      achilles: ['1-2', '3+'],
      'finger-oa': ['1+'],
      'other-knee': ['1', '2+'],
    }),
  );
  expect(found).toEqual({ conditions: ['low-back', 'sciatica', 'knee-pain'], of: 5 });
});

test('where numbers of sessions are nowhere apart, every condition', () => {
  expect(keptBands(cells({ achilles: ['1+'], sciatica: ['1+'] }))).toEqual({
    conditions: ['achilles', 'sciatica'],
    of: 2,
  });
  expect(keptBands([])).toEqual({ conditions: [], of: 0 });
});
