import { responders } from '@enthesis/contract';
import type { ClientBase } from 'pg';
import { followedColumn, lowestClass, respondersColumn } from '../reader/select.ts';

/** Index courses that a clinic's first page rests on, each count a part of the one before it. */
export interface Headline {
  readonly enrolled: number;
  /** With a baseline at or above the floor. */
  readonly baseline: number;
  /** Of these, due at the horizon. */
  readonly eligible: number;
  /** Of these, with a score at the horizon. */
  readonly followed: number;
  /** Of these, those that met the definition. */
  readonly responders: number;
}

/** What was done: an import, or the undoing of one. */
export type Step = 'applied' | 'undone';

const { definition, measure, horizon, floor } = responders.defaults;

const counts = ({ met, scored }: { readonly met: string; readonly scored: string }) => `
select (select coalesce(sum(courses), 0)::int from rollup.course where clinic_id = $1 and stratifier = 'none') as enrolled,
       coalesce(sum(courses), 0)::int as baseline,
       coalesce(sum(due_${horizon}), 0)::int as eligible,
       coalesce(sum(${scored}_${horizon}), 0)::int as followed,
       coalesce(sum(${met}_${horizon}), 0)::int as responders
from rollup.outcome
where clinic_id = $1 and stratifier = 'none' and first_by_percent and baseline_class >= $2
  and instrument in (select id from vocabulary.instrument where measure = $3)`;

/** The counts as the roll-ups hold them: those of the question of responders, asked without a query. */
export const headlineOf = async (client: ClientBase, clinicId: number): Promise<Headline> => {
  if (definition === null) throw new Error('the first page asks for responders by no definition');
  const text = counts({ met: respondersColumn(definition), scored: followedColumn(definition) });
  const { rows } = await client.query<Headline>(text, [clinicId, lowestClass[floor], measure]);
  const [row] = rows;
  if (row === undefined) throw new Error('the counts of the first page gave no answer');
  return row;
};

const names = ['enrolled', 'baseline', 'eligible', 'followed', 'responders'] as const;
const columns = names.flatMap((name) => [`${name}_before`, `${name}_after`]);

/** Keeps what an import or its undoing has made of the counts, in its own transaction, once the roll-ups are up to date. */
export const keepHeadline = async (
  client: ClientBase,
  clinicId: number,
  { number, step, before }: { readonly number: number; readonly step: Step; readonly before: Headline },
): Promise<void> => {
  const after = await headlineOf(client, clinicId);
  await client.query(
    `insert into registry.headline (clinic_id, import, step, ${columns.join(', ')})
     values ($1, $2, $3, ${columns.map((_, place) => `$${place + 4}`).join(', ')})`,
    [clinicId, number, step, ...names.flatMap((name) => [before[name], after[name]])],
  );
};
