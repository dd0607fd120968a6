import type { ClientBase } from 'pg';
import { courseSteps, lookAlikeSteps } from '../derive/steps.ts';
import { takeSteps } from '../derive/take-steps.ts';
import { derivedTables, onShards, rowsOfPatients } from './on-shards.ts';
import { rowsAtHand } from './rows-at-hand.ts';

// Each a statement of its own: it is handed on as it was sent.
const settings = [
  `set local citus.propagate_set_commands = 'local'`,
  `set local work_mem = '256MB'`,
  'set local jit = off',
];
/** Of tables without statistics the planner expects next to no rows, and would compare all with all. */
const whole = ['set local enable_nestloop = off'];
const asBefore = ['set local enable_nestloop = on', `set local citus.propagate_set_commands = 'none'`];

const rows = [
  'insert into derived.touched select patient_key, episode_id from intake.episode join touched using (episode_id)',
  ...rowsOfPatients.map(
    (name) =>
      `insert into derived.${name} select held.* from intake.${name} held join derived.touched using (patient_key, episode_id)`,
  ),
];

const courses = courseSteps.map(({ table, query }) => `insert into derived.${table} ${onShards(query)}`);

const empty = derivedTables.map((table) => `delete from derived.${table}`);

/**
 * Has `count` done over the courses of the episodes in `touched`, which every server of the cluster derives from the rows it
 * has, within the caller's transaction. Only what episodes of different patients have in common is found here. Nobody else
 * sees the tables filled: what one transaction writes there it removes again.
 *
 * @param count is given what turns a query over rows and steps into one that the servers answer
 */
export const withCoursesOnShards = async (
  client: ClientBase,
  count: (over: (query: string) => string) => Promise<void>,
): Promise<void> => {
  await takeSteps(client, await rowsAtHand(client, ['episode', 'session']), lookAlikeSteps);
  for (const statement of [...settings, ...rows, ...whole, ...courses]) await client.query(statement);
  await count(onShards);
  for (const statement of [...empty, ...asBefore]) await client.query(statement);
};
