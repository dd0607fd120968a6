import type { Fault } from '@enthesis/contract';
import { written } from '@enthesis/languages';
import { zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import type { NamedFile } from '../files.ts';
import { SourceError } from '../source-error.ts';
import type { TableRow } from '../table.ts';
import { type Merge, type SheetSurvey, surveySheet } from './sheet-survey.ts';
import { unpackerOf, ZipError, zipEntries } from './zip.ts';

/** One sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly TableRow[];
  readonly merges: readonly Merge[];
  readonly unsolved: SheetSurvey['unsolved'];
}

const unreadable: Fault = {
  rule: written('a damaged workbook'),
  allowed: written('an .xlsx file: open it and save it again'),
};

/**
 * Reads a workbook: values as saved, formulas as their saved results, dates as YYYY-MM-DD by the workbook's own
 * calendar (1900 or 1904). Links to other files are never followed.
 *
 * It is unpacked here, under limits, and handed to the reader unpacked: so what was looked through is what is read.
 *
 * @throws {SourceError} where it is damaged, protected, or unpacks too large.
 */
export const readWorkbook = async ({ name, blob }: NamedFile): Promise<readonly Sheet[]> => {
  const refuse = (fault: Fault) => new SourceError([{ file: name, line: null, column: null, ...fault }]);
  const parts = await unpack(blob).catch((error: unknown) => {
    throw error instanceof ZipError ? refuse(error.fault) : error;
  });
  const surveys = surveyAll(parts);
  for (const survey of surveys.values()) if ('rule' in survey) throw refuse(survey);
  const sheets = await readXlsxFile(new Blob([zipSync(parts, { level: 0 }).slice().buffer])).catch(() => {
    throw refuse(unreadable);
  });
  return sheets.map(({ sheet, data }) => {
    const survey = surveys.get(sheet);
    const found = survey === undefined || 'rule' in survey ? { merges: [], unsolved: null } : survey;
    const rows = data.map((cells, place) => ({ line: place + 1, cells: cells.map(cellText) }));
    return { name: sheet, rows, ...found };
  });
};

/** The parts that are XML; pictures, macros and the like are left packed. */
const unpack = async (blob: Blob): Promise<Record<string, Uint8Array>> => {
  const unpackEntry = unpackerOf(blob);
  const parts = new Map<string, Uint8Array>();
  for (const entry of await zipEntries(blob)) {
    if (entry.name.startsWith('xl/externalLinks/') || !/\.(?:xml|rels)$/.test(entry.name)) continue;
    parts.set(entry.name, await unpackEntry(entry));
  }
  return Object.fromEntries(parts);
};

/** The survey of each sheet, by the sheet's name. */
const surveyAll = (parts: Readonly<Record<string, Uint8Array>>): ReadonlyMap<string, SheetSurvey | Fault> => {
  const textOf = (path: string) => new TextDecoder().decode(parts[path]);
  const targets = new Map(
    tags(textOf('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\/xl\//, ''),
    ]),
  );
  return new Map(
    tags(textOf('xl/workbook.xml'), 'sheet').map((tag) => {
      const target = targets.get(attribute(tag, 'r:id')) ?? '';
      return [attribute(tag, 'name'), surveySheet(textOf(`xl/${target}`))];
    }),
  );
};

const tags = (xml: string, name: string): readonly string[] => xml.match(new RegExp(`<${name}\\s[^<>]*>`, 'g')) ?? [];

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const attribute = (tag: string, name: string): string => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  return found.replaceAll(/&(amp|lt|gt|quot|apos);/g, (whole, entity: string) => entities[entity] ?? whole);
};

/** A cell as text: dates as YYYY-MM-DD, with a time of day only where there is one. */
const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date)
    return cell
      .toISOString()
      .replace(/T00:00:00\.000Z$/, '')
      .replace(/\.\d+Z$/, '');
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return String(cell as string | number).trim();
};
