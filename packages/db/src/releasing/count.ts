import { pipeline } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { holdImports } from '../citus/hold-imports.ts';
import { episodesAtATime } from '../derive/batches.ts';
import { numberVariables } from './names.ts';
import { countPart, openParts, type Part } from './part.ts';
import type { Beside, PressClient } from './press.ts';
import type { CountRequest } from './request.ts';
import { addUp, emptyTally, tallies } from './tallies.ts';

/** So many connections count beside each other: a core of the database server and some 400 MB of its memory each. */
const mostCounters = 2;

/**
 * Counts everything that a release may be about, from one state of the rows, into temporary tables of this connection:
 * `network_count`, `network_crossed` and `network_snapshot`. Some patients at a time, on connections beside this one that
 * see the same state: what is between the rows and the counts, some fifty values a course, is never there of all patients
 * at once. Imports go on meanwhile, but not over a Citus cluster.
 *
 * @param episodesAtOnce about how many episodes one connection counts at a time
 */
export const countNetwork = async (
  client: PressClient,
  beside: Beside,
  request: CountRequest,
  episodesAtOnce = episodesAtATime,
): Promise<void> => {
  await numberVariables(client, request.variables);
  await client.query('begin isolation level repeatable read');
  await holdImports(client, request.clinics);
  const parts = await partsOf(client, request.clinics, episodesAtOnce);
  const { rows } = await client.query<{ state: string }>('select pg_export_snapshot() as state');
  await client.query(tallies.map(emptyTally).join(';\n'));
  const left = parts.values();
  await beside(Math.min(parts.length, mostCounters), async (counters) => {
    const counting = counters.map(async (counter) => {
      await counter.query(`begin isolation level repeatable read; set transaction snapshot '${rows[0]?.state}'`);
      await openParts(counter, request);
      for (const part of left) await countPart(counter, part, request.keysOf);
    });
    await Promise.all(counting);
    for (const counter of counters) {
      await pour(counter, client);
      await counter.query('commit');
    }
  });
  await client.query(addUp);
  await client.query('commit');
};

/** Largest clinics first, so that no connection is left with one at the end. */
const partsOf = async (
  client: PressClient,
  clinics: readonly number[],
  episodesAtOnce: number,
): Promise<readonly Part[]> => {
  const { rows } = await client.query<{ clinic: number; of: number }>(
    `select clinic_id as clinic, ceil(count(*) / $2::numeric)::int as of
     from intake.episode where clinic_id = any($1) group by clinic_id order by count(*) desc`,
    [clinics, episodesAtOnce],
  );
  return rows.flatMap(({ clinic, of }) => Array.from({ length: of }, (_, rest) => ({ clinic, rest, of })));
};

/** Adds what one connection counted to the tables of another. */
const pour = async (from: PressClient, to: PressClient): Promise<void> => {
  for (const { table } of tallies) {
    await pipeline(
      from.query(copyTo(`copy ${table} to stdout (format binary)`)),
      to.query(copyFrom(`copy ${table} from stdin (format binary)`)),
    );
  }
};
