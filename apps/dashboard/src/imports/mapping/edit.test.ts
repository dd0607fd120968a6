import { builtInVocabulary as vocabulary } from '@enthesis/contract';
import { type ColumnProfile, finishMapping } from '@enthesis/deidentify';
import { describe, expect, test } from 'vitest';
import { chosenMapping, meaningsOf, type TableDraft, withCode, withColumn, withProperty, withSetting } from './edit.ts';

const profile = (column: string, values: readonly string[], rest: Partial<ColumnProfile> = {}): ColumnProfile => ({
  column,
  filled: values.length,
  values: values.map((value) => ({ value, rows: 1 })),
  more: false,
  dates: 0,
  dateOrders: [],
  onlyInOrder: {},
  numbers: 0,
  range: null,
  rangesWritten: 0,
  commasWritten: 0,
  ...rest,
});

const draft: TableDraft = {
  enthesis_mapping: 1,
  kind: 'visits',
  year: true,
  header: { line: 1, lines: 1 },
  decimal_comma: false,
  blank: ['n/a'],
  columns: { MRN: { field: 'chart_number' }, Seen: { field: 'date', order: 'dmy' } },
};

describe('a chosen meaning', () => {
  test('comes with what the values say by themselves', () => {
    expect(chosenMapping('sex', profile('Sex', ['F', 'M', 'female', '?']), vocabulary)).toEqual({
      field: 'sex',
      codes: { F: 'female', M: 'male' },
    });
    expect(chosenMapping('score:nprs', profile('Pain', ['7']), vocabulary)).toEqual({
      field: 'score',
      instrument: 'nprs',
    });
    expect(chosenMapping('', profile('Notes', ['x']), vocabulary)).toBeNull();
  });

  test('decides an order of dates only where there is but one', () => {
    const dates = (dateOrders: ColumnProfile['dateOrders']) => profile('Seen', ['3/4/2024'], { dates: 1, dateOrders });
    expect(chosenMapping('date', dates(['dmy', 'mdy']), vocabulary)).toEqual({ field: 'date' });
    expect(chosenMapping('date', dates(['mdy']), vocabulary)).toEqual({ field: 'date', order: 'mdy' });
  });
});

describe('values of a coded column', () => {
  const side = profile('Side', ['Li', 'right', 'beide', 'N/A']);

  test('those nobody has given a meaning come first; values that mean nothing are not asked', () => {
    expect(meaningsOf({ field: 'side', codes: { li: 'left' } }, side, draft.blank, vocabulary)).toEqual([
      { value: 'beide', rows: 1, code: null },
      { value: 'Li', rows: 1, code: 'left' },
      { value: 'right', rows: 1, code: 'right' },
    ]);
  });

  test('a value is given a meaning, another one, and none again', () => {
    const once = withCode({ field: 'side' }, 'beide', 'both');
    expect(once).toEqual({ field: 'side', codes: { beide: 'both' } });
    expect(withCode(once, 'BEIDE', 'left')).toEqual({ field: 'side', codes: { BEIDE: 'left' } });
    expect(withCode(once, 'Beide', null)).toEqual({ field: 'side', codes: {} });
  });
});

test('a draft that was edited is still a mapping', () => {
  const with7 = withColumn(draft, 'Pain', { field: 'score', instrument: 'nprs' });
  const ranged = withColumn(with7, 'Pain', withProperty({ field: 'score', instrument: 'nprs' }, 'range', 'mean'));
  const edited = withSetting(withSetting(ranged, 'rows', 'session'), 'condition', 'knee-oa');
  expect(finishMapping(edited)).toMatchObject({
    rows: 'session',
    condition: 'knee-oa',
    columns: { Pain: { field: 'score', instrument: 'nprs', range: 'mean' } },
  });
  expect(withSetting(edited, 'rows', undefined)).not.toHaveProperty('rows');
  expect(withColumn(edited, 'Pain', null).columns).toEqual(draft.columns);
});
