import { eventTypes, type Label, severities, stratifiers, type Vocabulary } from '@enthesis/contract';
import type { ColumnDraft, DateOrder, Field } from '@enthesis/deidentify';
import { say } from '@enthesis/languages';

/** What a column can mean, in the words of the page, in the order of the list. */
const labels: Readonly<Record<Exclude<Field, 'score'>, string>> = {
  chart_number: say('Chart number (stays here)'),
  date: say('Date of the visit (becomes days)'),
  enrolment_date: say('Date of enrolment (becomes days)'),
  visit: say('Session or contact'),
  condition: say('Condition'),
  side: say('Side'),
  birth_date: say('Date of birth (becomes an age band)'),
  birth_year: say('Year of birth (becomes an age band)'),
  age: say('Age (becomes an age band)'),
  sex: say('Sex'),
  symptom_months: say('Months of symptoms before'),
  prior_care: say('Treatment tried before'),
  hypermobile: say('Hypermobile'),
  activity: say('Usual activity'),
  diet_advice_followed: say('Advice on diet followed'),
  instructions_followed: say('Instructions followed'),
  payer: say('Who pays'),
  planned_sessions: say('Sessions planned'),
  course_status: say('Whether treatment goes on'),
  injections: say('Number of injections'),
  dextrose_percent: say('Dextrose, percent'),
  guidance: say('Guidance'),
  anesthetic: say('Local anesthetic'),
  alignment_checked: say('Alignment checked'),
  procedure_pain: say('Pain during the injections, 0 to 10'),
  practitioner: say('Practitioner (becomes P1, P2, …)'),
  event: say('Event: what unwanted happened'),
  event_severity: say('Severity of the event'),
  event_days: say('Days the event lasted'),
};
export const fieldLabels = Object.entries(labels) as ReadonlyArray<readonly [Exclude<Field, 'score'>, string]>;

/** Fields that are dates, each written in some order of year, month and day. */
const dateFields = ['date', 'enrolment_date', 'birth_date'] as const satisfies readonly Field[];
export const isDateField = (field: Field): field is (typeof dateFields)[number] =>
  (dateFields as readonly Field[]).includes(field);

export const dateOrderWords: Readonly<Record<DateOrder, string>> = {
  ymd: say('year, month, day'),
  dmy: say('day, month, year'),
  mdy: say('month, day, year'),
};

export const rangeWords = {
  lower: say('the lower number'),
  upper: say('the upper number'),
  mean: say('the middle of the two'),
} as const;

/** What a select writes for a column: a field, `score:` and its instrument, or nothing where it is dropped. */
export const choiceOf = (mapping: ColumnDraft | undefined): string => {
  if (mapping === undefined) return '';
  return mapping.field === 'score' ? `score:${mapping.instrument}` : mapping.field;
};

const ownCodes: Readonly<Partial<Record<Field, readonly Label[]>>> = {
  visit: [
    { id: 'session', label: say('Session') },
    { id: 'contact', label: say('Contact without treatment') },
  ],
  course_status: [
    { id: 'ongoing', label: say('Ongoing') },
    { id: 'completed', label: say('Completed') },
    { id: 'stopped', label: say('Stopped') },
  ],
  anesthetic: [
    { id: 'yes', label: say('Yes') },
    { id: 'no', label: say('No') },
  ],
  event: eventTypes,
  event_severity: severities,
};

const codesOf = (field: Field, { conditions }: Vocabulary): readonly Label[] => {
  if (field === 'condition') return conditions;
  return ownCodes[field] ?? stratifiers.find(({ id }) => id === field)?.strata ?? [];
};

/** A code in the words of the page. */
export const codeLabel = (field: Field, code: string, vocabulary: Vocabulary): string => {
  return codesOf(field, vocabulary).find(({ id }) => id === code)?.label ?? code;
};
