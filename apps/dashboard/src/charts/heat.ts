import { pooledBand, sessionBands } from '@enthesis/contract';
import type { RatePoint } from './rates.ts';

/** A row's condition: its name and its page. */
export interface HeatCondition {
  readonly id: string;
  readonly label: string;
  readonly href: string | null;
}

/** One point of condition x session band; the point's own id and label are those of the band. */
export interface HeatPoint {
  readonly condition: HeatCondition;
  readonly point: RatePoint;
}

/** One field of the heat table: a point over one or more bands, or a gap where the answer has none. */
export interface HeatField {
  /** The first band the field stands under. */
  readonly key: string;
  /** How many bands it covers. */
  readonly span: number;
  readonly point: RatePoint | null;
}

export interface HeatRow {
  readonly condition: HeatCondition;
  readonly fields: readonly HeatField[];
}

/** Where each band, pooled ones included, begins among the columns and how many it covers. */
const places: ReadonlyMap<string, { readonly first: number; readonly span: number }> = new Map(
  sessionBands.flatMap((from, first) =>
    sessionBands.slice(first).map((to, more) => [pooledBand(from, to).id, { first, span: more + 1 }] as const),
  ),
);

/** Lays the points of condition x session band into the columns of the bands; a pooled band spans its columns. */
export const layoutHeat = (points: readonly HeatPoint[]): readonly HeatRow[] => {
  const rows = new Map<string, { readonly condition: HeatCondition; readonly points: RatePoint[] }>();
  for (const { condition, point } of points) {
    const row = rows.get(condition.id) ?? { condition, points: [] };
    row.points.push(point);
    rows.set(condition.id, row);
  }
  return [...rows.values()].map((row) => ({ condition: row.condition, fields: fieldsOf(row.points) }));
};

const fieldsOf = (points: readonly RatePoint[]): readonly HeatField[] => {
  const placed = points
    .flatMap((point) => {
      const place = places.get(point.id);
      return place === undefined ? [] : [{ point, ...place }];
    })
    .toSorted((a, b) => a.first - b.first);
  return sessionBands.flatMap(({ id }, column): readonly HeatField[] => {
    const own = placed.find(({ first, span }) => first <= column && column < first + span);
    if (own === undefined) return [{ key: id, span: 1, point: null }];
    return own.first === column ? [{ key: id, span: own.span, point: own.point }] : [];
  });
};
