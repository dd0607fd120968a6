import type { ClientBase } from 'pg';
import { traitColumns } from '../derive/look-alike.ts';
import { isSpread } from './is-spread.ts';

const tables = ['episode', 'session', 'score', 'event'] as const;
const traits = traitColumns.join(', ');

/** Of the connection, and emptied with every transaction. */
const open = tables.flatMap((table) => [
  `create temporary table if not exists ${table}_at_hand (like intake.${table}) on commit delete rows`,
  `delete from ${table}_at_hand`,
]);

/** Touched episodes, those they are compared with, and what is counted of either. */
const fetch = [
  'insert into episode_at_hand select held.* from intake.episode held join touched using (episode_id)',
  `insert into episode_at_hand
   select alike.* from intake.episode alike join (select distinct ${traits} from episode_at_hand) known using (${traits})
   where alike.episode_id not in (select episode_id from touched)`,
  'insert into session_at_hand select held.* from intake.session held join (select episode_id from episode_at_hand) e using (episode_id)',
  'insert into score_at_hand select held.* from intake.score held join touched using (episode_id)',
  'insert into event_at_hand select held.* from intake.event held join touched using (episode_id)',
  ...tables.map((table) => `analyze ${table}_at_hand`),
];

/**
 * Makes the rows of the episodes in `touched` ready to be counted, within the caller's transaction. On one Postgres they
 * are read where they are. From a Citus cluster they are fetched, once, into tables of this connection.
 *
 * @returns what turns a query over patient-level tables, about touched episodes, into one over the rows at hand.
 */
export const rowsAtHand = async (client: ClientBase): Promise<(query: string) => string> => {
  if (!(await isSpread(client))) return (query) => query;
  for (const statement of [...open, ...fetch]) await client.query(statement);
  return (query) => query.replaceAll(/\bintake\.(episode|session|score|event)\b/g, '$1_at_hand');
};
