import type { ClinicCell } from '@enthesis/disclosure';
import { expect, test } from 'vitest';
import { rowsOverSessions } from './over-sessions.ts';

const cell = (condition: string, band: string | null, hidden: ClinicCell<string>['hidden'] = null) => ({
  condition: { id: condition, label: condition },
  ...(band === null ? {} : { sessionBand: { id: band, label: band } }),
  tallies: [`${condition} ${band}`],
  size: 9,
  hidden,
});

const given = (table: readonly ClinicCell<string>[]) => {
  const rows = rowsOverSessions(table);
  return table.map((one) => rows.get(one)?.flat() ?? null);
};

test('each condition has a row of its own, and courses without a session are a class apart', () => {
  const knee = ['knee 1', 'knee 2'];
  expect(given([cell('knee', '0'), cell('knee', '1'), cell('knee', '2'), cell('hip', '1')])).toEqual([
    null,
    knee,
    knee,
    ['hip 1'],
  ]);
});

test('where one class is hidden, be it of courses without a session, its row has nothing; the others have', () => {
  expect(given([cell('knee', '0', 'under-minimum'), cell('knee', '1'), cell('hip', '1')])).toEqual([
    null,
    null,
    ['hip 1'],
  ]);
});

test('an answer that is not split by sessions has no such rows', () => {
  expect(given([cell('knee', null), cell('hip', null)])).toEqual([null, null]);
});
