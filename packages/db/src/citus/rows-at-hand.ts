import type { ClientBase } from 'pg';
import { traitColumns } from '../derive/look-alike.ts';
import { isSpread } from './is-spread.ts';
import { type RowsOfPatients, rowsOfPatients } from './on-shards.ts';

const traits = traitColumns.join(', ');

/** Touched episodes, those they are compared with, and what is counted of either. */
const fetch: Readonly<Record<RowsOfPatients, readonly string[]>> = {
  episode: [
    'insert into episode_at_hand select held.* from intake.episode held join touched using (episode_id)',
    `insert into episode_at_hand
     select alike.* from intake.episode alike join (select distinct ${traits} from episode_at_hand) known using (${traits})
     where alike.episode_id not in (select episode_id from touched)`,
  ],
  session: [
    'insert into session_at_hand select held.* from intake.session held join (select episode_id from episode_at_hand) e using (episode_id)',
  ],
  score: ['insert into score_at_hand select held.* from intake.score held join touched using (episode_id)'],
  event: ['insert into event_at_hand select held.* from intake.event held join touched using (episode_id)'],
};

/** The table is of the connection, and emptied with every transaction. Its rows are looked up as they are where they come from. */
const bring = (table: RowsOfPatients): readonly string[] => [
  `create temporary table if not exists ${table}_at_hand (like intake.${table}) on commit delete rows`,
  `create index if not exists ${table}_looked_up on ${table}_at_hand (${table === 'episode' ? traits : 'episode_id'})`,
  `delete from ${table}_at_hand`,
  ...fetch[table],
  `analyze ${table}_at_hand`,
];

/**
 * Makes the rows of the episodes in `touched` ready to be counted, within the caller's transaction. On one Postgres they
 * are read where they are. From a Citus cluster they are fetched, once, into tables of this connection.
 *
 * @param wanted the tables that are read, `episode` first
 * @returns what turns a query over patient-level tables, about touched episodes, into one over the rows at hand.
 */
export const rowsAtHand = async (
  client: ClientBase,
  wanted: readonly RowsOfPatients[] = rowsOfPatients,
): Promise<(query: string) => string> => {
  if (!(await isSpread(client))) return (query) => query;
  for (const statement of wanted.flatMap(bring)) await client.query(statement);
  return (query) => query.replaceAll(/\bintake\.(episode|session|score|event)\b/g, '$1_at_hand');
};
