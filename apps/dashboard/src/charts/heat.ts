import { type Label, pooledBand, type RespondersCell, sessionBands } from '@enthesis/contract';
import { pointOf } from '../questions/points.ts';
import type { RatePoint } from './rates.ts';

/** One field of the heat table: a cell over one or more bands, or a gap where the answer has none. */
export interface HeatField {
  readonly key: string;
  /** How many bands the field covers. */
  readonly span: number;
  readonly band: string;
  readonly point: RatePoint | null;
}

export interface HeatRow {
  readonly condition: Label;
  readonly fields: readonly HeatField[];
}

/** Where each band, pooled ones included, begins among the columns and how many it covers. */
const places: ReadonlyMap<string, { readonly first: number; readonly span: number }> = new Map(
  sessionBands.flatMap((from, first) =>
    sessionBands.slice(first).map((to, more) => [pooledBand(from, to).id, { first, span: more + 1 }] as const),
  ),
);

/** Lays the cells of condition x session band into the columns of the bands; a pooled cell spans its bands. */
export const layoutHeat = (cells: readonly RespondersCell[]): readonly HeatRow[] => {
  const rows = new Map<string, { readonly condition: Label; readonly cells: RespondersCell[] }>();
  for (const cell of cells) {
    if (cell.condition === undefined) continue;
    const row = rows.get(cell.condition.id) ?? { condition: cell.condition, cells: [] };
    row.cells.push(cell);
    rows.set(cell.condition.id, row);
  }
  return [...rows.values()].map((row) => ({ condition: row.condition, fields: fieldsOf(row.cells) }));
};

const fieldsOf = (cells: readonly RespondersCell[]): readonly HeatField[] => {
  const fields: HeatField[] = [];
  let column = 0;
  const gapsUpTo = (end: number) => {
    for (; column < end; column += 1) {
      const band = sessionBands[column]?.id ?? '';
      fields.push({ key: `gap-${band}`, span: 1, band, point: null });
    }
  };
  for (const { cell, band, place } of placed(cells)) {
    gapsUpTo(place.first);
    fields.push({ key: band.id, span: place.span, band: band.label, point: pointOf(cell, band) });
    column = place.first + place.span;
  }
  gapsUpTo(sessionBands.length);
  return fields;
};

const placed = (cells: readonly RespondersCell[]) =>
  cells
    .flatMap((cell) => {
      const band = cell.sessionBand;
      const place = band === undefined ? undefined : places.get(band.id);
      return band === undefined || place === undefined ? [] : [{ cell, band, place }];
    })
    .toSorted((a, b) => a.place.first - b.place.first);
