import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { Registry } from '../open.ts';
import { type Connections, orUndone } from '../roles/connections.ts';
import type { ReadableTables } from './tables.ts';

/** A read of one clinic's roll-ups: all that a question's query may be written against. */
export type ClinicReader = Kysely<ReadableTables>;

/**
 * Reads within one clinic's rows: row-level security lets nothing else through, even where a query forgot to ask.
 * The work sees one state of the registry, whatever an import does meanwhile. Queries that it does not wait for between
 * one another go out together. Where the readers have an address of their own it is done there, unless what is held there
 * is not what is counted now.
 */
export const readClinic = async <T>(
  registry: Registry,
  clinicId: number,
  work: (reader: ClinicReader) => Promise<T>,
): Promise<T> => {
  if (registry.readerApart !== null) {
    const counted = await countedNow(registry, clinicId);
    const read = await within(registry.readerApart, clinicId, async (reader) =>
      (await countedIn(reader)) === counted ? { given: await work(reader) } : null,
    );
    if (read !== null) return read.given;
  }
  return within(registry.reader, clinicId, work);
};

const within = <T>(
  connections: Connections,
  clinicId: number,
  work: (reader: ClinicReader) => Promise<T>,
): Promise<T> =>
  orUndone(connections, async (client) => {
    // Sent ahead of the first query and not waited for: where it fails, so does every query behind it, or it reads nothing.
    const begun = client.query(begin(clinicId));
    const [given] = await Promise.all([work(readerOn(client)), begun]);
    await client.query('commit');
    return given;
  });

/** One message, so that it takes one way to the database and back. */
const begin = (clinicId: number): string => {
  if (!Number.isSafeInteger(clinicId)) throw new Error('a clinic is known by a whole number');
  return `begin isolation level repeatable read;
    select set_config('enthesis.clinic_id', '${clinicId}', true), set_config('jit', 'off', true)`;
};

const readers = new WeakMap<pg.PoolClient, ClinicReader>();

/** Queries on one connection. Kysely's own way to hold one would send each only once the one before is answered. */
const readerOn = (client: pg.PoolClient): ClinicReader => {
  const made = readers.get(client);
  if (made !== undefined) return made;
  const held = { query: client.query.bind(client), release: () => {} };
  const pool = { connect: async () => held, end: async () => {} };
  const reader = new Kysely<ReadableTables>({ dialect: new PostgresDialect({ pool }) });
  readers.set(client, reader);
  return reader;
};

/** Waits for parts of an answer that are read together, by name. */
export const allOf = async <Parts extends object>(
  parts: {
    readonly [Name in keyof Parts]: Promise<Parts[Name]>;
  },
): Promise<Parts> => {
  const named = Object.entries<Promise<unknown>>(parts).map(async ([name, part]) => [name, await part] as const);
  return Object.fromEntries(await Promise.all(named)) as Parts;
};

/** The state of a clinic's figures in the registry itself. */
const countedNow = ({ reader }: Registry, clinicId: number): Promise<string | null> =>
  within(reader, clinicId, countedIn);

const countedIn = async (reader: ClinicReader): Promise<string | null> =>
  (await reader.selectFrom('registry.clinic_counted').select('counted').executeTakeFirst())?.counted ?? null;
