import { zipSync } from 'fflate';
import type { SheetCell } from './visits.ts';

/** What may be odd about a workbook. */
export interface WorkbookStyle {
  /** Whether dates count from 1904, as old Macintosh workbooks do. */
  readonly from1904?: boolean;
  /** Joined cells, such as `C1:E1`. */
  readonly merges?: readonly string[];
  /** XML of single cells by address, in place of the value. */
  readonly raw?: Readonly<Record<string, string>>;
  /** Further parts of the archive, or other content for those that there are. */
  readonly parts?: Readonly<Record<string, string>>;
  readonly sheet?: string;
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

/** Writes a workbook of one sheet; dates become date cells of the workbook's calendar. */
export const asXlsx = (rows: readonly (readonly SheetCell[])[], style: WorkbookStyle = {}): Uint8Array<ArrayBuffer> => {
  const text = new TextEncoder();
  const parts = { ...workbookParts(style), 'xl/worksheets/sheet1.xml': sheetXml(rows, style), ...style.parts };
  const packed = zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, text.encode(xml)])));
  return new Uint8Array(packed);
};

const workbookParts = ({ from1904 = false, sheet = 'Visits' }: WorkbookStyle): Record<string, string> => ({
  '[Content_Types].xml': `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
  '_rels/.rels': `${xmlHead}<Relationships ${packageRelations}><Relationship Id="rId1" Type="${officeRelations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${xmlHead}<workbook ${main} xmlns:r="${officeRelations}">${from1904 ? '<workbookPr date1904="1"/>' : ''}<sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${xmlHead}<Relationships ${packageRelations}><Relationship Id="rId1" Type="${officeRelations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${officeRelations}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `${xmlHead}<styleSheet ${main}><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" applyNumberFormat="1" xfId="0"/></cellXfs></styleSheet>`,
});

const sheetXml = (rows: readonly (readonly SheetCell[])[], style: WorkbookStyle): string => {
  const body = rows.map((cells, place) => {
    const written = cells.map((cell, column) => cellXml(cell, `${lettersOf(column)}${place + 1}`, style));
    return `<row r="${place + 1}">${written.join('')}</row>`;
  });
  const merges = style.merges ?? [];
  const joined =
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  return `${xmlHead}<worksheet ${main}><sheetData>${body.join('')}</sheetData>${joined}</worksheet>`;
};

const cellXml = (cell: SheetCell, address: string, { from1904 = false, raw = {} }: WorkbookStyle): string => {
  const given = raw[address];
  if (given !== undefined) return given;
  if (cell === '') return '';
  if (cell instanceof Date) {
    return `<c r="${address}" s="1"><v>${cell.getTime() / 86_400_000 + 25_569 - (from1904 ? 1_462 : 0)}</v></c>`;
  }
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  const words = cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<c r="${address}" t="inlineStr"><is><t>${words}</t></is></c>`;
};

const lettersOf = (column: number): string =>
  (column >= 26 ? lettersOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
