import {
  type Column,
  episodesTable,
  eventsTable,
  type Fault,
  practitionerPattern,
  sessionsTable,
  type Vocabulary,
} from '@enthesis/contract';
import { written } from '@enthesis/languages';
import { readChartNumber } from '../crosswalk.ts';
import { readBirthDate, readDate } from '../dates.ts';
import type { ColumnMapping } from '../mapping/mapping.ts';
import { MappingError } from '../mapping/mapping-error.ts';
import { remembered } from '../remembered.ts';
import { codeReader, type NumberStyle, type ReadCode, readNumber, readScore, skip } from '../values.ts';
import { type Draft, eventIn, type Moment } from './draft.ts';

/** Reads one cell, which is not blank, into the draft of its row: null where that went well. */
export type Step = (text: string, draft: Draft) => Fault | typeof skip | null;

/** What the steps of all columns have in common. */
export interface StepContext extends NumberStyle {
  readonly vocabulary: Vocabulary;
  readonly dateColumns: readonly string[];
  /** Columns of events, each with the date column that the mapping names for it. */
  readonly eventColumns: ReadonlyMap<string, string | undefined>;
}

/**
 * The step of one column.
 *
 * @throws {MappingError} where the mapping names a code, an instrument or a date column that does not exist.
 */
export const stepOf = (column: string, mapping: ColumnMapping, context: StepContext): Step => {
  switch (mapping.field) {
    case 'chart_number':
      return (text, draft) => assign(readChartNumber(text), (chart) => (draft.chart = chart));
    case 'date': {
      const read = remembered((text) => readDate(text, mapping.order));
      return (text, draft) => assign(read(text), (day) => (momentOf(draft, column).day = day));
    }
    case 'enrolment_date': {
      const read = remembered((text) => readDate(text, mapping.order));
      return (text, draft) => assign(read(text), (day) => (draft.enrolled = day));
    }
    case 'birth_date': {
      const read = remembered((text) => readBirthDate(text, mapping.order));
      return (text, draft) => assign(read(text), (day) => (draft.birth = { kind: 'date', day }));
    }
    case 'birth_year':
      return (text, draft) => assign(readYear(text), (year) => (draft.birth = { kind: 'year', year }));
    case 'age':
      return (text, draft) => assign(readAge(text), (years) => (draft.birth ??= { kind: 'age', years }));
    case 'condition':
    case 'side':
      return placeStep(column, mapping, context);
    case 'sex': {
      const read = codes(column, mapping.codes, codesOf(mapping.field));
      return (text, draft) => assignCode(read(text), (code) => (draft.sex = code));
    }
    case 'prior_care':
    case 'hypermobile':
    case 'activity':
    case 'diet_advice_followed':
    case 'instructions_followed':
    case 'payer':
    case 'course_status': {
      const { field } = mapping;
      const read = codes(column, mapping.codes, codesOf(field));
      return (text, draft) => assignCode(read(text), (code) => (draft.about[field] = code));
    }
    case 'symptom_months':
    case 'planned_sessions': {
      const { field } = mapping;
      return (text, draft) => assign(readNumber(text, context), (number) => (draft.about[field] = number));
    }
    case 'event':
    case 'event_severity':
    case 'event_days':
      return eventStep(column, mapping, context);
    default:
      return momentStep(column, mapping, context);
  }
};

type PlaceMapping = Extract<ColumnMapping, { field: 'condition' | 'side' }>;
type EventMapping = Extract<ColumnMapping, { field: 'event' | 'event_severity' | 'event_days' }>;
type MomentMapping = Exclude<Extract<ColumnMapping, { on?: string | undefined }>, EventMapping>;

/** Condition and side; a condition's value may stand for both, as `knee-oa/left`. */
const placeStep = (column: string, mapping: PlaceMapping, { vocabulary }: StepContext): Step => {
  const sides = codesOf('side');
  const conditions = vocabulary.conditions.map(({ id }) => id);
  const withSide = conditions.flatMap((id) => sides.map((side) => `${id}/${side}`));
  const read =
    mapping.field === 'side' ? codes(column, mapping.codes, sides) : codes(column, mapping.codes, conditions, withSide);
  return (text, draft) =>
    assignCode(read(text), (code) => {
      if (mapping.both !== undefined) draft.both = mapping.both;
      if (mapping.field === 'side') {
        draft.side = code;
        return;
      }
      const [condition = '', side] = code.split('/');
      draft.condition = condition === '' ? null : condition;
      if (side !== undefined) draft.side = side;
    });
};

/** Events of a day, and what is said of one of them in another column. */
const eventStep = (column: string, mapping: EventMapping, context: StepContext): Step => {
  const about = mapping.field === 'event' ? column : eventColumnOf(column, mapping.of, context.eventColumns);
  const on = dateColumnOf(about, context.eventColumns.get(about), context.dateColumns);
  const eventOf = (draft: Draft) => eventIn(momentOf(draft, on), about);
  switch (mapping.field) {
    case 'event': {
      const severities = codesOf('severity');
      const types = codesOf('event');
      const withSeverity = types.flatMap((type) => severities.map((severity) => `${type}/${severity}`));
      const read = codes(column, mapping.codes, types, withSeverity);
      return (text, draft) =>
        assignCode(read(text), (code) => {
          if (code === '') return;
          const [event = '', severity] = code.split('/');
          Object.assign(eventOf(draft), { event, ...(severity === undefined ? {} : { severity }) });
        });
    }
    case 'event_severity': {
      const read = codes(column, mapping.codes, codesOf('severity'));
      return (text, draft) => assignCode(read(text), (code) => (eventOf(draft).severity = code));
    }
    case 'event_days':
      return (text, draft) => assign(readNumber(text, context), (number) => (eventOf(draft).days = number));
  }
};

/** The event column that another one is about. */
const eventColumnOf = (
  column: string,
  of: string | undefined,
  eventColumns: ReadonlyMap<string, string | undefined>,
): string => {
  const [sole, another] = eventColumns.keys();
  const found = of ?? (another === undefined ? sole : undefined);
  if (found === undefined || !eventColumns.has(found)) {
    throw wrong(column, 'of', written`the event column it is about: ${[...eventColumns.keys()].join(', ')}`);
  }
  return found;
};

/** What belongs to a day: sessions and scores. */
const momentStep = (column: string, mapping: MomentMapping, context: StepContext): Step => {
  const on = dateColumnOf(column, mapping.on, context.dateColumns);
  const moment = (draft: Draft) => momentOf(draft, on);
  switch (mapping.field) {
    case 'visit': {
      const read = codes(column, mapping.codes, ['session', 'contact']);
      return (text, draft) => assignCode(read(text), (code) => (moment(draft).visit = code || null));
    }
    case 'score': {
      const instrument = context.vocabulary.instruments.find(({ id }) => id === mapping.instrument);
      if (instrument === undefined) throw wrong(column, 'instrument', written('an instrument of the registry'));
      const { id, min, max } = instrument;
      const style = { decimalComma: context.decimalComma, range: mapping.range, min, max };
      const read = remembered((text) => readScore(text, style));
      return (text, draft) =>
        assign(read(text), (score) => moment(draft).scores.push({ instrument: id, score, column }));
    }
    case 'injections':
      // Nobody treats with no injection: 0 says that there was no session.
      return (text, draft) =>
        assign(readNumber(text, context), (number) => {
          if (Number(number) !== 0) moment(draft).session.injections = number;
        });
    case 'dextrose_percent':
      return (text, draft) =>
        assign(readNumber(text.replace(/\s?%$/, ''), context), (number) => {
          moment(draft).session.dextrose_percent = number;
        });
    case 'procedure_pain':
      return (text, draft) =>
        assign(readNumber(text, context), (number) => (moment(draft).session.procedure_pain = number));
    case 'guidance':
    case 'anesthetic':
    case 'alignment_checked': {
      const { field } = mapping;
      const read = codes(column, mapping.codes, codesOf(field));
      return (text, draft) => assignCode(read(text), (code) => (moment(draft).session[field] = code));
    }
    case 'practitioner': {
      const read = codes(column, mapping.codes, [], Object.values(mapping.codes ?? {}).filter(isPractitioner));
      return (text, draft) =>
        assignCode(isPractitioner(text) ? text : read(text), (code) => (moment(draft).session.practitioner = code));
    }
  }
};

const isPractitioner = (text: string): boolean => practitionerPattern.test(text);

const isFault = (value: unknown): value is Fault => typeof value === 'object' && value !== null && 'rule' in value;

const assign = <Value>(value: Value | Fault, set: (value: Value) => unknown): Fault | null => {
  if (isFault(value)) return value;
  set(value);
  return null;
};

const assignCode = (code: string | Fault, set: (code: string) => unknown): Fault | typeof skip | null =>
  code === skip ? skip : assign(code, set);

const momentOf = (draft: Draft, dateColumn: string): Moment => {
  const moment = draft.moments.get(dateColumn);
  if (moment === undefined) throw new Error('a moment without its date column');
  return moment;
};

/** The date column a value belongs to. */
const dateColumnOf = (column: string, on: string | undefined, dateColumns: readonly string[]): string => {
  const [sole, another] = dateColumns;
  const found = on ?? (another === undefined ? sole : undefined);
  if (found === undefined || !dateColumns.includes(found)) {
    throw wrong(column, 'on', written`the date column it belongs to: ${dateColumns.join(', ')}`);
  }
  return found;
};

/** A reader of codes whose mapping is itself in order. */
const codes = (
  column: string,
  given: Readonly<Record<string, string>> | undefined,
  known: readonly string[],
  more: readonly string[] = [],
): ReadCode => {
  const allowed = new Set([...known, ...more, '', skip]);
  if (Object.values(given ?? {}).some((code) => !allowed.has(code))) {
    throw wrong(column, 'codes', written`one of ${known.join(', ') || 'P1 to P999'}, "" for not known, skip`);
  }
  return remembered(codeReader(given, known));
};

const wrong = (column: string, key: string, allowed: string): MappingError =>
  new MappingError(written`columns, ${column}, ${key}: must be ${allowed}`);

const columns: readonly Column[] = [...episodesTable.columns, ...sessionsTable.columns, ...eventsTable.columns];

/** The codes of a column of the import format. */
export const codesOf = (name: string): readonly string[] => {
  const rule = columns.find((column) => column.name === name)?.rule;
  if (rule?.kind !== 'code') throw new Error(`the import format has no codes for ${name}`);
  return rule.codes;
};

const readYear = (text: string): number | Fault =>
  /^(?:18|19|20)\d\d$/.test(text)
    ? Number(text)
    : { rule: written('not a year'), allowed: written('the year of birth in four digits') };

const readAge = (text: string): number | Fault =>
  /^\d{1,3}(?:\.\d+)?$/.test(text) && Number(text) <= 120
    ? Math.floor(Number(text))
    : { rule: written('not an age'), allowed: written('the age in years, 0 to 120') };
