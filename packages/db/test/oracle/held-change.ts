import { responders } from '@enthesis/contract';
import { aboveFloor, changeBinsOf, outcomesOf, type Registry, readClinic, sumAboveFloor } from '@enthesis/db';
import { keyOfRow } from './held.ts';
import { vocabulary } from './random-registry.ts';
import { addTo, type CountedChange, type recountBins, type recountChange } from './recount-change.ts';

/** What the bins of change answer, in the oracle's form. */
export const heldBins = async (
  registry: Registry,
  clinicId: number,
  { horizon, unit, ...about }: Parameters<typeof recountBins>[1],
): Promise<Map<string, number>> => {
  const selection = { ...responders.defaults, ...about, horizon: horizon.id };
  const rows = await readClinic(registry, clinicId, (reader) =>
    changeBinsOf(reader, vocabulary, selection, unit).execute(),
  );
  return new Map(rows.map(({ condition, instrument, bin, courses }) => [`${condition} ${instrument} ${bin}`, courses]));
};

/** A sum kept exactly, in points or their squares, as whole hundredths or theirs. */
const exact = (sum: string, unit: number): number => Math.round(Number(sum) * unit);

/** What the outcomes answer about mean changes, in the oracle's form. */
export const heldChange = async (
  registry: Registry,
  clinicId: number,
  { horizon, ...about }: Parameters<typeof recountChange>[1],
): Promise<Map<string, CountedChange>> => {
  const selection = { ...responders.defaults, ...about, horizon: horizon.id };
  const sum = sumAboveFloor(about.floor);
  const rows = await readClinic(registry, clinicId, (reader) =>
    outcomesOf(reader, vocabulary, selection)
      .select([
        aboveFloor('courses', about.floor).as('baseline'),
        aboveFloor('due', about.floor).as('due'),
        aboveFloor('followed', about.floor).as('followed'),
        aboveFloor('sessions_after', about.floor).as('sessionsAfter'),
        sum('sum_baseline').as('sumBaseline'),
        sum('sum_follow_up').as('sumFollowUp'),
        sum('sum_change').as('sumChange'),
        sum('sum_change_squared').as('sumChangeSquared'),
      ])
      .execute(),
  );
  const cells = new Map<string, CountedChange>();
  for (const { sumBaseline, sumFollowUp, sumChange, sumChangeSquared, ...row } of rows) {
    if (row.baseline === 0) continue;
    const { baseline, due, followed, sessionsAfter } = row;
    addTo(cells, keyOfRow(row, about.by), {
      baseline,
      due,
      followed,
      sessionsAfter,
      sumBaseline: exact(sumBaseline, 100),
      sumFollowUp: exact(sumFollowUp, 100),
      sumChange: exact(sumChange, 100),
      sumChangeSquared: exact(sumChangeSquared, 10_000),
    });
  }
  return cells;
};
