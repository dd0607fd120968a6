import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { answerHref, fromSearch, questions } from '@enthesis/contract';
import { migrate, openDatabase, openRegistry, releasedSchemas, verifyAudit } from '@enthesis/db';
import { emptyDatabase } from '@enthesis/db/testing';
import { importSource, registerClinic, syntheticClinic, syntheticSource } from '@enthesis/intake';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Door, openDoor } from './door.ts';
import { handIn, type Parts, realClinic } from './uploads.ts';

const code = 'upgraded';
const parts: Parts = {
  episodes: 'study_id,condition\nA-1,knee-oa\n',
  sessions: 'study_id,condition,day\nA-1,knee-oa,0\n',
  scores: 'study_id,condition,day,instrument,score\nA-1,knee-oa,0,nprs,7\n',
};

/** A registry as today's program makes it, whose rows older ones are filled with. */
let reference: Door;
beforeAll(async () => {
  reference = await openDoor();
  const { registry, dataFolder } = reference;
  const clinic = syntheticClinic({ code, name: code, courses: 50, seed: 5, interimScores: 0.9 });
  await registerClinic(registry, { code, name: code, synthetic: true, dataFolder });
  await importSource(registry, { clinic: code, source: syntheticSource(clinic), dataFolder });
  await handIn(reference, (await realClinic(reference, 'north')).manager, parts);
});
afterAll(() => reference.close());

const open = (databaseUrl: string) => openDatabase({ dataFolder: reference.dataFolder, databaseUrl });

const files = async (door: Door): Promise<readonly string[]> => {
  const headers = await door.signIn('director', code);
  const texts: string[] = [];
  for (const question of questions) {
    const selection = fromSearch(question, door.registry.vocabulary, '');
    const answer = await door.request(answerHref(question, selection, 'csv'), { headers });
    expect(answer.status).toBe(200);
    texts.push(await answer.text());
  }
  return texts;
};

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns without which there is no row. */
  readonly needed: readonly string[];
}

type Client = Awaited<ReturnType<typeof openDatabase>>['client'];

const tablesOf = async (client: Client): Promise<readonly Table[]> => {
  const { rows } = await client.query<Table>(`
    select format('%I.%I', table_schema, table_name) as name, array_agg(quote_ident(column_name)) as columns,
           array_agg(quote_ident(column_name)) filter (
             where is_nullable = 'NO' and column_default is null and is_identity = 'NO') as needed
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_type = 'BASE TABLE'
      and table_schema in ('registry', 'vocabulary', 'intake', 'rollup', 'identity', 'audit')
    group by 1`);
  return rows.map((table) => ({ ...table, needed: table.needed ?? [] }));
};

/** Puts the reference's rows into an older schema, as far as it has a place for them. */
const fill = async (from: Client, into: Client): Promise<number> => {
  const older = new Map((await tablesOf(into)).map((table) => [table.name, table]));
  let filled = 0;
  // Triggers and foreign keys have been satisfied where the rows come from.
  await into.query('set session_replication_role = replica');
  for (const { name, columns } of await tablesOf(from)) {
    const table = older.get(name);
    if (table === undefined || !table.needed.every((column) => columns.includes(column))) continue;
    const both = table.columns.filter((column) => columns.includes(column)).join(', ');
    const { rows } = await from.query<{ rows: string | null }>(`select json_agg(held)::text as rows from ${name} held`);
    await into.query(
      `insert into ${name} (${both}) overriding system value
       select ${both} from json_populate_recordset(null::${name}, $1::json)`,
      [rows[0]?.rows ?? '[]'],
    );
    filled += 1;
  }
  await into.query('set session_replication_role = origin');
  const { rows: counters } = await into.query<{ table: string; column: string }>(`
    select format('%I.%I', table_schema, table_name) as table, column_name as column
    from information_schema.columns where is_identity = 'YES'`);
  for (const { table, column } of counters) {
    await into.query(
      `select setval(pg_get_serial_sequence($1, $2), coalesce(max(${column}), 0) + 1, false) from ${table}`,
      [table, column],
    );
  }
  await into.query(`update registry.counted_with set sha256 = 'what an older program counted with'`);
  return filled;
};

/** Answers by what a schema has room for: of before events were taken in, or imports compared, nothing is held afterwards. */
const answers = new Map<string, Promise<readonly string[]>>();

/** What a registry of today's schema answers that holds the very rows of the older one. */
const expectedOf = async (older: Client): Promise<readonly string[]> => {
  const tables = await tablesOf(older);
  const room = JSON.stringify(tables.filter(({ name }) => name.startsWith('intake.') || name === 'registry.headline'));
  const known = answers.get(room) ?? answersOfToday(older);
  answers.set(room, known);
  return known;
};

const answersOfToday = async (older: Client): Promise<readonly string[]> => {
  const database = await emptyDatabase();
  await migrate(database.url);
  const today = await open(database.url);
  await fill(older, today.client);
  await today.close();
  const door = await openDoor({ databaseUrl: database.url });
  const expected = await files(door);
  await door.close();
  await database.drop();
  return expected;
};

describe.each(releasedSchemas)('a registry of schema %s', (schema) => {
  it('answers every question with the same bytes once it has been brought up to date, and takes imports', async () => {
    const database = await emptyDatabase();
    await migrate(database.url, () => {}, schema);
    const [from, into] = await Promise.all([open(reference.databaseUrl), open(database.url)]);
    expect(await fill(from.client, into.client)).toBeGreaterThan(10);
    const expected = await expectedOf(into.client);
    await Promise.all([from.close(), into.close()]);
    // The newest schema has room for everything.
    if (schema === releasedSchemas.at(-1)) expect(expected).toEqual(await files(reference));

    const door = await openDoor({ databaseUrl: database.url });
    await cp(join(reference.dataFolder, 'keys'), join(door.dataFolder, 'keys'), { recursive: true });
    expect(await files(door)).toEqual(expected);
    expect(await verifyAudit(door.registry)).toMatchObject({ brokenAt: null });
    const headers = { ...(await door.signIn('data-manager', 'north')), 'sec-fetch-site': 'same-origin' };
    const again = { ...parts, scores: `${String(parts.scores)}A-1,knee-oa,42,nprs,4\n` };
    expect(await handIn(door, headers, again)).toMatchObject({ report: { added: { episodes: 0, scores: 1 } } });
    await door.close();
    await database.drop();
  });
});

it('a registry of a newer program is refused by this one, with a sentence, and left as it is', async () => {
  const database = await emptyDatabase();
  await migrate(database.url);
  const newer = await open(database.url);
  await newer.client.query(`insert into migration.kysely_migration values ('9999-from-the-future', now()::text)`);
  const opened = openRegistry({ dataFolder: reference.dataFolder, databaseUrl: database.url, vocabularyFile: null });
  await expect(opened).rejects.toThrow('made by a newer version of Enthesis. Start that version, or a newer one.');
  const { rows } = await newer.client.query('select from registry.counted_with');
  expect(rows).toHaveLength(0);
  await newer.close();
  await database.drop();
});
