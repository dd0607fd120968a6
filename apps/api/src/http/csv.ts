import {
  type AnyMeta,
  dimensionKey,
  type Meta,
  type NetworkMeta,
  type OwnMeta,
  type Question,
  safeText,
} from '@enthesis/contract';
import { stringify } from 'csv-stringify/sync';

type Cell = Readonly<Record<string, unknown>>;
/** What a file has to know of its question, whether about a clinic or about a release. */
export type FileQuestion = Pick<Question, 'name' | 'labels' | 'columns'>;

const snake = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A column of a question's file: its header, what it holds, and where in a cell it comes from. */
export interface CsvColumn {
  readonly name: string;
  readonly description: string;
  readonly of: (cell: Cell) => unknown;
}

const part = (cell: Cell, key: string, of: 'id' | 'label'): unknown => {
  const value = cell[key];
  return typeof value === 'object' && value !== null && of in value
    ? (value as { id: string; label: string })[of]
    : null;
};

/** The columns of an answer as a file: dimensions, how to read the row, the figures, and what the row is about. */
export const columnsOf = (question: FileQuestion, meta: AnyMeta): readonly CsvColumn[] => {
  const by = meta.parameters.find(({ name }) => name === 'by')?.value.split(',') ?? [];
  const dimensions = [...by, ...(question.labels ?? [])];
  const figures: Readonly<Record<string, string>> = question.columns;
  return [
    ...dimensions.flatMap((name) => {
      const key = dimensionKey(name);
      const column = snake(name);
      return [
        { name: `${column}_id`, description: `Id of ${column}.`, of: (cell: Cell) => part(cell, key, 'id') },
        { name: column, description: `Label of ${column}.`, of: (cell: Cell) => part(cell, key, 'label') },
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
    ...originColumns(meta),
    { name: 'methods_version', description: 'Version of the methods.', of: () => meta.methodsVersion },
    {
      name: 'filters',
      description: 'The question as asked.',
      of: () => meta.parameters.map(({ name, value }) => `${name}=${value}`).join('; '),
    },
  ];
};

const syntheticColumn = (synthetic: boolean): CsvColumn => ({
  name: 'synthetic',
  description: 'true: demonstration data, no real patient.',
  of: () => String(synthetic),
});

const originColumns = (meta: AnyMeta): readonly CsvColumn[] => {
  if (meta.scope === 'own') return ofOwn(meta);
  return meta.scope === 'clinic' ? ofClinic(meta) : ofRelease(meta);
};

/** Of each row those of its clinic, which its first columns name. */
const ofOwn = ({ clinics }: OwnMeta): readonly CsvColumn[] => {
  const clinicOf = (cell: Cell) => clinics.find(({ code }) => code === part(cell, 'clinic', 'id'));
  return [
    { ...syntheticColumn(true), of: (cell) => String(clinicOf(cell)?.synthetic) },
    { ...importColumn, of: (cell) => clinicOf(cell)?.asOf?.import ?? null },
  ];
};

const importColumn = { name: 'as_of_import', description: "Number of the clinic's latest import." };

const ofClinic = ({ clinic, synthetic, asOf, release }: Meta): readonly CsvColumn[] => [
  { name: 'clinic', description: 'Code of the clinic.', of: () => clinic.code },
  syntheticColumn(synthetic),
  { ...importColumn, of: () => asOf?.import ?? null },
  ...(release === undefined
    ? []
    : [{ name: 'release', description: 'Number of the release of all clinics.', of: () => release.number }]),
];

const ofRelease = ({ synthetic, release }: NetworkMeta): readonly CsvColumn[] => [
  { name: 'as_of', description: 'Date of the oldest figures in the row.', of: ({ asOf }) => asOf },
  { name: 'release', description: 'Number of the release.', of: () => release?.number ?? null },
  syntheticColumn(synthetic),
];

/** An answer as RFC 4180 CSV with a header; null is blank, numbers are unrounded. */
export const toCsv = (
  question: FileQuestion,
  { cells, meta }: { readonly cells: readonly Cell[]; readonly meta: AnyMeta },
): string => {
  const columns = columnsOf(question, meta);
  const rows = cells.map((cell) =>
    columns.map(({ of }) => {
      const value = of(cell);
      return typeof value === 'string' ? safeText(value) : (value ?? null);
    }),
  );
  return stringify([columns.map(({ name }) => name), ...rows], {
    record_delimiter: 'windows',
    cast: { boolean: String },
  });
};

/** `enthesis_responders_harbor_r30_6m_import-14_synthetic.csv`, `enthesis_network-responders_r30_6m_release-3.csv` */
export const fileName = (question: FileQuestion, meta: AnyMeta, ending: string): string => {
  const value = (name: string) => meta.parameters.find((parameter) => parameter.name === name)?.value;
  const parts = [
    'enthesis',
    question.name,
    meta.scope === 'clinic' ? meta.clinic.code : undefined,
    value('definition'),
    value('horizon'),
    stateOf(meta),
    meta.synthetic ? 'synthetic' : undefined,
  ];
  return `${parts.filter((part) => part !== undefined).join('_')}${ending}`;
};

/** What the figures of a file are from: another import or release, another name. */
const stateOf = (meta: AnyMeta): string | undefined => {
  if (meta.scope === 'own') return undefined;
  if (meta.scope === 'network') return meta.release === null ? undefined : `release-${meta.release.number}`;
  const imported = meta.asOf === null ? undefined : `import-${meta.asOf.import}`;
  return meta.release === undefined ? imported : `${imported}_release-${meta.release.number}`;
};
