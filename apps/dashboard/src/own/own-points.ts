import type { OwnMeta, OwnRespondersCell } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import type { RatePoint } from '../charts/rates.ts';
import { prose } from '../format.ts';
import { pointOf } from '../questions/points.ts';

/**
 * One point a row, in the answer's order. Where only some of the clinics are invented their rows say so, and where
 * several conditions are named each row names its own.
 */
export const ownPoints = (cells: readonly OwnRespondersCell[], clinics: OwnMeta['clinics']): readonly RatePoint[] => {
  const invented = clinics.filter(({ synthetic }) => synthetic).map(({ code }) => code);
  const mixed = invented.length > 0 && invented.length < clinics.length;
  const several = new Set(cells.map(({ condition }) => condition?.id)).size > 1;
  return cells.flatMap((cell) => {
    const { clinic, condition } = cell;
    if (clinic === undefined) return [];
    const name = mixed && invented.includes(clinic.id) ? say`${clinic.label} (invented)` : clinic.label;
    const label = several && condition !== undefined ? `${name} · ${prose(condition.label)}` : name;
    return [pointOf(cell, { id: `${clinic.id} ${condition?.id ?? ''}`, label })];
  });
};
