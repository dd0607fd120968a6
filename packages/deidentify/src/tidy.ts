import { episodesTable, eventsTable, horizons, type ImportTable, scoresTable, sessionsTable } from '@enthesis/contract';
import { type Day, yearOf } from './dates.ts';
import type { Entry, EntryEvent, EntryScore } from './entry.ts';
import type { Episode } from './episodes.ts';

/** Days after its last session after which a course is thought to go on no longer. */
const stoppedAfterDays = 90;

/** One row of a tidy file: cells in the order of the table's columns. */
export interface TidyRow {
  readonly table: ImportTable;
  readonly fields: readonly string[];
  /** The clinic's column of a score or event. */
  readonly column: string | null;
}

type Cells = Readonly<Record<string, string | number | null | undefined>>;

const rowOf = (table: ImportTable, cells: Cells, column: string | null = null): TidyRow => ({
  table,
  fields: table.columns.map(({ name }) => String(cells[name] ?? '')),
  column,
});

/** What of the episode is known on the day of the export. */
export interface TidyContext {
  /** The study id of a chart number. */
  readonly idOf: (chart: string) => string;
  readonly asOf: Day | null;
  /** Whether the year of the first session is handed over. */
  readonly keepYear: boolean;
}

const keyCells = ({ chart, condition, side }: Episode, { idOf }: TidyContext) => ({
  study_id: idOf(chart),
  condition,
  side,
});

export const episodeRow = (episode: Episode, context: TidyContext): TidyRow => {
  const { sex, ageBand, day0, about } = episode;
  return rowOf(episodesTable, {
    ...keyCells(episode, context),
    ...Object.fromEntries(about),
    sex,
    age_band: ageBand,
    year: day0 === null || !context.keepYear ? '' : yearOf(day0),
    due_through: dueThrough(day0, context.asOf),
    course_status: about.get('course_status') ?? courseStatus(episode, context.asOf),
  });
};

/** The last follow-up whose window had closed on the day of the export. */
const dueThrough = (day0: Day | null, asOf: Day | null): string =>
  day0 === null || asOf === null ? 'none' : (horizons.findLast(({ closes }) => closes < asOf - day0)?.id ?? 'none');

/**
 * What dates alone say of a course: completed where all that was planned was given; ongoing up to 90 days after the
 * last session; stopped where something planned is missing after that; otherwise it has ended, and why is not known.
 */
const courseStatus = ({ sessions, lastSession, about }: Episode, asOf: Day | null): string => {
  if (lastSession === null || asOf === null) return '';
  const planned = Number(about.get('planned_sessions') ?? Number.NaN);
  if (sessions >= planned) return 'completed';
  if (asOf - lastSession <= stoppedAfterDays) return 'ongoing';
  return Number.isNaN(planned) ? '' : 'stopped';
};

/** Days a table allows. */
const dayRange = (table: ImportTable): readonly [number, number] => {
  const rule = table.columns.find(({ name }) => name === 'day')?.rule;
  if (rule?.kind !== 'integer') throw new Error(`${table.file} has no days`);
  return [rule.min, rule.max];
};
const [firstScoreDay, lastDay] = dayRange(scoresTable);

/** Whether a day is too far from day 0 for the format: such scores are left out and counted. */
export const isOutside = (day: number): boolean => day < firstScoreDay || day > lastDay;

/** The rows an entry makes of one of its episodes. */
export const entryRows = (entry: Entry, episode: Episode, context: TidyContext): readonly TidyRow[] => {
  const { day, session, scores, events } = entry;
  if (day === null || episode.day0 === null) return [];
  const cells = { ...keyCells(episode, context), day: day - episode.day0 };
  const ofScore = ({ instrument, score, column }: EntryScore) =>
    rowOf(scoresTable, { ...cells, instrument, score }, column);
  const ofEvent = ({ event, severity, days, column }: EntryEvent) =>
    rowOf(eventsTable, { ...cells, event, severity, days }, column);
  return isOutside(cells.day)
    ? []
    : [
        ...(session === null ? [] : [rowOf(sessionsTable, { ...cells, ...session })]),
        ...scores.map(ofScore),
        ...events.map(ofEvent),
      ];
};

/** The row of an episode as far as one entry tells it, so that each value is judged where it stands. */
export const aboutRow = (entry: Entry, episode: Episode, context: TidyContext): TidyRow =>
  rowOf(episodesTable, { ...keyCells(episode, context), ...entry.about, sex: entry.sex });
