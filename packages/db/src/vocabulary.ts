import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  builtInVocabulary,
  horizons,
  instrumentOrder,
  measureIds,
  methodsVersion,
  parseVocabulary,
  type Vocabulary,
} from '@enthesis/contract';
import type { PoolClient } from 'pg';
import { copyVocabulary, overOneConnectionEach } from './citus/derived.ts';
import { isSpread } from './citus/is-spread.ts';
import { countingRules, recountEverything } from './derive/rollup.ts';

/**
 * The registry's vocabulary: the built-in one, extended by the file where one is named.
 *
 * @throws {Error} naming the file, the place in it and what is allowed there.
 */
export const loadVocabulary = async (file: string | null): Promise<Vocabulary> => {
  if (file === null) return builtInVocabulary;
  const refuse = (what: string): never => {
    throw new Error(`ENTHESIS_VOCABULARY: ${file}: ${what}`);
  };
  const text = await readFile(file, 'utf8').catch(() => refuse('cannot be read. Check the path and its permissions.'));
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuse('is not valid JSON.');
  }
  try {
    return parseVocabulary(json);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
};

/**
 * Copies the vocabulary to where SQL can read it. Where it differs from the one the roll-ups were counted with (a
 * threshold has changed, say), everything is counted again in the same transaction.
 *
 * @throws {Error} where rows name a condition or instrument that the vocabulary no longer has.
 */
export const keepVocabulary = async (
  client: PoolClient,
  vocabulary: Vocabulary,
  onProgress: (line: string) => void,
): Promise<void> => {
  await client.query(`select pg_advisory_xact_lock(hashtext('enthesis vocabulary'))`);
  const sha256 = fingerprint(vocabulary);
  const { rows } = await client.query<{ sha256: string }>('select sha256 from registry.counted_with');
  if (rows[0]?.sha256 === sha256) return;
  const spread = await isSpread(client);
  if (spread) await overOneConnectionEach(client);
  await refuseMissing(client, vocabulary);
  await writeVocabulary(client, vocabulary);
  if (spread) await copyVocabulary(client);
  if (rows.length > 0) onProgress('The vocabulary or the methods have changed: counting everything again');
  await recountEverything(client);
  await client.query(
    'insert into registry.counted_with (sha256) values ($1) on conflict (only_row) do update set sha256 = excluded.sha256',
    [sha256],
  );
};

const fingerprint = (vocabulary: Vocabulary): string =>
  createHash('sha256')
    .update(JSON.stringify([methodsVersion, countingRules, horizons, vocabulary]))
    .digest('hex');

const refuseMissing = async (client: PoolClient, vocabulary: Vocabulary): Promise<void> => {
  const missing = async (query: string, known: ReadonlyArray<{ readonly id: string }>) => {
    const { rows } = await client.query<{ id: string }>(`select id from (${query}) used where id <> all($1)`, [
      known.map(({ id }) => id),
    ]);
    return rows.map(({ id }) => id);
  };
  const ids = [
    ...(await missing('select distinct condition as id from intake.episode', vocabulary.conditions)),
    ...(await missing('select distinct instrument as id from intake.score', vocabulary.instruments)),
  ];
  if (ids.length === 0) return;
  throw new Error(
    `The registry holds rows of ${ids.join(', ')}, which the vocabulary no longer names. Put them back into the file named by ENTHESIS_VOCABULARY.`,
  );
};

const writeVocabulary = async (client: PoolClient, vocabulary: Vocabulary): Promise<void> => {
  await client.query(
    'truncate vocabulary.instrument, vocabulary.instrument_order, vocabulary.condition, vocabulary.horizon',
  );
  const insert = (table: string, rows: readonly object[]) =>
    client.query(
      `insert into vocabulary.${table} select * from jsonb_populate_recordset(null::vocabulary.${table}, $1)`,
      [JSON.stringify(rows)],
    );
  await insert(
    'instrument',
    vocabulary.instruments.map((row) => ({
      id: row.id,
      measure: row.measure,
      lower_is_better: row.direction === 'lower-is-better',
      min: row.min,
      max: row.max,
      mcid: row.mcid,
      pass: row.pass ?? null,
      percent_rules: row.percentRules && !row.ratesChange,
      rates_change: row.ratesChange,
    })),
  );
  await insert(
    'instrument_order',
    vocabulary.conditions.flatMap((condition) =>
      measureIds.flatMap((measure) =>
        instrumentOrder(vocabulary, condition, measure).map(({ id }, place) => ({
          condition: condition.id,
          instrument: id,
          place,
        })),
      ),
    ),
  );
  await insert(
    'condition',
    vocabulary.conditions.map(({ id, group }) => ({ id, in_group: group })),
  );
  await insert(
    'horizon',
    horizons.map((row, place) => ({ ...row, place })),
  );
  // Small tables are taken for large ones until they have been looked at.
  await client.query(
    'analyze vocabulary.instrument, vocabulary.instrument_order, vocabulary.condition, vocabulary.horizon',
  );
};
