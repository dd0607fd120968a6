import { methodsVersion } from '@enthesis/contract';
import type { Dispersion, Registry } from '@enthesis/db';
import { networkPolicy } from '@enthesis/disclosure';

/** One published block: the conditions it holds, and its courses that met 30 % less pain and that did not. */
export interface BlockByHand {
  readonly id: string;
  readonly conditions?: readonly string[];
  /** Session bands it holds; all of them by default. */
  readonly levels?: readonly string[];
  readonly met: number;
  readonly notMet: number;
}

/** Publishes counts of pain at 6 months as they are given, so that what is made of them can be worked out on paper. */
export const releaseByHand = async (
  { owner }: Registry,
  number: number,
  blocks: readonly BlockByHand[],
  dispersion: readonly Dispersion[] = [],
): Promise<void> => {
  await owner.query(
    `insert into published.release (number, series, clinic_id, synthetic, vintage, made_at, as_of, methods_version,
       vocabulary_version, policy, changelog, dispersion)
     values ($1, 'network', null, true, 1, now(), '2026-06-01', $2, 'by-hand', $3, $4, $5)`,
    [
      number,
      methodsVersion,
      JSON.stringify(networkPolicy),
      JSON.stringify({ newVintageBecause: null, moved: [], carried: 0 }),
      JSON.stringify(dispersion),
    ],
  );
  for (const { id, conditions = [id], levels = ['1', '2', '3', '4-5', '6+'], met, notMet } of blocks) {
    const classes = { worse: 0, 'under-30': notMet, '30-49': 0, '50-and-more': met, 'not-followed': 0 };
    await owner.query(
      `insert into published.block (number, variable, condition_id, conditions, level, levels, as_of_release, as_of, n, classes)
       values ($1, 'outcome-pain@6m', $2, $3, $6, $7, $1, '2026-06-01', $4, $5)`,
      [number, id, conditions, met + notMet, JSON.stringify(classes), levels[0], levels],
    );
  }
  await owner.query(
    `insert into published.current values ('network', true, null, $1)
     on conflict (series, synthetic, clinic_id) do update set number = excluded.number`,
    [number],
  );
};
