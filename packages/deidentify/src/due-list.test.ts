import { expect, it } from 'vitest';
import { deidentified, fileOf } from '../test/round-trip.ts';
import { dueListCsv } from './index.ts';

const mapping = `
enthesis_mapping: 1
kind: visits
condition: knee-oa
columns:
  MRN: { field: chart_number }
  Date: { field: date, order: ymd }
  Inj: { field: injections }
  Pain: { field: score, instrument: nprs }
`;
/** Ten courses begun half a year before the export; `followed` of them have a score since, at 6 months. */
const dueList = async (followed: number) => {
  const rows = Array.from({ length: 10 }, (_, patient) => [
    `=${patient},2024-01-01,6,7`,
    ...(patient < followed ? [`=${patient},2024-06-30,,3`] : []),
  ]).flat();
  const text = ['MRN,Date,Inj,Pain', ...rows].join('\n');
  return (await deidentified([fileOf('visits.csv', text)], { mapping, asOf: '2024-07-01' })).dueList;
};

it('lists whose window is open, by the clinic own numbers', async () => {
  const { due } = await dueList(9);
  expect(due).toEqual([
    {
      chartNumber: '=9',
      condition: 'knee-oa',
      side: '',
      horizon: '6m',
      opens: '2024-05-18',
      target: '2024-07-01',
      closes: '2024-09-30',
    },
  ]);
});

it.each([
  [3, '5 more 6-month scores lift knee osteoarthritis to 80 % followed.'],
  [7, '1 more 6-month score lifts knee osteoarthritis to 80 % followed.'],
  [9, 'Knee osteoarthritis is at 80 % followed or more at 6 months; 1 can still be asked.'],
])('with %i followed of ten it says: %s', async (followed, sentence) => {
  expect((await dueList(followed)).lifts.map((lift) => lift.sentence)).toEqual([sentence]);
});

it('says nothing where nobody can be asked any more', async () => {
  expect(await dueList(10)).toMatchObject({ due: [], lifts: [] });
});

it('as CSV it is no formula to a spreadsheet', async () => {
  expect(dueListCsv(await dueList(9))).toBe(
    "chart_number,condition,side,horizon,window_opens,best_day,window_closes\n'=9,knee-oa,,6m,2024-05-18,2024-07-01,2024-09-30\n",
  );
});
