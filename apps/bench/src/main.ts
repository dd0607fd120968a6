import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerHref, builtInVocabulary, fromSearch, responders } from '@enthesis/contract';
import { launchPostgres, openRegistry } from '@enthesis/db';
import { importSource, registerClinic, syntheticClinic, syntheticSource } from '@enthesis/intake';
import pg from 'pg';
import { measure, spreadWords } from './measure.ts';
import { rowLevelResponders } from './row-level.ts';
import { startServer } from './server.ts';

// One run: fills a throw-away registry with one clinic and compares the answer over HTTP with good SQL on its rows.

const courses = Number(process.argv[2] ?? 100_000);
const say = (line: string) => console.log(line);
const code = 'bench';

const folder = await mkdtemp(join(tmpdir(), 'enthesis-bench-'));
await chmod(folder, 0o755);
const postgres = await launchPostgres({ folder, throwaway: true });
try {
  const registry = await openRegistry({ dataFolder: folder, databaseUrl: postgres.url, vocabularyFile: null });
  const clinic = syntheticClinic({ code, name: 'Bench', courses, seed: 1 });
  await registerClinic(registry, { code, name: clinic.name, synthetic: true, dataFolder: folder });
  const started = performance.now();
  const { rows } = await importSource(registry, { clinic: code, source: syntheticSource(clinic), dataFolder: folder });
  const seconds = (performance.now() - started) / 1000;
  say(`Filled ${rows.episodes} courses, ${rows.sessions} sessions, ${rows.scores} scores in ${seconds.toFixed(1)} s`);
  await registry.owner.query('analyze');
  const server = await startServer(postgres.url, folder, code);
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  try {
    await compare(server, client);
  } finally {
    await client.end();
    await server.stop();
    await registry.close();
  }
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

async function compare(server: Awaited<ReturnType<typeof startServer>>, client: pg.Client): Promise<void> {
  const selection = { ...fromSearch(responders, builtInVocabulary, ''), by: ['condition', 'sessions'] as const };
  const path = answerHref(responders, selection);
  const { rows: clinics } = await client.query<{ id: number }>(
    `select clinic_id as id from registry.clinic where code = '${code}'`,
  );
  const byHand = () => client.query<Counts>(rowLevelResponders, [clinics[0]?.id]);
  requireSame(await server.get(path), (await byHand()).rows);

  const ours = await measure(30, () => server.get(path));
  const theirs = await measure(7, byHand);
  say(`\nResponders by condition and sessions, ${courses} courses, ${cpus().length} cores`);
  say(`  answer over HTTP, from roll-ups      ${spreadWords(ours)}`);
  say(`  SQL on the patient-level tables      ${spreadWords(theirs)}`);
  say(`  ratio of medians                     ${(theirs.median / ours.median).toFixed(0)} x`);
}

interface Counts {
  readonly condition: string;
  readonly sessions: number;
  readonly eligible: number;
  readonly followed: number;
  readonly responders: number;
}

/** A ratio of two different answers would mean nothing. */
function requireSame(answer: string, byHand: readonly Counts[]): void {
  const { cells } = responders.answerSchema.parse(JSON.parse(answer));
  for (const { condition, sessions, status, eligible, followed, responders: responded } of cells) {
    if (condition === undefined || condition.id === 'all' || (status !== 'shown' && status !== 'low')) continue;
    const row = byHand.find(
      (other) => other.condition === condition.id && `${other.sessions}` === sessions?.id.replace('+', ''),
    );
    if (row?.eligible !== eligible || row?.followed !== followed || row?.responders !== responded) {
      throw new Error(`the answers differ at ${condition.id}, ${sessions?.id} sessions`);
    }
  }
}
