import type { Vocabulary } from '@enthesis/contract';
import type { ColumnDraft, DateOrder, Field } from '@enthesis/deidentify';

/** What a column can mean, in the words of the page, in the order of the list. */
const labels: Readonly<Record<Exclude<Field, 'score'>, string>> = {
  chart_number: 'Chart number (stays here)',
  date: 'Date of the visit (becomes days)',
  enrolment_date: 'Date of enrolment (becomes days)',
  visit: 'Session or contact',
  condition: 'Condition',
  side: 'Side',
  birth_date: 'Date of birth (becomes an age band)',
  birth_year: 'Year of birth (becomes an age band)',
  age: 'Age (becomes an age band)',
  sex: 'Sex',
  symptom_months: 'Months of symptoms before',
  prior_care: 'Treatment tried before',
  hypermobile: 'Hypermobile',
  activity: 'Usual activity',
  diet_advice_followed: 'Advice on diet followed',
  instructions_followed: 'Instructions followed',
  payer: 'Who pays',
  planned_sessions: 'Sessions planned',
  course_status: 'Whether treatment goes on',
  injections: 'Number of injections',
  dextrose_percent: 'Dextrose, percent',
  guidance: 'Guidance',
  anesthetic: 'Local anesthetic',
  alignment_checked: 'Alignment checked',
  procedure_pain: 'Pain during the injections, 0 to 10',
  practitioner: 'Practitioner (becomes P1, P2, …)',
  event: 'Event: what unwanted happened',
  event_severity: 'Severity of the event',
  event_days: 'Days the event lasted',
};
export const fieldLabels = Object.entries(labels) as ReadonlyArray<readonly [Exclude<Field, 'score'>, string]>;

/** Fields that are dates, each written in some order of year, month and day. */
const dateFields = ['date', 'enrolment_date', 'birth_date'] as const satisfies readonly Field[];
export const isDateField = (field: Field): field is (typeof dateFields)[number] =>
  (dateFields as readonly Field[]).includes(field);

export const dateOrderWords: Readonly<Record<DateOrder, string>> = {
  ymd: 'year, month, day',
  dmy: 'day, month, year',
  mdy: 'month, day, year',
};

export const rangeWords = {
  lower: 'the lower number',
  upper: 'the upper number',
  mean: 'the middle of the two',
} as const;

/** What a select writes for a column: a field, `score:` and its instrument, or nothing where it is dropped. */
export const choiceOf = (mapping: ColumnDraft | undefined): string => {
  if (mapping === undefined) return '';
  return mapping.field === 'score' ? `score:${mapping.instrument}` : mapping.field;
};

/** A code in the words of the page. */
export const codeLabel = (field: Field, code: string, vocabulary: Vocabulary): string => {
  if (field !== 'condition') return code;
  return vocabulary.conditions.find(({ id }) => id === code)?.label ?? code;
};
