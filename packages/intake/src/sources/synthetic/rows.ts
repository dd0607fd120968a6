import { episodesTable, eventsTable, type ImportTable, scoresTable, sessionsTable } from '@enthesis/contract';
import { notAsked } from './asked.ts';
import type { SyntheticClinic } from './clinic.ts';
import type { SyntheticEpisode } from './episode.ts';

/** Writes an episode's rows of one table, each as text in the order of the table's columns. */
export type RowWriter = (episode: SyntheticEpisode) => readonly (readonly string[])[];

/** The writer of a table; a column the clinic does not keep is blank. */
export const rowWriter = (table: ImportTable, clinic: SyntheticClinic): RowWriter => {
  const writer = writers.find(({ file }) => file === table.file);
  if (writer === undefined) throw new Error(`the synthetic clinics have no rows for ${table.file}`);
  return writer.over(
    table.columns.map(({ name }) => name),
    [...clinic.columnsNotKept, ...notAsked(clinic.asks)],
  );
};

type Cell = string | number | null;
/** By column name, how a cell is found. */
type Cells<Item> = Readonly<Record<string, (item: Item, episode: SyntheticEpisode) => Cell>>;

const writerOf = <Item>(
  { file }: ImportTable,
  itemsOf: (episode: SyntheticEpisode) => readonly Item[],
  cells: Cells<Item>,
) => ({
  file,
  over: (columns: readonly string[], notKept: readonly string[]): RowWriter => {
    const kept = columns.map((name) => (notKept.includes(name) ? undefined : cells[name]));
    return (episode) => itemsOf(episode).map((item) => kept.map((cell) => `${cell?.(item, episode) ?? ''}`));
  },
});

const key: Cells<unknown> = {
  study_id: (_, { studyId }) => studyId,
  condition: (_, { condition }) => condition,
  side: (_, { side }) => side,
};

const writers = [
  writerOf(episodesTable, (episode) => [episode], {
    ...key,
    sex: ({ person }) => person.sex,
    age_band: ({ person }) => person.ageBand,
    year: ({ year }) => year,
    symptom_months: ({ person }) => person.symptomMonths,
    prior_care: ({ person }) => person.priorCare,
    hypermobile: ({ person }) => person.hypermobile,
    activity: ({ asked }) => asked.activity,
    diet_advice_followed: ({ asked }) => asked.dietAdviceFollowed,
    instructions_followed: ({ asked }) => asked.instructionsFollowed,
    payer: ({ asked }) => asked.payer,
    planned_sessions: ({ plannedSessions }) => plannedSessions,
    due_through: ({ dueThrough }) => dueThrough,
    course_status: ({ courseStatus }) => courseStatus,
  }),
  writerOf(sessionsTable, (episode) => episode.sessions(), {
    ...key,
    day: ({ day }) => day,
    injections: ({ injections }) => injections,
    dextrose_percent: ({ dextrosePercent }) => dextrosePercent,
    guidance: ({ guidance }) => guidance,
    anesthetic: ({ anesthetic }) => anesthetic,
    alignment_checked: ({ asked }) => asked.alignmentChecked,
    procedure_pain: ({ asked }) => asked.procedurePain,
    practitioner: ({ practitioner }) => practitioner,
  }),
  writerOf(scoresTable, (episode) => episode.readings(), {
    ...key,
    day: ({ day }) => day,
    instrument: ({ instrument }) => instrument,
    score: ({ score }) => score,
  }),
  writerOf(eventsTable, (episode) => episode.events(), {
    ...key,
    day: ({ day }) => day,
    event: ({ event }) => event,
    severity: ({ severity }) => severity,
    days: ({ days }) => days,
  }),
];
