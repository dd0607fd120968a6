import { expect, it } from 'vitest';
import { asXlsx, tidyFolder } from '../test/exports/index.ts';
import { comparable, deidentified, fileOf, tidyAgain } from '../test/round-trip.ts';
import { finishMapping, formatMapping, profileFiles, proposeMapping, questionsOf } from './index.ts';

/**
 * A workbook as clinics really keep it: a title, a header of two lines with joined cells, text dates in one order and
 * one in the other, "7-8", "8/10", "both knees", record numbers, names, notes.
 */
const sheet = [
  ['Prolo log 2024 - CONFIDENTIAL', '', '', '', '', '', '', '', ''],
  ['', '', '', '', '', '', 'Scores', '', ''],
  ['MRN', 'Patient name', 'Date', 'Dx', 'DOB', 'Inj', 'Pain', 'ODI', 'Comments'],
  ['00123', 'Doe, Jane', '25/03/2024', 'both knees', '12/31/1950', 8, '7-8', '', 'limping'],
  ['00123', 'Doe, Jane', '22/04/2024', 'both knees', '12/31/1950', 8, '5', '', ''],
  ['00123', 'Doe, Jane', '09/25/2024', 'both knees', '12/31/1950', '', '3/10', '', 'called'],
  ['00456', 'Roe, Max', '03/05/2024', 'LBP', '01/20/1981', 10, '8/10', 44, ''],
  ['00456', 'Roe, Max', '13/11/2024', 'LBP', '01/20/1981', '', 2, 'n/a', 'happy'],
  ['00789', 'Poe, Ann', '14/11/2024', 'headache', '02/20/1990', 4, 6, '', 'Botox'],
];
const merges = ['A1:I1', 'G2:H2'];
const workbook = (rows = sheet) => [fileOf('log.xlsx', asXlsx(rows, { merges }))];

/** What the clinic does after it was told: one date written like the others. */
const mended = sheet.map((row) => row.map((cell) => (cell === '09/25/2024' ? '25/09/2024' : cell)));

const propose = async (rows = sheet) => {
  const profile = await profileFiles(workbook(rows));
  const { draft, columns } = proposeMapping(profile);
  if (draft.kind === 'fhir') throw new Error('a workbook is no FHIR');
  return { profile, draft, columns, open: questionsOf(draft, profile) };
};

it('first it is told what was found, and why the rest is dropped', async () => {
  const { profile, columns } = await propose();
  expect(profile.header).toEqual({ line: 3, lines: 2 });
  expect(Object.fromEntries(columns.map(({ column, mapping }) => [column, mapping?.field ?? null]))).toEqual({
    MRN: 'chart_number',
    'Patient name': null,
    Date: 'date',
    Dx: 'condition',
    DOB: 'birth_date',
    Inj: 'injections',
    'Scores / Pain': 'score',
    'Scores / ODI': 'score',
    Comments: null,
  });
  expect(columns.find(({ column }) => column === 'Patient name')?.reason).toMatch(/identified patients/);
  expect(columns.find(({ column }) => column === 'Dx')?.unmapped).toEqual([{ value: 'headache', rows: 1 }]);
});

it('then it is asked what only the clinic knows', async () => {
  const { open } = await propose();
  expect(open.map(({ kind, column }) => `${kind}: ${column}`)).toEqual([
    'two-date-orders: Date',
    'values: Dx',
    'both-sides: Dx',
    'range: Scores / Pain',
  ]);
  expect(open[0]?.text).toMatch(/day\/month\/year, such as 31\/12\/2024: rows 4, 5, 8, 9; month\/day\/year.*: rows 6/);
});

it('a mapping that leaves questions open refuses row by row, and names no value', async () => {
  const { draft } = await propose();
  const date = { field: 'date', order: 'dmy' } as const;
  const mapping = formatMapping(finishMapping({ ...draft, columns: { ...draft.columns, Date: date } }));
  const { problems } = await deidentified(workbook(), { mapping });
  expect(problems.map(({ line, column, rule }) => `${line} ${column}: ${rule}`)).toEqual([
    '4 Scores / Pain: a range',
    '4 Dx: both sides in one row',
    '5 Dx: both sides in one row',
    '6 Date: a date in another order',
    '6 Dx: both sides in one row',
    '9 Dx: not in the mapping',
  ]);
  expect(JSON.stringify(problems)).not.toMatch(/00123|Doe|09\/25|headache|7-8/);
});

it('answered and mended, it is the tidy folder it should be, and a second month makes no doubles', async () => {
  const { draft } = await propose(mended);
  const dx = draft.columns.Dx;
  if (dx?.field !== 'condition') throw new Error('the condition was not found');
  const columns = {
    ...draft.columns,
    Date: { field: 'date', order: 'dmy' } as const,
    Dx: { ...dx, codes: { ...dx.codes, headache: 'skip' }, both: 'two-episodes' } as const,
    'Scores / Pain': { field: 'score', instrument: 'nprs', range: 'mean' } as const,
  };
  const mapping = formatMapping(finishMapping({ ...draft, columns }));
  const done = await deidentified(workbook(mended), { mapping });
  expect(comparable(await tidyAgain(done))).toEqual(
    comparable(
      tidyFolder({
        'episodes.csv': `study_id,condition,side,sex,age_band,year,due_through
00123,knee-pain,left,,70-79,2024,3m
00123,knee-pain,right,,70-79,2024,3m
00456,low-back,,,40-49,2024,3m
`,
        'sessions.csv': `study_id,condition,side,day,injections
00123,knee-pain,left,0,8
00123,knee-pain,left,28,8
00123,knee-pain,right,0,8
00123,knee-pain,right,28,8
00456,low-back,,0,10
`,
        'scores.csv': `study_id,condition,side,day,instrument,score
00123,knee-pain,left,0,nprs,7.5
00123,knee-pain,left,28,nprs,5
00123,knee-pain,left,184,nprs,3
00123,knee-pain,right,0,nprs,7.5
00123,knee-pain,right,28,nprs,5
00123,knee-pain,right,184,nprs,3
00456,low-back,,0,nprs,8
00456,low-back,,0,odi,44
00456,low-back,,194,nprs,2
`,
      }),
    ),
  );
  expect(done.summary).toMatchObject({ rowsSkipped: 1, dropped: ['Patient name', 'Comments'], asOf: '2024-11-13' });
});
