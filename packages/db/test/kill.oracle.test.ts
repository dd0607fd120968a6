import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { definitions, horizons } from '@enthesis/contract';
import { compareWithRecount, openRegistry } from '@enthesis/db';
import { freshDatabase } from '@enthesis/db/testing';
import fc from 'fast-check';
import pg from 'pg';
import { expect, test } from 'vitest';
import { held } from './oracle/held.ts';
import { importPlain, newClinic } from './oracle/import-plain.ts';
import { ownVocabulary, type PlainEpisode, randomEpisodes } from './oracle/random-registry.ts';
import { type Question, recount } from './oracle/recount.ts';

const questions: readonly Question[] = definitions.flatMap(({ id: definition }) =>
  horizons.map((horizon) => ({ measure: 'pain', definition, floor: '3', horizon, by: ['condition', 'sessions'] })),
);

/** The last of an import's tables; holding it stops an import that has already changed all the others. */
const lastTable = 'rollup.outcome';

test('kill -9 in the middle of an import leaves the registry as it was, and the import can simply be run again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'enthesis-kill-'));
  const vocabularyFile = join(folder, 'vocabulary.json');
  const correctedFile = join(folder, 'corrected.json');
  await writeFile(vocabularyFile, JSON.stringify(ownVocabulary));
  const database = await freshDatabase();
  const registry = await openRegistry({ dataFolder: folder, databaseUrl: database.url, vocabularyFile });
  const [before, after] = fc.sample(randomEpisodes(120), { numRuns: 2, seed: 7 });
  if (before === undefined || after === undefined) throw new Error('no sample');
  const clinicId = await newClinic(registry, 'killed');
  await importPlain(registry, clinicId, before);
  await writeFile(correctedFile, JSON.stringify(after));

  const holder = new pg.Client({ connectionString: database.url });
  await holder.connect();
  await holder.query(`begin; lock table ${lastTable} in share mode`);
  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      fileURLToPath(new URL('import-child.ts', import.meta.url)),
      database.url,
      String(clinicId),
      vocabularyFile,
      correctedFile,
    ],
    { stdio: 'ignore' },
  );
  const exited = once(child, 'exit');
  await untilBlocked(holder);
  child.kill('SIGKILL');
  await exited;
  await holder.query('rollback');
  await holder.end();

  const expectAnswersOf = async (episodes: readonly PlainEpisode[]) => {
    for (const question of questions) {
      expect(new Map(await held(registry, clinicId, question))).toEqual(recount(episodes, question));
    }
    expect(await registry.intake.transaction((client) => compareWithRecount(client))).toBe(0);
  };
  await expectAnswersOf(before);
  await importPlain(registry, clinicId, after);
  await expectAnswersOf(mergedByKey(before, after));

  await registry.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

/** Asks the server, again and again, whether somebody waits for the table that is held. */
const untilBlocked = async (client: pg.Client): Promise<void> => {
  for (;;) {
    const { rows } = await client.query(
      `select from pg_locks where relation = '${lastTable}'::regclass and not granted limit 1`,
    );
    if (rows.length > 0) return;
  }
};

/** What a merge makes of two registries: rows by natural key, the later winning, the absent staying. */
const mergedByKey = (before: readonly PlainEpisode[], after: readonly PlainEpisode[]): readonly PlainEpisode[] => {
  const key = ({ patient, condition, side }: PlainEpisode) => `${patient} ${condition} ${side}`;
  const merged = new Map(before.map((episode) => [key(episode), episode]));
  for (const episode of after) {
    const held = merged.get(key(episode));
    merged.set(key(episode), held === undefined ? episode : mergeEpisode(held, episode));
  }
  return [...merged.values()];
};

const mergeEpisode = (held: PlainEpisode, next: PlainEpisode): PlainEpisode => {
  const scores = new Map([...held.scores, ...next.scores].map((score) => [`${score.instrument} ${score.day}`, score]));
  return {
    ...next,
    dueThrough: next.dueThrough ?? held.dueThrough,
    courseStatus: next.courseStatus ?? held.courseStatus,
    sessionDays: [...new Set([...held.sessionDays, ...next.sessionDays])].toSorted((a, b) => a - b),
    scores: [...scores.values()],
  };
};
