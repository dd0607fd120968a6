import type { ImportProblem, Vocabulary } from '@enthesis/contract';
import { written } from '@enthesis/languages';
import type { EntrySource } from '../entry.ts';
import type { NamedFile } from '../files.ts';
import type { TableMapping } from '../mapping/mapping.ts';
import { openTable } from '../readers/open-table.ts';
import { SourceError } from '../source-error.ts';
import type { Table, TableRow } from '../table.ts';
import { type Dictionary, isDictionary, type RedcapField, readDictionary } from './redcap-dictionary.ts';
import { tableSource } from './visits.ts';

/**
 * A flat REDCap export, raw or labelled, with its data dictionary. Rows of one record, whatever their event or
 * repeating instrument, are told apart by their dates; what one of them leaves out, such as the condition, is found
 * in the others.
 *
 * @throws {SourceError} where the files are others, or a mapped field is missing.
 */
export const redcapSource = async (
  files: readonly NamedFile[],
  mapping: TableMapping,
  vocabulary: Vocabulary,
): Promise<EntrySource> => {
  const { data, dictionary } = await splitRedcapFiles(files);
  const table = await openTable(data, { sheet: mapping.sheet, header: mapping.header });
  return tableSource(await decodeRedcap(table, dictionary), mapping, vocabulary);
};

/**
 * Tells a data dictionary from the export.
 *
 * @throws {SourceError} where there is not exactly one export.
 */
export const splitRedcapFiles = async (
  files: readonly NamedFile[],
): Promise<{ readonly data: NamedFile; readonly dictionary: NamedFile | null }> => {
  const [first, ...others] = files;
  if (first !== undefined && others.length === 0) return { data: first, dictionary: null };
  const dictionaries: NamedFile[] = [];
  const exports: NamedFile[] = [];
  for (const file of files) (isDictionary(await openTable(file)) ? dictionaries : exports).push(file);
  const [data, another] = exports;
  if (data === undefined || another !== undefined || dictionaries.length > 1) {
    const allowed = written('one table; or one REDCap export and its data dictionary');
    throw new SourceError([
      {
        file: files.map(({ name }) => name).join(', '),
        line: null,
        column: null,
        rule: written('several files'),
        allowed,
      },
    ]);
  }
  return { data, dictionary: dictionaries[0] ?? null };
};

/** What REDCap itself calls its columns, raw and labelled. */
const ownColumns: Readonly<Record<string, string>> = {
  'event name': 'redcap_event_name',
  'repeat instrument': 'redcap_repeat_instrument',
  'repeat instance': 'redcap_repeat_instance',
  'data access group': 'redcap_data_access_group',
  'survey identifier': 'redcap_survey_identifier',
};
const ownNames = new Set(Object.values(ownColumns));

/** Whether a table is one of REDCap's, by its own columns. */
export const isRedcap = ({ columns }: Table): boolean =>
  columns.some((column) => ownNames.has(column) || ['event name', 'repeat instrument'].includes(column.toLowerCase()));

/**
 * The table as the dictionary explains it: columns by the names of their fields, choices by their labels, in the raw
 * and in the labelled form alike.
 *
 * @throws {SourceError} where the dictionary cannot be read.
 */
export const decodeRedcap = async (table: Table, dictionary: NamedFile | null): Promise<Table> => {
  const fields = dictionary === null ? null : await readDictionary(dictionary);
  const read = table.columns.map((column) => columnOf(column, fields));
  return {
    ...table,
    columns: read.map(({ name }) => name),
    rows: () =>
      decoded(
        table,
        read.map(({ value }) => value),
      ),
  };
};

async function* decoded(
  table: Table,
  values: readonly ((text: string) => string)[],
): AsyncGenerator<TableRow | ImportProblem> {
  for await (const row of table.rows()) {
    if ('rule' in row) yield row;
    else yield { line: row.line, cells: row.cells.map((cell, place) => values[place]?.(cell) ?? cell) };
  }
}

interface DecodedColumn {
  readonly name: string;
  readonly value: (text: string) => string;
}

const asIs = (text: string): string => text;

const columnOf = (column: string, fields: Dictionary | null): DecodedColumn => {
  const own = ownColumns[column.toLowerCase()] ?? column;
  if (ownNames.has(own))
    return { name: own, value: own === 'redcap_event_name' || own === 'redcap_repeat_instrument' ? snake : asIs };
  const box = checkboxOf(column, fields);
  if (box !== null) return { name: box, value: (text) => checkbox[text.toLowerCase()] ?? text };
  const field = fields?.byName.get(column) ?? fields?.byLabel.get(column);
  return field === undefined ? { name: column, value: asIs } : { name: field.name, value: choiceOf(field) };
};

/** `Baseline (Arm 1: Dextrose)` and `baseline_arm_1` are both `baseline`. */
const snake = (text: string): string =>
  text
    .replace(/\s*\(Arm \d+:.*\)$/, '')
    .replace(/_arm_\d+[a-z]?$/, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replace(/_$/, '');

const checkbox: Readonly<Record<string, string>> = { '1': 'yes', checked: 'yes', '0': 'no', unchecked: 'no' };

/** `prior___2` of `prior`, or `Treated before (choice=Physiotherapy)`. */
const checkboxOf = (column: string, fields: Dictionary | null): string | null => {
  const [, name, code] = /^(.+)___(.+)$/.exec(column) ?? [];
  if (name !== undefined && (fields === null || fields.byName.has(name))) return `${name}___${code}`;
  const [, label = '', choice] = /^(.+) \(choice=(.+)\)$/.exec(column) ?? [];
  const field = fields?.byLabel.get(label.trim());
  const found = field && [...field.choices].find(([, words]) => words === choice);
  return field !== undefined && found !== undefined ? `${field.name}___${found[0]}` : null;
};

const yesNo: Readonly<Record<string, string>> = { '1': 'yes', '0': 'no' };

const choiceOf = ({ type, choices }: RedcapField): ((text: string) => string) => {
  if (type === 'yesno' || type === 'truefalse') return (text) => yesNo[text] ?? text;
  return choices.size === 0 ? asIs : (text) => choices.get(text) ?? text;
};
