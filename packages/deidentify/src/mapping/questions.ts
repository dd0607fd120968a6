import { builtInVocabulary, type Vocabulary } from '@enthesis/contract';
import { written } from '@enthesis/languages';
import { orderInWords } from '../dates.ts';
import { valueKey } from '../values.ts';
import { isCoded, knownCodes } from './coded-fields.ts';
import type { ColumnProfile } from './column-profile.ts';
import { type ColumnDraft, type DateOrder, type Field, isDateField, type MappingDraft } from './mapping.ts';
import type { Profile } from './profile.ts';

/** What only the user can decide before a draft is a mapping. */
export interface Question {
  readonly kind:
    | 'no-chart-number'
    | 'no-date'
    | 'no-condition'
    | 'no-score'
    | 'date-order'
    | 'two-date-orders'
    | 'which-date'
    | 'which-event'
    | 'which-rows'
    | 'range'
    | 'both-sides'
    | 'values'
    | 'no-sessions';
  readonly column: string | null;
  /** The question in words. */
  readonly text: string;
  /** What may be answered, as the mapping writes it; empty where columns or values are to be mapped. */
  readonly options: readonly string[];
  /** Whether the draft can become a mapping without an answer; rows in doubt are then refused one by one. */
  readonly mayWait: boolean;
}

/** What is still open in a draft, given what the file holds. */
export const questionsOf = (
  draft: MappingDraft,
  profile: Profile,
  vocabulary: Vocabulary = builtInVocabulary,
): readonly Question[] => {
  if (draft.kind === 'fhir') return draft.sessions.length > 0 ? [] : [noSessions];
  const mapped = Object.entries(draft.columns);
  const profiles = new Map(profile.columns.map((column) => [column.column, column]));
  return [
    ...missingFields(draft, new Set(mapped.map(([, { field }]) => field))),
    ...mapped.flatMap(([column, mapping]) => {
      const found = profiles.get(column);
      return found === undefined ? [] : columnQuestions({ column, mapping, profile: found, draft, vocabulary });
    }),
  ];
};

type TableDraft = Exclude<MappingDraft, { kind: 'fhir' }>;

const noSessions: Question = {
  kind: 'no-sessions',
  column: null,
  text: written('Which procedure codes are prolotherapy sessions?'),
  options: [],
  mayWait: false,
};

const missingFields = (draft: TableDraft, fields: ReadonlySet<Field>): readonly Question[] => {
  const ask = (kind: Question['kind'], text: string, options: readonly string[] = []): Question => ({
    kind,
    column: null,
    text,
    options,
    mayWait: false,
  });
  const found: Question[] = [];
  if (!fields.has('chart_number'))
    found.push(
      ask(
        'no-chart-number',
        written('Which column is the chart number? It never leaves the clinic; it tells which rows are one patient.'),
      ),
    );
  if (!fields.has('date'))
    found.push(
      ask('no-date', written('Which column is the date of the visit? Only the days between visits are handed over.')),
    );
  if (!fields.has('condition') && draft.condition === undefined)
    found.push(
      ask(
        'no-condition',
        written('Which column is the treated condition? If all are treated for one, name it as condition.'),
      ),
    );
  if (!fields.has('score'))
    found.push({ ...ask('no-score', written('No column is a score. Is there really none?')), mayWait: true });
  const says = (['visit', 'injections', 'dextrose_percent', 'guidance'] as const).some((field) => fields.has(field));
  if (!says && draft.rows === undefined)
    found.push(
      ask(
        'which-rows',
        written('No column says which rows are treatments. Is every row a session, or only a contact?'),
        ['session', 'contact'],
      ),
    );
  return found;
};

interface Asked {
  readonly column: string;
  readonly mapping: ColumnDraft;
  readonly profile: ColumnProfile;
  readonly draft: TableDraft;
  readonly vocabulary: Vocabulary;
}

const columnQuestions = (asked: Asked): readonly Question[] =>
  [dateOrderOpen(asked), whichDateOpen(asked), whichEventOpen(asked), rangeOpen(asked), ...codesOpen(asked)].filter(
    (open) => open !== null,
  );

const whichDateOpen = ({ column, mapping, draft }: Asked): Question | null => {
  if (!belongsToDay.has(mapping.field) || ('on' in mapping && mapping.on !== undefined)) return null;
  const dates = Object.entries(draft.columns).filter(([, { field }]) => field === 'date');
  if (dates.length < 2) return null;
  const text = written`The file has ${dates.length} date columns. To which of them does this one belong?`;
  return { kind: 'which-date', column, text, options: dates.map(([name]) => name), mayWait: false };
};

const whichEventOpen = ({ column, mapping, draft }: Asked): Question | null => {
  if (mapping.field !== 'event_severity' && mapping.field !== 'event_days') return null;
  const events = Object.entries(draft.columns).filter(([, { field }]) => field === 'event');
  if (mapping.of !== undefined || events.length === 1) return null;
  const text = written('Which column of events does this one belong to?');
  return { kind: 'which-event', column, text, options: events.map(([name]) => name), mayWait: false };
};

const belongsToDay: ReadonlySet<Field> = new Set<Field>([
  'visit',
  'score',
  'injections',
  'dextrose_percent',
  'guidance',
  'anesthetic',
  'alignment_checked',
  'procedure_pain',
  'practitioner',
  'event',
]);

const rangeOpen = ({ column, mapping, profile }: Asked): Question | null => {
  if (mapping.field !== 'score' || mapping.range !== undefined || profile.rangesWritten === 0) return null;
  const text = written`${profile.rangesWritten} values are ranges such as 7-8. What shall they be taken for? Without an answer they are refused.`;
  return { kind: 'range', column, text, options: ['lower', 'upper', 'mean'], mayWait: true };
};

/** Values without a code, and rows about both sides. */
const codesOpen = ({ column, mapping, profile, draft, vocabulary }: Asked): readonly Question[] => {
  if (!isCoded(mapping.field)) return [];
  const { field } = mapping;
  const blank = new Set(draft.blank.map(valueKey));
  const known = new Set(knownCodes(field, vocabulary));
  const given = new Map(Object.entries(('codes' in mapping ? mapping.codes : undefined) ?? {}));
  const codes = new Map([...given].map(([value, code]) => [valueKey(value), code]));
  const keys = profile.values.map(({ value }) => valueKey(value)).filter((key) => !blank.has(key));
  const isKnown = (key: string) => known.has(key) || (field === 'practitioner' && /^p\d{1,3}$/.test(key));
  const open = keys.filter((key) => !codes.has(key) && !isKnown(key)).length;
  const questions: Question[] = [];
  if (open > 0) {
    const text =
      open === 1
        ? written('1 value has no code yet. Give each one, or skip its rows.')
        : written`${open} values have no code yet. Give each one, or skip its rows.`;
    questions.push({ kind: 'values', column, text, options: [...known], mayWait: true });
  }
  const saysBoth = keys.some((key) => /(?:^|\/)both$/.test(codes.get(key) ?? key));
  const bothDecided = Object.values(draft.columns).some((other) => 'both' in other && other.both !== undefined);
  if (saysBoth && !bothDecided && (field === 'side' || field === 'condition')) {
    const text = written('Some rows are about both sides. Does each become two episodes, or is it one of both sides?');
    questions.push({ kind: 'both-sides', column, text, options: ['two-episodes', 'one-episode'], mayWait: true });
  }
  return questions;
};

/** Dates that can be read in several ways, and columns where two ways are mixed. */
const dateOrderOpen = ({ column, mapping, profile }: Asked): Question | null => {
  if (!isDateField(mapping.field)) return null;
  const given = 'order' in mapping ? mapping.order : undefined;
  const { dateOrders, onlyInOrder, dates } = profile;
  if (dates > 0 && dateOrders.length === 0) {
    const found = Object.entries(onlyInOrder) as [DateOrder, readonly number[]][];
    const where = found
      .map(([order, lines]) => written`${orderInWords[order]}: rows ${lines.join(', ')}`)
      .reduce((all, one) => written`${all}; ${one}`);
    const text = written`Dates are written in several orders (${where}). Mend the file so that all are written alike; the others are refused.`;
    return {
      kind: 'two-date-orders',
      column,
      text,
      options: found.map(([order]) => order),
      mayWait: given !== undefined,
    };
  }
  if (given !== undefined || dateOrders.length < 2) return null;
  const text = written`Every date of this column can be read in several ways. Is it ${dateOrders.map((order): string => orderInWords[order]).reduce((all, one) => written`${all} or ${one}`)}?`;
  return { kind: 'date-order', column, text, options: dateOrders, mayWait: false };
};
