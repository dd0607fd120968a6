import { say } from '@enthesis/languages';
import { eventTypeIds, severityIds } from '../vocabulary/events.ts';

/** What one cell of an import file may hold. Blank is absent, and allowed only where the column is optional. */
export type Rule =
  | { readonly kind: 'code'; readonly codes: readonly string[] }
  | { readonly kind: 'integer'; readonly min: number; readonly max: number }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'study-id' }
  | { readonly kind: 'practitioner' }
  /** One of the registry's conditions or instruments. */
  | { readonly kind: 'condition' }
  | { readonly kind: 'instrument' }
  /** A finite number within the range of the row's instrument. */
  | { readonly kind: 'score' };

export interface Column {
  readonly name: string;
  readonly rule: Rule;
  /** Whether every row must hold a value; an optional column may also be absent from the file. */
  readonly required: boolean;
  readonly meaning: string;
}

export interface ImportTable {
  readonly file: `${string}.csv`;
  /** Whether a folder without this file is refused. */
  readonly required: boolean;
  readonly columns: readonly Column[];
  /** The columns that name a row: two rows with the same values are refused. */
  readonly naturalKey: readonly string[];
}

export const studyIdPattern = /^[A-Za-z0-9][A-Za-z0-9_-]{1,31}$/;
export const practitionerPattern = /^P[0-9]{1,3}$/;

const column = (name: string, rule: Rule, meaning: string, required = false): Column => ({
  name,
  rule,
  required,
  meaning,
});
const code = (...codes: readonly string[]): Rule => ({ kind: 'code', codes });

const key: readonly Column[] = [
  column(
    'study_id',
    { kind: 'study-id' },
    say('A random id the clinic keeps the key to; never a record number.'),
    true,
  ),
  column('condition', { kind: 'condition' }, say('The treated condition.'), true),
  column('side', code('left', 'right', 'both', 'midline'), say('The treated side.')),
];
const episodeKey = key.map(({ name }) => name);
const day = (min: number, meaning: string) => column('day', { kind: 'integer', min, max: 3650 }, meaning, true);

const ageBands = ['0-9', '10-19', '20-29', '30-39', '40-49', '50-59', '60-69', '70-79', '80-89', '90+'];

export const episodesTable: ImportTable = {
  file: 'episodes.csv',
  required: true,
  naturalKey: episodeKey,
  columns: [
    ...key,
    column('sex', code('female', 'male', 'other'), say('Sex.')),
    column('age_band', code(...ageBands), say('Age at the start in bands of ten years, 90 and over as one.')),
    column('year', { kind: 'integer', min: 1990, max: 2100 }, say('Year of the first session.')),
    column(
      'symptom_months',
      { kind: 'integer', min: 0, max: 1200 },
      say('Months of symptoms before the first session.'),
    ),
    column('prior_care', code('none', 'physio', 'injection', 'surgery', 'several'), say('Treatment tried before.')),
    column('hypermobile', code('yes', 'no'), say('Generalised joint hypermobility.')),
    column(
      'activity',
      code('sedentary', 'light', 'moderate', 'vigorous'),
      say('How active the patient usually was before treatment.'),
    ),
    column('diet_advice_followed', code('yes', 'no'), say('Whether the advice on diet was followed.')),
    column('instructions_followed', code('yes', 'no'), say('Whether the instructions before and after were followed.')),
    column('payer', code('self', 'insurance', 'workers-comp', 'other'), say('Who pays for the treatment.')),
    column('planned_sessions', { kind: 'integer', min: 1, max: 60 }, say('Sessions planned at the first one.')),
    column(
      'due_through',
      code('none', '6w', '3m', '6m', '12m', '24m'),
      say('The last follow-up window that had closed at export; absent: all count as due.'),
    ),
    column('course_status', code('ongoing', 'completed', 'stopped'), say('Whether treatment goes on.')),
  ],
};

export const sessionsTable: ImportTable = {
  file: 'sessions.csv',
  required: false,
  naturalKey: [...episodeKey, 'day'],
  columns: [
    ...key,
    day(0, say('Days since the first session, which is day 0.')),
    column('injections', { kind: 'integer', min: 1, max: 200 }, say('Number of injections in this session.')),
    column('dextrose_percent', { kind: 'number', min: 0, max: 50 }, say('Dextrose concentration in percent.')),
    column('guidance', code('none', 'ultrasound', 'fluoroscopy', 'landmark'), say('How the needle was guided.')),
    column('anesthetic', code('yes', 'no'), say('Whether a local anesthetic was injected.')),
    column(
      'alignment_checked',
      code('yes', 'no'),
      say('Whether the alignment of the joint was checked before injecting.'),
    ),
    column(
      'procedure_pain',
      { kind: 'integer', min: 0, max: 10 },
      say('Pain during the injections as the patient rated it, 0 (none) to 10.'),
    ),
    column('practitioner', { kind: 'practitioner' }, say('P1 to P999; the key stays with the clinic.')),
  ],
};

export const scoresTable: ImportTable = {
  file: 'scores.csv',
  required: true,
  naturalKey: [...episodeKey, 'day', 'instrument'],
  columns: [
    ...key,
    day(-365, say('Days since the first session; a score of day 0 or before is a baseline candidate.')),
    column('instrument', { kind: 'instrument' }, say('The questionnaire or scale.'), true),
    column('score', { kind: 'score' }, say("A number within the instrument's range."), true),
  ],
};

/** Its presence says that events were recorded: with no row, that none happened. */
export const eventsTable: ImportTable = {
  file: 'events.csv',
  required: false,
  naturalKey: [...episodeKey, 'day', 'event'],
  columns: [
    ...key,
    day(0, say('Days since the first session; an event is counted to the last session on or before its day.')),
    column('event', code(...eventTypeIds), say('What happened.'), true),
    column('severity', code(...severityIds), say('How bad it was.')),
    column('days', { kind: 'integer', min: 0, max: 365 }, say('How many days it lasted.')),
  ],
};

/** The files of an import folder, in the order in which they are read. */
export const importTables = [episodesTable, sessionsTable, scoresTable, eventsTable] as const;
