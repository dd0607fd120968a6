import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import { courseSteps } from '../derive/steps.ts';
import { releasedSchemas } from '../migrate.ts';
import { copiedVocabulary, derivedTables, onShards, rowsOfPatients } from './on-shards.ts';

/** Tables as wide as what is written into them; what is in them is gone with its transaction, so that no log needs it. */
const tables = [
  ...copiedVocabulary.map((name) => `create table derived.${name} (like vocabulary.${name})`),
  'create unlogged table derived.touched (patient_key uuid not null, episode_id bigint not null)',
  ...rowsOfPatients.map((name) => `create unlogged table derived.${name} (like intake.${name})`),
  'create index on derived.session (episode_id)',
  ...courseSteps.map(({ table, query }) => `create unlogged table derived.${table} as ${onShards(query)} with no data`),
];

/** Of the schema too: a table made like another is as wide as that one was then. */
const fingerprint = createHash('sha256')
  .update(JSON.stringify([releasedSchemas.at(-1), tables]))
  .digest('hex');

/** Where a cluster's servers derive courses from the rows they have: made once, and anew where a version derives otherwise. */
export const createDerived = async (owner: ClientBase): Promise<void> => {
  await owner.query('drop schema if exists derived cascade');
  await owner.query(`create schema derived; comment on schema derived is '${fingerprint}'`);
  for (const table of tables) await owner.query(table);
  await copyVocabulary(owner);
};

/** Whether those tables are there, as this version needs them. */
export const hasDerived = async (client: ClientBase): Promise<boolean> => {
  const { rowCount } = await client.query(
    `select from pg_namespace where nspname = 'derived' and obj_description(oid, 'pg_namespace') = $1`,
    [fingerprint],
  );
  return rowCount === 1;
};

/** Spreads the tables beside the rows that are spread like `home`, a copy of the vocabulary to every server. */
export const spreadDerived = async (owner: ClientBase, home: string): Promise<void> => {
  for (const name of derivedTables) {
    await owner.query('select create_distributed_table($1, $2, colocate_with => $3)', [
      `derived.${name}`,
      'patient_key',
      home,
    ]);
  }
  for (const name of copiedVocabulary) await owner.query('select create_reference_table($1)', [`derived.${name}`]);
  // Once they are spread, so that all servers hear of it.
  await owner.query('grant usage on schema derived to enthesis_intake');
  await owner.query('grant select, insert, delete on all tables in schema derived to enthesis_intake');
};

/**
 * To be said in a transaction that changes the vocabulary and counts with it, before it reads anything: what every server has a
 * copy of and what is spread over them can be changed together over one connection to each, and not over several.
 */
export const overOneConnectionEach = async (client: ClientBase): Promise<void> => {
  await client.query('set local citus.max_adaptive_executor_pool_size = 1');
};

/** Brings what the servers of a cluster have of the vocabulary up to date. */
export const copyVocabulary = async (client: ClientBase): Promise<void> => {
  for (const name of copiedVocabulary) {
    await client.query(`delete from derived.${name}`);
    await client.query(`insert into derived.${name} select * from vocabulary.${name}`);
  }
};
