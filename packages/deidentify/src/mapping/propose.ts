import { asColumnName, builtInVocabulary, refusedKind, type Vocabulary } from '@enthesis/contract';
import { written } from '@enthesis/languages';
import { proposeFhir } from '../sources/fhir/propose.ts';
import { valueKey } from '../values.ts';
import { isCoded } from './coded-fields.ts';
import type { ColumnProfile, SeenValue } from './column-profile.ts';
import { type ColumnDraft, type Field, isDateField, type MappingDraft } from './mapping.ts';
import { guessByName, type NameGuess } from './names.ts';
import type { Profile } from './profile.ts';
import { proposeCodes } from './value-words.ts';

export type Confidence = 'sure' | 'likely' | 'unsure';

/** What is proposed for one column, and why. */
export interface ColumnProposal {
  readonly column: string;
  /** null: the column is dropped. */
  readonly mapping: ColumnDraft | null;
  readonly confidence: Confidence;
  readonly reason: string;
  /** Values no code could be proposed for; the user maps them, or has their rows skipped. */
  readonly unmapped: readonly SeenValue[];
}

export interface Proposal {
  readonly draft: MappingDraft;
  readonly columns: readonly ColumnProposal[];
}

/** Words that stand for "not known" in any column. */
const blankWords = new Set([
  '-',
  '--',
  '.',
  '?',
  'n/a',
  'na',
  'n.a.',
  'nil',
  'null',
  'unknown',
  'not known',
  'missing',
  '#n/a',
]);

/** Proposes a mapping from the names and values of the columns. Nothing ambiguous is decided: see `questionsOf`. */
export const proposeMapping = (profile: Profile, vocabulary: Vocabulary = builtInVocabulary): Proposal => {
  if (profile.kind === 'fhir') return proposeFhir(profile, vocabulary);
  const blank = blankValues(profile);
  const isBlank = new Set(blank.map(valueKey));
  const proposed = withEvents(
    onceEach(profile.columns.map((column) => proposeColumn(withoutBlanks(column, isBlank), vocabulary))),
  );
  const columns = Object.fromEntries(
    proposed.flatMap(({ column, mapping }) => (mapping === null ? [] : [[column, mapping] as const])),
  );
  const commas = profile.columns.reduce((sum, { commasWritten }) => sum + commasWritten, 0);
  return {
    draft: {
      enthesis_mapping: 1,
      kind: profile.kind,
      year: true,
      ...(profile.sheet === null ? {} : { sheet: profile.sheet }),
      header: profile.header,
      decimal_comma: commas > 0,
      blank,
      columns,
    },
    columns: proposed,
  };
};

const blankValues = ({ columns }: Profile): string[] => {
  const found = columns.flatMap(({ values }) =>
    values.map(({ value }) => value).filter((value) => blankWords.has(valueKey(value))),
  );
  return [...new Set(found)];
};

const withoutBlanks = (profile: ColumnProfile, blank: ReadonlySet<string>): ColumnProfile => {
  const dropped = profile.values.filter(({ value }) => blank.has(valueKey(value)));
  const rows = dropped.reduce((sum, seen) => sum + seen.rows, 0);
  if (rows === 0) return profile;
  const filled = profile.filled - rows;
  const rescale = (share: number) => (filled === 0 ? 0 : (share * profile.filled) / filled);
  return {
    ...profile,
    filled,
    values: profile.values.filter((seen) => !dropped.includes(seen)),
    dates: rescale(profile.dates),
    numbers: rescale(profile.numbers),
  };
};

const proposeColumn = (profile: ColumnProfile, vocabulary: Vocabulary): ColumnProposal => {
  const { column } = profile;
  const guess = guessByName(profile, vocabulary);
  if (guess === null) return { column, mapping: null, unmapped: [], ...dropReason(profile) };
  const contradiction = contradictionOf(guess, profile, vocabulary);
  if (contradiction !== null) {
    return { column, mapping: null, confidence: 'unsure', reason: contradiction, unmapped: [] };
  }
  const { mapping, unmapped } = draftOf(guess, profile, vocabulary);
  const confidence = !guess.exact || unmapped.length > 0 ? 'likely' : 'sure';
  const reason = reasonOf(guess, unmapped.length);
  return { column, mapping, confidence, reason, unmapped };
};

const reasonOf = (guess: NameGuess, unmapped: number): string => {
  const name = wordsOf(guess);
  if (unmapped === 0) return guess.exact ? written`The name says ${name}.` : written`The name is close to ${name}.`;
  return guess.exact
    ? written`The name says ${name}; ${unmapped} values have no code yet.`
    : written`The name is close to ${name}; ${unmapped} values have no code yet.`;
};

const wordsOf = ({ field, instrument }: NameGuess): string => instrument ?? field.replaceAll('_', ' ');

/** Why a column without a known name is dropped. */
const dropReason = ({ column, dates, filled }: ColumnProfile): { confidence: Confidence; reason: string } => {
  if (filled === 0) return { confidence: 'sure', reason: written('The column is empty.') };
  const refused = refusedKind(asColumnName(column));
  if (refused !== null)
    return { confidence: 'sure', reason: written`It ${refused.rule.replace('unknown column, ', '')}.` };
  if (dates > 0.8)
    return { confidence: 'unsure', reason: written('It holds dates, but the name does not say of what.') };
  return { confidence: 'likely', reason: written('The name says nothing that is needed.') };
};

/** Where the values do not fit what the name says. */
const contradictionOf = (
  { field, instrument }: NameGuess,
  profile: ColumnProfile,
  vocabulary: Vocabulary,
): string | null => {
  if (profile.filled === 0) return written('The column is empty.');
  if (isDateField(field) && profile.dates < 0.5) return written('The name says date, but the values are none.');
  if (field !== 'score' || instrument === undefined) return null;
  if (profile.numbers < 0.5) return written`The name says ${instrument}, but the values are no numbers.`;
  const scale = vocabulary.instruments.find(({ id }) => id === instrument);
  const beyond =
    scale !== undefined &&
    profile.range !== null &&
    (profile.range[0] < scale.min || (scale.max !== null && profile.range[1] > scale.max));
  return beyond && profile.range !== null
    ? written`The name says ${instrument}, but its values reach from ${profile.range[0]} to ${profile.range[1]}.`
    : null;
};

const draftOf = (
  guess: NameGuess,
  profile: ColumnProfile,
  vocabulary: Vocabulary,
): { mapping: ColumnDraft; unmapped: readonly SeenValue[] } => {
  const { field, instrument } = guess;
  if (field === 'score') return { mapping: { field, instrument: instrument ?? '' }, unmapped: [] };
  if (isDateField(field)) {
    const [only, another] = profile.dateOrders;
    const order = only !== undefined && another === undefined ? { order: only } : {};
    return { mapping: { field, ...order }, unmapped: [] };
  }
  if (!isCoded(field)) return { mapping: { field } as ColumnDraft, unmapped: [] };
  const { codes, unmapped } = proposeCodes(field, profile.values, vocabulary);
  return { mapping: { field, ...(Object.keys(codes).length === 0 ? {} : { codes }) } as ColumnDraft, unmapped };
};

/** Fields that may stand in several columns; the others are taken from the first. */
const repeatable: ReadonlySet<Field> = new Set<Field>(['date', 'event', 'event_severity', 'event_days']);

/** What is said of an event is said of the one to the left; where there is no event, of nothing. */
const withEvents = (proposals: readonly ColumnProposal[]): readonly ColumnProposal[] => {
  let event: string | null = null;
  return proposals.map((proposal) => {
    const { column, mapping } = proposal;
    if (mapping?.field === 'event') event = column;
    if (mapping?.field !== 'event_severity' && mapping?.field !== 'event_days') return proposal;
    if (event !== null) return { ...proposal, mapping: { ...mapping, of: event } };
    const reason = written('No column to the left of it says what happened.');
    return { ...proposal, mapping: null, confidence: 'unsure', reason };
  });
};

const onceEach = (proposals: readonly ColumnProposal[]): readonly ColumnProposal[] => {
  const taken = new Set<string>();
  return proposals.map((proposal) => {
    const { mapping } = proposal;
    if (mapping === null || repeatable.has(mapping.field)) return proposal;
    const key = mapping.field === 'score' ? `score ${mapping.instrument}` : mapping.field;
    if (!taken.has(key)) {
      taken.add(key);
      return proposal;
    }
    const reason = written('Another column says the same already.');
    return { ...proposal, mapping: null, confidence: 'unsure', reason };
  });
};
