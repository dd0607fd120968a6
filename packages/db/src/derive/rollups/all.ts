import type { ClientBase } from 'pg';
import { attendance, firstResponse, interim } from './after-session.ts';
import { changeBin, trajectory } from './change.ts';
import { composite } from './composite.ts';
import { course } from './course.ts';
import { event } from './event.ts';
import { outcome } from './outcome.ts';
import { quality } from './quality.ts';
import { retreatment } from './retreatment.ts';
import type { Rollup } from './rollup.ts';
import { treatment } from './treatment.ts';

/** All roll-ups. A new one is a file, a line here and a table in a migration. */
export const rollups: readonly Rollup[] = [
  course,
  outcome,
  composite,
  attendance,
  firstResponse,
  interim,
  changeBin,
  trajectory,
  quality,
  treatment,
  retreatment,
  event,
];

export const columnsOf = ({ key, sums }: Rollup): string => [...key, ...sums].join(', ');

/**
 * Does work on one roll-up as it runs beside others of its kind: the planner takes the keys' columns for independent, expects
 * a group a row, and would sort what is counted in every stratum, which is four times slower.
 */
export const unsorted = async (client: ClientBase, rollup: Rollup, statement: string): Promise<void> => {
  await client.query(`set local enable_sort = ${rollup.key.includes('stratum') ? 'off' : 'on'}`);
  await client.query(statement);
  await client.query('set local enable_sort = on');
};
