import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { compareWithRecount, openRegistry, undoImport } from '@enthesis/db';
import { freshDatabase } from '@enthesis/db/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everythingHeld } from './everything-held.ts';
import { rowsIn } from './fault.ts';
import { importPlain, newClinic } from './oracle/import-plain.ts';
import { ownVocabulary, randomEpisodes } from './oracle/random-registry.ts';

/** How many statements are chosen out of all; FAULTS=every takes each of them. */
const chosen = process.env.FAULTS === 'every' ? Number.POSITIVE_INFINITY : 12;

test('kill -9 of the importer at one statement after the other, until it gets through', async ({ task }) => {
  const folder = await mkdtemp(join(tmpdir(), 'enthesis-killed-'));
  const vocabularyFile = join(folder, 'vocabulary.json');
  const nextFile = join(folder, 'next.json');
  const [earlier, next] = fc.sample(randomEpisodes(30), { numRuns: 2, seed: 5 });
  if (earlier === undefined || next === undefined) throw new Error('no sample');
  await writeFile(vocabularyFile, JSON.stringify(ownVocabulary));
  await writeFile(nextFile, JSON.stringify(next));
  const database = await freshDatabase();
  const registry = await openRegistry({ dataFolder: folder, databaseUrl: database.url, vocabularyFile });
  const clinicId = await newClinic(registry, 'killed');
  await importPlain(registry, clinicId, earlier);

  const child = fileURLToPath(new URL('killed-import-child.ts', import.meta.url));
  const importAndDieAt = async (statement: number): Promise<string> => {
    const words = [database.url, String(clinicId), vocabularyFile, nextFile, String(statement)];
    const started = spawn(process.execPath, ['--import', 'tsx', child, ...words], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exited = once(started, 'exit');
    const told = await text(started.stdout);
    await exited;
    await untilAlone(registry);
    return told;
  };

  const before = await everythingHeld(registry);
  const statements = Number(await importAndDieAt(0));
  expect(statements, 'otherwise nothing is killed').toBeGreaterThan(40);
  const complete = await everythingHeld(registry);
  await undoImport(registry, clinicId, { number: null, by: 'command-line' });
  expect(await everythingHeld(registry)).toEqual(before);

  const stride = Math.max(1, Math.floor(statements / chosen));
  const killedAt: number[] = [];
  let after = before;
  for (let statement = 1; statement < statements; statement += stride) {
    await importAndDieAt(statement);
    after = await everythingHeld(registry);
    expect(after, `killed at statement ${statement} of ${statements}`).toEqual(before);
    killedAt.push(statement);
  }
  // Killed with COMMIT on its way, it may have got through or not; anything between is none of the two.
  await importAndDieAt(statements);
  const left = await everythingHeld(registry);
  expect([rowsIn(before), rowsIn(complete)]).toContain(rowsIn(left));
  if (rowsIn(left) === rowsIn(before)) expect(await importAndDieAt(0)).toBe(`${statements}\n`);
  expect(rowsIn(await everythingHeld(registry))).toBe(rowsIn(complete));
  expect(await registry.intake.transaction((client) => compareWithRecount(client))).toBe(0);
  task.meta.fault = {
    fault: 'kill -9 of the importer',
    injectedAt: `statements ${killedAt.join(', ')} and COMMIT, of ${statements}`,
    rowsBefore: rowsIn(before),
    rowsAfter: rowsIn(after),
    repairedByHand: 'no',
  };

  await registry.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

/** Waits until the server has noticed that the killed program is gone. */
async function untilAlone({ owner }: Awaited<ReturnType<typeof openRegistry>>): Promise<void> {
  for (;;) {
    const { rows } = await owner.query<{ others: number }>(`
      select count(*)::int as others from pg_stat_activity
      where datname = current_database() and application_name <> current_setting('application_name')`);
    if (rows[0]?.others === 0) return;
  }
}
