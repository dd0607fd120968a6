import type { NamedFile } from '../files.ts';
import { findHeader } from '../readers/find-header.ts';
import { openGrid } from '../readers/grid.ts';
import type { HeaderPlace } from '../readers/header.ts';
import { tableOf } from '../readers/open-table.ts';
import { looksLikeJson } from '../readers/resources.ts';
import { SourceError } from '../source-error.ts';
import { profileFhir } from '../sources/fhir/profile.ts';
import { decodeRedcap, isRedcap, splitRedcapFiles } from '../sources/redcap.ts';
import type { Table, TableRow } from '../table.ts';
import { type ColumnProfile, ColumnTally } from './column-profile.ts';
import type { MappingKind } from './mapping.ts';

/** What a clinic's files hold, for the mapping. It stays in the browser. */
export interface Profile {
  readonly kind: MappingKind;
  readonly file: string;
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  readonly header: HeaderPlace;
  /** Rows of the table, or FHIR resources. */
  readonly rows: number;
  /** Columns of a table; of FHIR the codes by kind of resource, such as `Observation http://loinc.org|72514-3`. */
  readonly columns: readonly ColumnProfile[];
  /** The first ten rows as they are, to be shown beside what is sent. */
  readonly firstRows: readonly TableRow[];
}

const shownRows = 10;

/**
 * Looks through the files once.
 *
 * @param how a kind, sheet or header line that the user chose; by default they are found.
 * @throws {SourceError} where a file cannot be read.
 */
export const profileFiles = async (
  files: readonly NamedFile[],
  how: { readonly kind?: MappingKind; readonly sheet?: string; readonly header?: HeaderPlace } = {},
): Promise<Profile> => {
  const [first] = files;
  if (first === undefined) throw new RangeError('no file to look through');
  if (how.kind === 'fhir' || (how.kind === undefined && (await looksLikeJson(first.blob)))) return profileFhir(files);
  const { data, dictionary } = await splitRedcapFiles(files);
  const grid = await openGrid(data, how.sheet);
  const header = how.header ?? (await findHeader(grid));
  const table = await tableOf(grid, header);
  const kind = how.kind ?? (dictionary !== null || isRedcap(table) ? 'redcap' : 'visits');
  const read = kind === 'redcap' ? await decodeRedcap(table, dictionary) : table;
  return { kind, file: grid.file, sheets: grid.sheets, sheet: grid.sheet, header, ...(await profileTable(read)) };
};

const profileTable = async (table: Table): Promise<Pick<Profile, 'rows' | 'columns' | 'firstRows'>> => {
  const tallies = table.columns.map((column) => new ColumnTally(column));
  const firstRows: TableRow[] = [];
  let rows = 0;
  for await (const row of table.rows()) {
    if ('rule' in row) throw new SourceError([row]);
    rows += 1;
    if (firstRows.length < shownRows) firstRows.push(row);
    for (const [place, tally] of tallies.entries()) tally.add(row.cells[place] ?? '', row.line);
  }
  return { rows, columns: tallies.map((tally) => tally.profile()), firstRows };
};
