import { expect, it } from 'vitest';
import { exampleFolder } from '../../test/example-folder.ts';
import { asVisits, asXlsx, visitsCsv } from '../../test/exports/index.ts';
import { comparable, deidentified, fileOf, tidyAgain } from '../../test/round-trip.ts';

const visits = asVisits(exampleFolder, '2026-01-31');
const expected = comparable(exampleFolder);

it.each([',', ';', '\t'])(
  'gives the tidy folder back from a CSV file of visits, separated by %j',
  async (delimiter) => {
    const done = await deidentified([fileOf('visits.csv', visitsCsv(visits, delimiter))], visits);
    expect(comparable(await tidyAgain(done))).toEqual(expected);
    expect(done.summary.dropped).toEqual(['Surname', 'Notes']);
  },
);

it.each([false, true])('gives it back from a workbook of visits, its dates counted from 1904: %s', async (from1904) => {
  const workbook = asXlsx(visits.rows, { from1904 });
  const mapping = visits.mapping.replaceAll('order: dmy', 'order: ymd');
  const done = await deidentified([fileOf('visits.xlsx', workbook)], { ...visits, mapping });
  expect(comparable(await tidyAgain(done))).toEqual(expected);
});
