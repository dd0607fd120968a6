import { written } from '@enthesis/languages';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type Column, type ImportTable, practitionerPattern } from './column.ts';
import { isBetween, isPlainDecimal } from './decimal.ts';
import type { Fault, ImportProblem } from './report.ts';
import { refuseStudyId, studyIdAllowed } from './study-id.ts';

/** One row of an import table, not yet validated. */
export interface SourceRow {
  /** Line in the file, the header being line 1, so that an error can be found. */
  readonly line: number;
  /** Cells in the order of the table's columns; blank where the column is absent. */
  readonly fields: readonly string[];
}

/** A row whose every cell is what its column allows; null is blank. */
export interface SoundRow {
  readonly studyId: string;
  /** The cells behind study_id, in the table's order. Decimals stay text, so that no digit is lost on the way. */
  readonly values: readonly Value[];
}
type Value = string | number | null;

/** Checks one row: gives it back typed, or reports every cell that breaks its rule and gives null. */
export type CheckRow = (row: SourceRow, report: (problem: ImportProblem) => void) => SoundRow | null;

const isFault = (checked: Value | Fault): checked is Fault => typeof checked === 'object' && checked !== null;

/** Checks a cell that is not blank. `fields` is its row, for the rule that depends on another cell. */
type CheckCell = (text: string, fields: readonly string[]) => Value | Fault;

/** An instrument without an upper bound takes scores up to here; no scale in use comes near. */
export const highestScore = 1_000_000;

/**
 * Compiles a table's columns, for the registry's vocabulary, into a check that is quick enough for tens of millions
 * of rows.
 */
export const rowCheck = (table: ImportTable, vocabulary: Vocabulary): CheckRow => {
  const columns = table.columns.map((column, place) => ({
    place,
    name: column.name,
    whenBlank: column.required
      ? faultOf(written('blank'), written`${allowedIn(column, vocabulary)}, in every row`)
      : null,
    check: cellCheck(column, table, vocabulary),
  }));
  return ({ line, fields }, report) => {
    const cells: Value[] = [];
    for (const { place, name, whenBlank, check } of columns) {
      const text = fields[place] ?? '';
      const checked = text === '' ? whenBlank : check(text, fields);
      if (isFault(checked)) report({ file: table.file, line, column: name, ...checked });
      else cells.push(checked);
    }
    const [studyId] = cells;
    return cells.length === columns.length && typeof studyId === 'string' ? { studyId, values: cells.slice(1) } : null;
  };
};

const cellCheck = (column: Column, table: ImportTable, vocabulary: Vocabulary): CheckCell => {
  const { rule } = column;
  const allowed = allowedIn(column, vocabulary);
  switch (rule.kind) {
    case 'study-id':
      return studyIdCheck(allowed);
    case 'code':
      return oneOf(rule.codes, faultOf(written('not one of the codes'), allowed));
    case 'condition':
      return oneOf(idsOf(vocabulary.conditions), faultOf(written('not a known condition'), allowed));
    case 'instrument':
      return oneOf(idsOf(vocabulary.instruments), faultOf(written('not a known instrument'), allowed));
    case 'practitioner': {
      const fault = faultOf(written('not a practitioner code'), allowed);
      return (text) => (practitionerPattern.test(text) ? text : fault);
    }
    case 'integer':
      return wholeNumber(rule.min, rule.max, allowed);
    case 'number': {
      const check = decimal(rule.min, rule.max, allowed);
      return (text) => check(text);
    }
    case 'score':
      return scoreCheck(table, vocabulary);
  }
};

/** Remembers the last id: the rows of one patient usually follow each other. */
const studyIdCheck = (allowed: string): CheckCell => {
  let last = '';
  let verdict: Fault | null = null;
  return (text) => {
    if (text !== last) {
      const rule = refuseStudyId(text);
      last = text;
      verdict = rule === null ? null : faultOf(rule, allowed);
    }
    return verdict ?? text;
  };
};

const oneOf = (codes: readonly string[], fault: Fault): CheckCell => {
  const known = new Set(codes);
  return (text) => (known.has(text) ? text : fault);
};

const wholeNumber = (min: number, max: number, allowed: string): CheckCell => {
  const malformed = faultOf(written('not a whole number'), allowed);
  const outside = faultOf(written('out of range'), allowed);
  return (text) => {
    if (!/^-?\d+$/.test(text)) return malformed;
    const value = Number(text);
    return value >= min && value <= max ? value : outside;
  };
};

const decimal = (min: number, max: number, allowed: string): ((text: string) => string | Fault) => {
  const malformed = faultOf(written('not a number'), allowed);
  const outside = faultOf(written('out of range'), allowed);
  return (text) => {
    if (!isPlainDecimal(text)) return malformed;
    return isBetween(text, min, max) ? text : outside;
  };
};

/** A score is judged by its row's instrument; where that is unknown, the instrument is the problem. */
const scoreCheck = (table: ImportTable, vocabulary: Vocabulary): CheckCell => {
  const place = table.columns.findIndex(({ rule }) => rule.kind === 'instrument');
  const checks = new Map(
    vocabulary.instruments.map(({ id, min, max }) => [
      id,
      decimal(min, max ?? highestScore, scoreAllowed(id, min, max)),
    ]),
  );
  return (text, fields) => checks.get(fields[place] ?? '')?.(text) ?? null;
};

const scoreAllowed = (id: string, min: number, max: number | null): string =>
  max === null
    ? written`a number of ${min} or more with a decimal point (${id})`
    : written`a number from ${min} to ${max} with a decimal point (${id})`;

/** Faults are made once for each rule, so that a file full of them costs no more than a sound one. */
const faultOf = (rule: string, allowed: string): Fault => ({ rule, allowed });
const idsOf = (rows: ReadonlyArray<{ readonly id: string }>): readonly string[] => rows.map(({ id }) => id);

/** What a column allows, in words. */
export const allowedIn = ({ rule }: Column, vocabulary: Vocabulary): string => {
  switch (rule.kind) {
    case 'study-id':
      return studyIdAllowed;
    case 'code':
      return written`one of ${rule.codes.join(', ')}`;
    case 'condition':
      return written`one of ${idsOf(vocabulary.conditions).join(', ')}`;
    case 'instrument':
      return written`one of ${idsOf(vocabulary.instruments).join(', ')}`;
    case 'practitioner':
      return written('P and one to three digits, such as P7');
    case 'integer':
      return written`a whole number from ${rule.min} to ${rule.max}`;
    case 'number':
      return written`a number from ${rule.min} to ${rule.max} with a decimal point`;
    case 'score':
      return written("a number within the instrument's range, with a decimal point");
  }
};
