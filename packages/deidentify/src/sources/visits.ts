import type { ImportProblem, Vocabulary } from '@enthesis/contract';
import { written } from '@enthesis/languages';
import type { EntrySource, Reading } from '../entry.ts';
import type { NamedFile } from '../files.ts';
import type { TableMapping } from '../mapping/mapping.ts';
import { openTable } from '../readers/open-table.ts';
import { SourceError } from '../source-error.ts';
import type { Table } from '../table.ts';
import { rowReader } from './row.ts';

/**
 * A visits spreadsheet: one row a visit or follow-up contact, treatment columns and one column an instrument.
 *
 * @throws {SourceError} where it is no single table, or lacks a mapped column.
 */
export const visitsSource = async (
  files: readonly NamedFile[],
  mapping: TableMapping,
  vocabulary: Vocabulary,
): Promise<EntrySource> => {
  const [file, another] = files;
  if (file === undefined || another !== undefined) {
    const allowed = written('one file at a time');
    throw new SourceError([
      { file: another?.name ?? '', line: null, column: null, rule: written('more than one file'), allowed },
    ]);
  }
  const table = await openTable(file, { sheet: mapping.sheet, header: mapping.header });
  return tableSource(table, mapping, vocabulary);
};

/**
 * A table of visits as a source of entries.
 *
 * @throws {SourceError} naming the mapped columns that it lacks.
 */
export const tableSource = (table: Table, mapping: TableMapping, vocabulary: Vocabulary): EntrySource => {
  refuseMissing(table, mapping);
  const read = rowReader(table, mapping, vocabulary);
  const mapped = new Map(Object.entries(mapping.columns));
  return {
    columnOf: (field) => [...mapped].find(([, column]) => column.field === field)?.[0] ?? null,
    recordsEvents: [...mapped.values()].some(({ field }) => field === 'event'),
    dropped: table.columns.filter((name) => !mapped.has(name) && !/^\(column \d+\)$/.test(name)),
    readings: () => readingsOf(table, read),
  };
};

async function* readingsOf(table: Table, read: ReturnType<typeof rowReader>): AsyncGenerator<Reading> {
  for await (const row of table.rows()) {
    if ('cells' in row) yield { file: table.file, line: row.line, ...read(row) };
    else yield { file: table.file, line: row.line ?? 1, entries: [], problems: [row], skipped: false };
  }
}

const refuseMissing = (table: Table, mapping: TableMapping): void => {
  const columns = new Set(table.columns);
  const missing = Object.keys(mapping.columns)
    .filter((name) => !columns.has(name))
    .map(
      (column): ImportProblem => ({
        file: table.file,
        line: mapping.header.line,
        column,
        rule: written('missing column'),
        allowed: written('the columns that the mapping names; change one or the other'),
      }),
    );
  if (missing.length > 0) throw new SourceError(missing);
};
