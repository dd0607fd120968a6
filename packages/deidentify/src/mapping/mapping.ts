import { written } from '@enthesis/languages';
import { z } from 'zod';

/** In which order a column writes year, month and day. */
export const dateOrders = ['ymd', 'dmy', 'mdy'] as const;
export type DateOrder = (typeof dateOrders)[number];
const order = z.enum(dateOrders);

/** A clinic's value -> what it stands for: a code, `""` for "not known", or `skip` to leave the whole row out. */
const codes = z.record(z.string(), z.string()).optional();
/** The date column a value belongs to; needed only where a row has several. */
const on = z.string().optional();
/** The event column that a severity or duration is about; needed only where a file has several. */
const of = z.string().optional();
/** What a row about both sides becomes; absent: it is refused. */
const both = z.enum(['two-episodes', 'one-episode']).optional();

/** What one column of the clinic's means. A column that is not mapped is dropped. */
export const columnMappingSchema = z.discriminatedUnion('field', [
  z.strictObject({ field: z.literal('chart_number') }),
  z.strictObject({ field: z.literal('date'), order }),
  /** When the patient was entered: day 0 where there never was a session. */
  z.strictObject({ field: z.literal('enrolment_date'), order }),
  /** What the row records: its values stand for `session` or `contact`. */
  z.strictObject({ field: z.literal('visit'), codes, on }),
  /** Values stand for a condition, or for one with its side: `knee-oa/left`. */
  z.strictObject({ field: z.literal('condition'), codes, both }),
  z.strictObject({ field: z.literal('side'), codes, both }),
  z.strictObject({ field: z.literal('birth_date'), order }),
  z.strictObject({ field: z.literal('birth_year') }),
  z.strictObject({ field: z.literal('age') }),
  z.strictObject({ field: z.literal('sex'), codes }),
  z.strictObject({ field: z.literal('prior_care'), codes }),
  z.strictObject({ field: z.literal('hypermobile'), codes }),
  z.strictObject({ field: z.literal('activity'), codes }),
  z.strictObject({ field: z.literal('diet_advice_followed'), codes }),
  z.strictObject({ field: z.literal('instructions_followed'), codes }),
  z.strictObject({ field: z.literal('payer'), codes }),
  z.strictObject({ field: z.literal('course_status'), codes }),
  z.strictObject({ field: z.literal('symptom_months') }),
  z.strictObject({ field: z.literal('planned_sessions') }),
  z.strictObject({ field: z.literal('guidance'), codes, on }),
  z.strictObject({ field: z.literal('anesthetic'), codes, on }),
  z.strictObject({ field: z.literal('alignment_checked'), codes, on }),
  z.strictObject({ field: z.literal('practitioner'), codes, on }),
  z.strictObject({ field: z.literal('injections'), on }),
  z.strictObject({ field: z.literal('procedure_pain'), on }),
  z.strictObject({ field: z.literal('dextrose_percent'), on }),
  /** What happened on the row's day: values stand for a type of event, or for one with its severity: `soreness/mild`. */
  z.strictObject({ field: z.literal('event'), codes, on }),
  z.strictObject({ field: z.literal('event_severity'), codes, of }),
  /** How many days the event lasted. */
  z.strictObject({ field: z.literal('event_days'), of }),
  z.strictObject({
    field: z.literal('score'),
    instrument: z.string(),
    /** What "7-8" is taken for; absent: it is refused. */
    range: z.enum(['lower', 'upper', 'mean']).optional(),
    on,
  }),
]);
export type ColumnMapping = z.infer<typeof columnMappingSchema>;
export type Field = ColumnMapping['field'];

const dateFields = ['date', 'enrolment_date', 'birth_date'] as const;
/** Whether a field holds dates, so that its column has an order. */
export const isDateField = (field: Field): field is (typeof dateFields)[number] =>
  (dateFields as readonly Field[]).includes(field);

/** Settings of every kind. */
const everyKind = {
  enthesis_mapping: z.literal(1),
  /** Whether the year of the first session is handed over. */
  year: z.boolean().default(true),
  /** The condition of every patient in the file, where nothing in it says. */
  condition: z.string().optional(),
};

/** Settings of the kinds that are tables. */
const tableKinds = {
  ...everyKind,
  /** Sheet of a workbook; absent: the first. */
  sheet: z.string().optional(),
  /** Where the header stands: its last line, and how many lines it has where a merged one lies above. */
  header: z
    .strictObject({ line: z.int().min(1).max(100), lines: z.int().min(1).max(3).default(1) })
    .default({ line: 1, lines: 1 }),
  /** Whether numbers are written 7,5. */
  decimal_comma: z.boolean().default(false),
  /** Values that mean: not known, besides an empty cell. */
  blank: z.array(z.string()).default([]),
  /** What every row records, where neither a `visit` column nor a treatment column says. */
  rows: z.enum(['session', 'contact']).optional(),
  columns: z.record(z.string(), columnMappingSchema),
};

/** A code of a code system, as `system|code`. */
const coding = z.string().regex(/^[^|\s]+\|[^|\s]+$/, written('must be system|code'));

const fhirMappingSchema = z.strictObject({
  ...everyKind,
  kind: z.literal('fhir'),
  /** System of the Patient.identifier that is the chart number; absent: Patient.id. */
  chart_number_system: z.string().optional(),
  /** Condition code -> condition, added to those built in; `skip` leaves a condition out. */
  conditions: z.record(coding, z.string()).default({}),
  /** Procedure codes that are prolotherapy sessions. */
  sessions: z.array(coding).min(1),
  /** Observation code, or item code of a questionnaire -> instrument, added to those built in. */
  scores: z.record(coding, z.string()).default({}),
  /** Questionnaire address -> the item that holds the score, and its instrument. */
  questionnaires: z.record(z.string(), z.strictObject({ item: z.string(), instrument: z.string() })).default({}),
  /** Address of an extension of Condition or Procedure -> the field it holds. */
  extensions: z.record(z.string(), columnMappingSchema).default({}),
  /**
   * Codes of AdverseEvent.event -> what they are; `skip` leaves the event out. Present, be it without a code: the clinic writes
   * events down, and where no AdverseEvent is, nothing happened.
   */
  events: z.record(z.string(), z.string()).optional(),
  /** Whether diagnoses without any session are episodes too; by default they are other people's patients. */
  untreated: z.boolean().default(false),
  both,
});

/** How a clinic's file is read: what its columns and values mean. It holds no patient's value. */
export const mappingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...tableKinds, kind: z.literal('visits') }),
  z.strictObject({ ...tableKinds, kind: z.literal('redcap') }),
  fhirMappingSchema,
]);
export type Mapping = z.infer<typeof mappingSchema>;
export type MappingKind = Mapping['kind'];
export type TableMapping = Exclude<Mapping, { kind: 'fhir' }>;
export type FhirMapping = Extract<Mapping, { kind: 'fhir' }>;

type Undecided<Of> = Of extends { order: DateOrder } ? Omit<Of, 'order'> & { order?: DateOrder } : Of;
/** A column mapping in the making: the order of its dates may still be open. */
export type ColumnDraft = Undecided<ColumnMapping>;
/** A mapping in the making, as `proposeMapping` gives it and a page edits it. */
export type MappingDraft = FhirMapping | (Omit<TableMapping, 'columns'> & { columns: Record<string, ColumnDraft> });
