import { safety } from '@enthesis/contract';
import { type Ask, about } from './ask.ts';
import { fromFile, intervalOf, noBounds, type Reader } from './read.ts';

/** The row of one type and severity after sessions, and whether events are handed in at all. */
const rowOf = async (ask: Ask, event: string, severity: string, conditions: readonly string[]) => {
  const given = await ask(safety, about('', conditions));
  const { cells, meta } = given.answer;
  const cell = cells.find(
    (one) => one.per?.id === 'sessions' && one.event?.id === event && one.severity?.id === severity,
  );
  // However many sessions they had, a verdict rests on as many courses.
  const courses = cells.find(({ per, of }) => per?.id === 'courses' && of !== null)?.of ?? 0;
  return {
    given,
    cell,
    enough: { followed: courses, eligible: null },
    recorded: meta.withheld === null,
    rows: `per_id=sessions; event_id=${event}; severity_id=${severity}`,
  };
};

export const readSafety: Reader<'safety'> = async (ask, { event, severity }, conditions) => {
  const { given, cell, enough, recorded, rows } = await rowOf(ask, event, severity, conditions);
  const { of, notRecorded } = cell ?? { of: null, notRecorded: null };
  return {
    value: cell?.share ?? null,
    interval: intervalOf(cell?.ci95Lower ?? null, cell?.ci95Upper ?? null),
    groups: of === null || notRecorded === null ? [] : [{ followed: of, eligible: of + notRecorded }, enough],
    recorded,
    n: of,
    ...noBounds,
    from: fromFile(given, rows, 'share'),
  };
};

export const readEventDays: Reader<'event-days'> = async (ask, { event }, conditions) => {
  const { given, cell, enough, recorded, rows } = await rowOf(ask, event, 'any', conditions);
  const { daysKnown, counted } = cell ?? { daysKnown: null, counted: null };
  return {
    value: cell?.medianDays ?? null,
    interval: null,
    groups: daysKnown === null ? [] : [{ followed: daysKnown, eligible: counted }, enough],
    recorded,
    n: daysKnown,
    ...noBounds,
    from: fromFile(given, rows, 'median_days'),
  };
};
