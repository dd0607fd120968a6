import { type AnyQuestion, dimensionKey, type Meta } from '@enthesis/contract';
import { stringify } from 'csv-stringify/sync';

type Cell = Readonly<Record<string, unknown>>;

const snake = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A column of a question's file: its header, what it holds, and where in a cell it comes from. */
export interface CsvColumn {
  readonly name: string;
  readonly description: string;
  readonly of: (cell: Cell, meta: Meta) => unknown;
}

const part = (cell: Cell, key: string, of: 'id' | 'label'): unknown => {
  const value = cell[key];
  return typeof value === 'object' && value !== null && of in value
    ? (value as { id: string; label: string })[of]
    : null;
};

/** The columns of an answer as a file: dimensions, how to read the row, the figures, and what the row is about. */
export const columnsOf = (question: AnyQuestion, { parameters }: Pick<Meta, 'parameters'>): readonly CsvColumn[] => {
  const by = parameters.find(({ name }) => name === 'by')?.value.split(',') ?? [];
  const dimensions = [...by, ...(question.labels ?? [])];
  const figures: Readonly<Record<string, string>> = question.columns;
  return [
    ...dimensions.flatMap((name) => {
      const key = dimensionKey(name);
      return [
        { name: `${name}_id`, description: `Id of ${name}.`, of: (cell: Cell) => part(cell, key, 'id') },
        { name, description: `Label of ${name}.`, of: (cell: Cell) => part(cell, key, 'label') },
      ];
    }),
    { name: 'status', description: 'shown, low, hidden or empty.', of: (cell) => cell.status },
    { name: 'because', description: 'Why a row is hidden; blank otherwise.', of: (cell) => cell.because },
    { name: 'flags', description: 'Cautions, joined by ;', of: (cell) => (cell.flags as readonly string[]).join(';') },
    ...Object.entries(figures).map(([name, description]) => ({
      name: snake(name),
      description,
      of: (cell: Cell) => cell[name],
    })),
    { name: 'clinic', description: 'Code of the clinic.', of: (_, meta) => meta.clinic.code },
    {
      name: 'synthetic',
      description: 'true: demonstration data, no real patient.',
      of: (_, meta) => String(meta.synthetic),
    },
    {
      name: 'as_of_import',
      description: "Number of the clinic's latest import.",
      of: (_, meta) => meta.asOf?.import ?? null,
    },
    { name: 'methods_version', description: 'Version of the methods.', of: (_, meta) => meta.methodsVersion },
    {
      name: 'filters',
      description: 'The question as asked.',
      of: (_, meta) => meta.parameters.map(({ name, value }) => `${name}=${value}`).join('; '),
    },
  ];
};

/** A text cell that a spreadsheet could take for a formula gets a leading apostrophe; numbers stay numbers. */
export const safeText = (text: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);

/** An answer as RFC 4180 CSV with a header; null is blank, numbers are unrounded. */
export const toCsv = (question: AnyQuestion, { cells, meta }: { cells: readonly Cell[]; meta: Meta }): string => {
  const columns = columnsOf(question, meta);
  const rows = cells.map((cell) =>
    columns.map(({ of }) => {
      const value = of(cell, meta);
      return typeof value === 'string' ? safeText(value) : (value ?? null);
    }),
  );
  return stringify([columns.map(({ name }) => name), ...rows], {
    record_delimiter: 'windows',
    cast: { boolean: String },
  });
};

/** `enthesis_responders_harbor_r30_6m_import-14_synthetic.csv` */
export const fileName = (question: AnyQuestion, meta: Meta, ending: string): string => {
  const value = (name: string) => meta.parameters.find((parameter) => parameter.name === name)?.value;
  const parts = [
    'enthesis',
    question.name,
    meta.clinic.code,
    value('definition'),
    value('horizon'),
    meta.asOf === null ? undefined : `import-${meta.asOf.import}`,
    meta.synthetic ? 'synthetic' : undefined,
  ];
  return `${parts.filter((part) => part !== undefined).join('_')}${ending}`;
};
