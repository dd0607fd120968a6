import { findings, type QualityCell } from '@enthesis/contract';
import { expect, test } from 'vitest';
import { partsOf, qualityRows } from './quality-rows.ts';

const figures = { lookedAt: 24, found: 6, share: 0.25 };
const nothing = { lookedAt: null, found: null, share: null };
const cell = (finding: string, year: string, rest: Partial<QualityCell> = {}): QualityCell => ({
  finding: { id: finding, label: finding },
  year: { id: year, label: year },
  import: { id: 'all', label: 'All imports' },
  status: 'shown',
  because: null,
  flags: [],
  ...figures,
  ...rest,
});

test('all years come first, the others in order, unknown last', () => {
  const cells = ['unknown', '2024', 'all', '2022'].map((year) => cell('no-baseline', year));
  expect(partsOf(cells, 'year').map(({ id }) => id)).toEqual(['all', '2022', '2024', 'unknown']);
});

test('findings stand in the order of the contract, each with a field for every year', () => {
  const rows = qualityRows([cell('heaping', 'all'), cell('no-baseline', 'all'), cell('no-baseline', '2022')], 'year');
  expect(rows.map(({ finding }) => finding.id)).toEqual(['no-baseline', 'heaping']);
  expect(rows.map(({ fields }) => fields.map(({ field }) => field.kind))).toEqual([
    ['shown', 'shown'],
    ['shown', 'none'],
  ]);
  expect(rows[0]?.finding).toBe(findings.find(({ id }) => id === 'no-baseline'));
});

test('a share never stands without its counts; what is hidden says why; nobody is not none', () => {
  const [row] = qualityRows(
    [
      cell('no-session', 'all'),
      cell('no-session', '2021', { status: 'hidden', because: 'under-minimum', ...nothing }),
      cell('no-session', '2022', { found: 0, share: 0 }),
      cell('no-session', '2023', { status: 'empty', ...nothing }),
    ],
    'year',
  );
  expect(row?.fields.map(({ field }) => field)).toEqual([
    { kind: 'shown', share: '25\u202f%', counts: '6 of 24', any: true },
    { kind: 'hidden', words: 'Hidden: fewer courses than the smallest group shown' },
    { kind: 'shown', share: '0\u202f%', counts: '0 of 24', any: false },
    { kind: 'none' },
  ]);
});

test('imports stand in a table of their own, in their order', () => {
  const ofImport = (id: string) => cell('no-session', 'all', { import: { id, label: `Import ${id}` } });
  const cells = [cell('no-session', 'all'), cell('no-session', '2022'), ofImport('1'), ofImport('2'), ofImport('10')];
  expect(partsOf(cells, 'import').map(({ id }) => id)).toEqual(['all', '1', '2', '10']);
  expect(partsOf(cells, 'year').map(({ id }) => id)).toEqual(['all', '2022']);
  expect(qualityRows(cells, 'import')[0]?.fields).toHaveLength(4);
});
