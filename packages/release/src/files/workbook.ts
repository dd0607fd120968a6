import { setImmediate } from 'node:timers/promises';
import { strToU8, Zip, ZipDeflate } from 'fflate';

/** A cell of a table, as files write it. */
export type Cell = boolean | number | string | null;

/** A sheet of a workbook: its name, of up to 31 letters, and its rows, the header first. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** Rows that are written before other work gets its turn. */
const rowsAtOnce = 1000;
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const documents = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Tables as an Excel workbook (Office Open XML). Text stays text, whatever it looks like, and the same tables on the same day
 * are the same bytes: nothing in it tells of the moment or the machine.
 *
 * @param asOf `YYYY-MM-DD`, the date of its parts.
 */
export const workbookOf = async (sheets: readonly Sheet[], asOf: string): Promise<Buffer> => {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    pieces.push(piece);
  });
  const part = (name: string): ZipDeflate => {
    // Read as local time by the library: noon is the same day everywhere.
    const file = Object.assign(new ZipDeflate(name), { mtime: `${asOf}T12:00:00` });
    zip.add(file);
    return file;
  };
  for (const [name, text] of frameOf(sheets)) part(name).push(strToU8(head + text), true);
  for (const [place, { rows }] of sheets.entries()) await writeRows(part(pathOf(place)), rows);
  zip.end();
  return Buffer.concat(pieces);
};

const pathOf = (place: number): string => `xl/worksheets/sheet${place + 1}.xml`;

/** What names the parts of a workbook, and their kinds. */
const frameOf = (sheets: readonly Sheet[]): readonly (readonly [string, string])[] => {
  const kinds = sheets.map(
    (_, place) => `<Override PartName="/${pathOf(place)}" ContentType="${kind}.worksheet+xml"/>`,
  );
  const names = sheets.map(
    ({ name }, place) => `<sheet name="${escaped(name)}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`,
  );
  const paths = sheets.map(
    (_, place) =>
      `<Relationship Id="rId${place + 1}" Type="${documents}/worksheet" Target="${pathOf(place).replace('xl/', '')}"/>`,
  );
  const relationships = (inner: string) => `<Relationships xmlns="${packages}/relationships">${inner}</Relationships>`;
  return [
    [
      '[Content_Types].xml',
      `<Types xmlns="${packages}/content-types">` +
        `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>${kinds.join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      relationships(`<Relationship Id="rId1" Type="${documents}/officeDocument" Target="xl/workbook.xml"/>`),
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${documents}"><sheets>${names.join('')}</sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', relationships(paths.join(''))],
  ];
};

/** The header stays in sight while the rows are scrolled. */
const view =
  '<sheetViews><sheetView workbookViewId="0">' +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

const writeRows = async (file: ZipDeflate, rows: Sheet['rows']): Promise<void> => {
  file.push(strToU8(`${head}<worksheet xmlns="${main}">${view}<sheetData>`));
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const text = rows.slice(start, start + rowsAtOnce).map((cells, place) => rowOf(start + place + 1, cells));
    file.push(strToU8(text.join('')));
    await setImmediate();
  }
  file.push(strToU8('</sheetData></worksheet>'), true);
};

const rowOf = (number: number, cells: readonly Cell[]): string =>
  `<row r="${number}">${cells.map((cell, place) => cellOf(`${columnName(place)}${number}`, cell)).join('')}</row>`;

const cellOf = (at: string, cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
};

const letters = 26;

/** What Excel calls a column: A to Z, then AA, counted from 0. */
export const columnName = (place: number): string =>
  (place < letters ? '' : columnName(Math.floor(place / letters) - 1)) +
  String.fromCharCode('A'.charCodeAt(0) + (place % letters));

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
