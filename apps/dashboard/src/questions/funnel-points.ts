import type { SitesCell } from '@enthesis/contract';
import type { Funnel, FunnelSize } from '../charts/funnel.ts';
import type { Range } from '../charts/rates.ts';

const rangeOf = (lower: number | null, upper: number | null): Range | null =>
  lower === null || upper === null ? null : { lower, upper };

/** The limits that count: the widened ones where clinics differ by more than chance. */
const sizeOf = (cell: SitesCell): readonly FunnelSize[] => {
  const inner = rangeOf(cell.widened95Lower, cell.widened95Upper) ?? rangeOf(cell.limit95Lower, cell.limit95Upper);
  const outer = rangeOf(cell.widened998Lower, cell.widened998Upper) ?? rangeOf(cell.limit998Lower, cell.limit998Upper);
  return cell.followed === null || inner === null || outer === null ? [] : [{ size: cell.followed, inner, outer }];
};

/** The cells of the clinic, without those of limits. */
export const clinicRows = (cells: readonly SitesCell[]): readonly SitesCell[] =>
  cells.filter(({ point }) => point?.id === 'clinic');

/** The first row of the answer within its limits; null where there is nothing to hold it against. Of under 10 followed no rate is drawn. */
export const funnelOf = (cells: readonly SitesCell[]): Funnel | null => {
  const [own] = clinicRows(cells);
  if (own === undefined || own.networkRate === null || own.followed === null) return null;
  const isRead = own.status === 'shown';
  return {
    target: own.networkRate,
    sizes: cells.filter(({ point }) => point?.id === 'limits').flatMap(sizeOf),
    own: own.followed,
    rate: isRead ? own.rate : null,
    interval: isRead ? rangeOf(own.ci95Lower, own.ci95Upper) : null,
    standardised: isRead ? own.standardisedRate : null,
  };
};
