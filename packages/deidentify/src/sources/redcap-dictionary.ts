import type { NamedFile } from '../files.ts';
import { openTable } from '../readers/open-table.ts';
import { SourceError } from '../source-error.ts';
import type { Table } from '../table.ts';

/** One field of a REDCap project. */
export interface RedcapField {
  readonly name: string;
  readonly label: string;
  /** `text`, `radio`, `dropdown`, `checkbox`, `yesno` ... */
  readonly type: string;
  /** Raw code -> label; empty where the field has no choices. */
  readonly choices: ReadonlyMap<string, string>;
}

export interface Dictionary {
  readonly byName: ReadonlyMap<string, RedcapField>;
  /** By label; a label that several fields have is none of theirs. */
  readonly byLabel: ReadonlyMap<string, RedcapField>;
}

const columns = {
  name: /^(?:Variable \/ Field Name|field_name)$/i,
  label: /^(?:Field Label|field_label)$/i,
  type: /^(?:Field Type|field_type)$/i,
  choices: /^(?:Choices, Calculations, OR Slider Labels|select_choices_or_calculations)$/i,
} as const;

const placeOf = ({ columns: names }: Table, pattern: RegExp): number => names.findIndex((name) => pattern.test(name));

/** Whether a table is a data dictionary, as REDCap exports it. */
export const isDictionary = (table: Table): boolean =>
  [columns.name, columns.type, columns.choices].every((pattern) => placeOf(table, pattern) !== -1);

/**
 * Reads a data dictionary.
 *
 * @throws {SourceError} where it cannot be read.
 */
export const readDictionary = async (file: NamedFile): Promise<Dictionary> => {
  const table = await openTable(file);
  const [name, label, type, choices] = [columns.name, columns.label, columns.type, columns.choices].map((pattern) =>
    placeOf(table, pattern),
  );
  const fields: RedcapField[] = [];
  for await (const row of table.rows()) {
    if ('rule' in row) throw new SourceError([row]);
    const cell = (place: number | undefined) => row.cells[place ?? -1] ?? '';
    const kind = cell(type);
    const coded = ['radio', 'dropdown', 'checkbox', 'slider'].includes(kind) && kind !== 'slider';
    fields.push({
      name: cell(name),
      label: wordsOf(cell(label)),
      type: kind,
      choices: coded ? choicesIn(cell(choices)) : new Map(),
    });
  }
  const labels = fields.map((field) => field.label);
  const once = fields.filter((field) => labels.indexOf(field.label) === labels.lastIndexOf(field.label));
  return {
    byName: new Map(fields.map((field) => [field.name, field])),
    byLabel: new Map(once.map((field) => [field.label, field])),
  };
};

/** `1, Left | 2, Right` */
const choicesIn = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text.split('|').flatMap((choice) => {
      const comma = choice.indexOf(',');
      return comma === -1 ? [] : [[choice.slice(0, comma).trim(), wordsOf(choice.slice(comma + 1))] as const];
    }),
  );

/** A label may hold markup. */
const wordsOf = (text: string): string =>
  text
    .replaceAll(/<[^<>]{0,200}>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
