import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { PressClient } from './press.ts';
import type { CountedVariable, CountRequest, PlaceCode } from './request.ts';

/** Secrets go by COPY, whose data no log of statements holds. */
const copy = async (client: PressClient, table: string, rows: Iterable<string>): Promise<void> =>
  pipeline(Readable.from(rows), client.query(copyFrom(`copy ${table} from stdin`)));

export const namePlaces = async (client: PressClient, places: readonly PlaceCode[]): Promise<void> => {
  await client.query(
    'create temporary table network_place (over text, condition text, level text, code integer) on commit drop',
  );
  await copy(
    client,
    'network_place',
    places.map(({ over, condition, level, code }) => `${[over, condition, level, code].join('\t')}\n`),
  );
  await client.query('analyze network_place');
};

/** What the patients of the part's courses are called. */
export const nameMembers = async (client: PressClient, keysOf: CountRequest['keysOf']): Promise<void> => {
  await client.query(`
    create temporary table if not exists network_key
      (member uuid, record_key bigint, name bytea, secret bytea) on commit drop;
    truncate network_key`);
  const { rows } = await client.query<{ member: string }>('select distinct member::text as member from network_course');
  const lines = rows.map(({ member }) => {
    const { recordKey, name, secret } = keysOf(member);
    return `${member}\t${recordKey}\t\\\\x${name.toString('hex')}\t\\\\x${secret.toString('hex')}\n`;
  });
  await copy(client, 'network_key', lines);
  await client.query('analyze network_key');
};

/** Numbers variables that no release has been about, for ever: snapshots know them by their numbers. */
export const numberVariables = async (client: PressClient, variables: readonly CountedVariable[]): Promise<void> => {
  await client.query(
    `insert into secret.variable (id) select unnest($1::text[]) except select id from secret.variable`,
    [[...new Set(variables.map(({ base }) => base))]],
  );
};

export const nameVariables = async (client: PressClient, variables: readonly CountedVariable[]): Promise<void> => {
  await client.query('create temporary table network_variable (id text, base smallint, over text) on commit drop');
  await client.query(
    `insert into network_variable
     select v.id, held.number, v.over
     from unnest($1::text[], $2::text[], $3::text[]) v (id, base, over) join secret.variable held on held.id = v.base`,
    [variables.map(({ id }) => id), variables.map(({ base }) => base), variables.map(({ over }) => over)],
  );
  await client.query('analyze network_variable');
};
