import { builtInVocabulary, type DimensionId } from '@enthesis/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClinicCell, Tallied } from './cells.ts';
import { clinicTable } from './clinic-table.ts';

const count = (tallies: readonly number[]) => tallies.reduce((sum, tally) => sum + tally, 0);

const table = (
  counts: ReadonlyArray<readonly [condition: string, sessions: number, courses: number]>,
  {
    by = ['condition', 'session_band'],
    condition = [],
    minCell = 5,
  }: Partial<{ by: DimensionId[]; condition: string[]; minCell: number }> = {},
) =>
  clinicTable(
    counts.map(
      ([id, sessions, tally]): Tallied<number> => ({
        condition: id,
        sessions,
        instrument: null,
        stratum: 'all',
        tally,
      }),
    ),
    {
      vocabulary: builtInVocabulary,
      selection: { by, condition },
      minCell,
      withAllRow: by.includes('condition') && condition.length === 0,
      sizeOf: count,
    },
  );

const brief = (cells: readonly ClinicCell<number>[]) =>
  cells.map((cell) => [cell.condition?.id, cell.sessionBand?.id ?? cell.sessions?.id, cell.size, cell.hidden]);

test('the row for all conditions stands first, then conditions in vocabulary order', () => {
  expect(
    brief(
      table(
        [
          ['knee-oa', 1, 9],
          ['low-back', 1, 7],
        ],
        { by: ['condition'] },
      ),
    ),
  ).toEqual([
    ['all', undefined, 16, null],
    ['low-back', undefined, 7, null],
    ['knee-oa', undefined, 9, null],
  ]);
});

test('bands pool with neighbours until each holds enough', () => {
  const cells = table(
    [
      ['sciatica', 1, 4],
      ['sciatica', 2, 4],
      ['sciatica', 3, 8],
      ['sciatica', 7, 5],
    ],
    { condition: ['sciatica'] },
  );
  expect(brief(cells)).toEqual([
    ['sciatica', '1-2', 8, null],
    ['sciatica', '3', 8, null],
    ['sciatica', '4-5', 0, null],
    ['sciatica', '6+', 5, null],
  ]);
});

test('small conditions pool within their group, what is still small across groups, and one alone keeps its row', () => {
  const ids = (counts: Parameters<typeof table>[0]) => [...new Set(table(counts).map((cell) => cell.condition?.id))];
  expect(
    ids([
      ['knee-oa', 1, 3],
      ['meniscus-tear', 1, 3],
      ['low-back', 1, 9],
    ]),
  ).toEqual(['all', 'low-back', 'other-knee']);
  expect(
    ids([
      ['knee-oa', 1, 3],
      ['achilles', 1, 2],
      ['low-back', 1, 9],
    ]),
  ).toEqual(['all', 'low-back', 'other']);
  expect(
    ids([
      ['knee-oa', 1, 3],
      ['low-back', 1, 9],
    ]),
  ).toEqual(['all', 'low-back', 'knee-oa']);
});

test('a condition asked for by name is never pooled into another', () => {
  const cells = table(
    [
      ['knee-oa', 1, 3],
      ['meniscus-tear', 1, 3],
    ],
    { condition: ['knee-oa', 'meniscus-tear'] },
  );
  expect(new Set(cells.map((cell) => cell.condition?.id))).toEqual(new Set(['knee-oa', 'meniscus-tear']));
});

test('band 0 is never pooled; hidden if small, it hides the smallest shown cell of its row', () => {
  const cells = table(
    [
      ['knee-oa', 0, 2],
      ['knee-oa', 1, 9],
      ['knee-oa', 2, 6],
      ['knee-oa', 3, 8],
    ],
    { condition: ['knee-oa'] },
  );
  expect(brief(cells).slice(0, 4)).toEqual([
    ['knee-oa', '0', 2, 'under-minimum'],
    ['knee-oa', '1', 9, null],
    ['knee-oa', '2', 6, 'second-hidden'],
    ['knee-oa', '3', 8, null],
  ]);
});

test('a tie goes to fewer sessions, and over conditions to vocabulary order', () => {
  const row = table(
    [
      ['knee-oa', 1, 2],
      ['knee-oa', 2, 6],
      ['knee-oa', 3, 6],
    ],
    { by: ['sessions'] },
  );
  expect(brief(row).map(([, , , hidden]) => hidden)).toEqual(['under-minimum', 'second-hidden', null]);
  const column = table(
    [
      ['low-back', 1, 6],
      ['knee-oa', 1, 6],
      ['achilles', 1, 2],
    ],
    { by: ['condition'] },
  );
  expect(brief(column).map(([, , , hidden]) => hidden)).toEqual([null, 'second-hidden', null, 'under-minimum']);
});

test('a smallest group of 0 shows everything and pools nothing', () => {
  const cells = table(
    [
      ['knee-oa', 1, 1],
      ['achilles', 4, 1],
    ],
    { minCell: 0 },
  );
  expect(cells.every(({ hidden }) => hidden === null)).toBe(true);
  expect(cells.map((cell) => cell.sessionBand?.id)).toEqual([
    '1',
    '2',
    '3',
    '4-5',
    '6+',
    '1',
    '2',
    '3',
    '4-5',
    '6+',
    '1',
    '2',
    '3',
    '4-5',
    '6+',
  ]);
});

const registry = fc.array(
  fc.tuple(
    fc.constantFrom('low-back', 'sciatica', 'knee-oa', 'meniscus-tear', 'achilles', 'finger-oa'),
    fc.nat(9),
    fc.integer({ min: 0, max: 14 }),
  ),
  { maxLength: 40 },
);
const anyBy = fc.constantFrom<DimensionId[]>(
  ['condition'],
  ['session_band'],
  ['sessions'],
  ['condition', 'session_band'],
  ['condition', 'sessions'],
);

test('whatever the registry: no shown cell is small, and no hidden cell is alone in a line with others to hide', () => {
  fc.assert(
    fc.property(registry, anyBy, fc.nat(12), (counts, by, minCell) => {
      const cells = table(counts, { by, minCell });
      for (const { hidden, size } of cells)
        if (hidden === null && size > 0) expect(size).toBeGreaterThanOrEqual(minCell);
      const lines = [
        ...(by.length > 1 || by[0] !== 'condition' ? linesBy(cells, (cell) => cell.condition?.id ?? '') : []),
        ...(by.includes('condition')
          ? linesBy(
              cells.filter((cell) => cell.condition?.id !== 'all'),
              (cell) => cell.sessions?.id ?? cell.sessionBand?.id ?? '',
            )
          : []),
      ];
      for (const line of lines) {
        const hidden = line.filter((cell) => cell.hidden !== null).length;
        const shown = line.filter((cell) => cell.hidden === null && cell.size > 0).length;
        if (hidden === 1) expect(shown).toBe(0);
      }
    }),
    { numRuns: 300 },
  );
});

test('whatever the registry: pooling loses no course', () => {
  fc.assert(
    fc.property(registry, fc.nat(12), (counts, minCell) => {
      const cells = table(counts, { minCell }).filter((cell) => cell.condition?.id !== 'all');
      expect(count(cells.map(({ size }) => size))).toBe(count(counts.map(([, , courses]) => courses)));
    }),
  );
});

const linesBy = (cells: readonly ClinicCell<number>[], key: (cell: ClinicCell<number>) => string) =>
  [...new Set(cells.map(key))].map((line) => cells.filter((cell) => key(cell) === line));
