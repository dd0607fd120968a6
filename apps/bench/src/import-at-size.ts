import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { openRegistry, type RunningPostgres } from '@enthesis/db';
import { registerClinic } from '@enthesis/intake';
import pg from 'pg';
import { type BackendsTook, processorSecondsOf, watchBackends } from './backends.ts';
import type { Imported } from './import-child.ts';
import { drawFolder } from './import-files.ts';
import { type Machine, machineNow } from './machine.ts';

/** An import beside a bare COPY of the rows it wrote into the same tables with the same indexes. */
export interface Compared extends Imported {
  readonly postgres: BackendsTook;
  readonly copy: Copied;
}

export interface Copied {
  readonly seconds: number;
  /** Null where the system does not tell. */
  readonly processorSeconds: number | null;
}

/** What was measured once at one size, in a registry of its own. */
export interface Run {
  readonly machine: Machine;
  /** Into a registry that holds nothing. */
  readonly first: Compared;
  /** A tenth as many rows of other patients into the registry that holds the first; null where it was not asked for. */
  readonly more: Compared | null;
}

export interface Place {
  readonly server: RunningPostgres;
  /** Data folder, which Postgres may write to. */
  readonly folder: string;
  /** Where drawn files lie. */
  readonly files: string;
}

const tables = ['episode', 'session', 'score', 'event'];
const seedOfMore = 2;

/** Imports about so many score rows into an empty registry, and then a tenth as many others. */
export const runAtSize = async (place: Place, scores: number, withMore: boolean): Promise<Run> => {
  const [source, target] = [await database(place, 'source'), await database(place, 'target')];
  const importing = async (number: number, draw: Parameters<typeof drawFolder>[1]): Promise<Compared> => {
    const files = join(place.files, `${draw.scores}-${draw.seed}`);
    await drawFolder(files, draw);
    const [imported, postgres] = await watchBackends(source.url, 'enthesis_intake', () =>
      runImport(source.url, place.folder, files),
    );
    return { ...imported, postgres, copy: await bareCopy(source.url, target.url, place.folder, number) };
  };
  const first = await importing(1, { scores, seed: 1, prefix: '' });
  const more = withMore
    ? await importing(2, { scores: Math.ceil(scores / 10), seed: seedOfMore, prefix: 'NEW-' })
    : null;
  for (const { name } of [source, target]) await ask(place.server.url, `drop database ${name} with (force)`);
  return { machine: source.machine, first, more };
};

interface Database {
  readonly name: string;
  readonly url: string;
  readonly machine: Machine;
}

/** A database with the schema and a real clinic. */
const database = async ({ server, folder }: Place, name: string): Promise<Database> => {
  await ask(server.url, `drop database if exists ${name} with (force)`);
  await ask(server.url, `create database ${name}`);
  const url = new URL(server.url);
  url.pathname = name;
  const registry = await openRegistry({ dataFolder: folder, databaseUrl: url.href, vocabularyFile: null });
  await registerClinic(registry, { code: 'bench', name: 'Bench', synthetic: false, dataFolder: folder });
  const machine = await machineNow(registry);
  await registry.close();
  return { name, url: url.href, machine };
};

/** Imports the folder in a program of its own, so that its memory is its own. */
const runImport = async (url: string, folder: string, files: string): Promise<Imported> => {
  const child = fileURLToPath(new URL('import-child.ts', import.meta.url));
  const started = spawn(process.execPath, ['--import', 'tsx', child, url, folder, files], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(await text(started.stdout)) as Imported;
};

/** Copies the rows that the import `number` wrote into tables that hold those before it. */
const bareCopy = async (source: string, target: string, folder: string, number: number): Promise<Copied> => {
  const file = (table: string) => join(folder, `${table}.copy`);
  for (const table of tables)
    await ask(source, `copy (select * from intake.${table} where added_by = ${number}) to '${file(table)}'`);
  const copied = await connected(target, async (client) => {
    const started = performance.now();
    await client.query(
      `begin; ${tables.map((table) => `copy intake.${table} from '${file(table)}'`).join('; ')}; commit`,
    );
    return { seconds: (performance.now() - started) / 1000, processorSeconds: await processorSecondsOf(client) };
  });
  for (const table of tables) await rm(file(table));
  return copied;
};

const ask = (url: string, statement: string) => connected(url, (client) => client.query(statement));

const connected = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};
