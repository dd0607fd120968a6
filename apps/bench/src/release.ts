import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { launchPostgres, openRegistry, type Registry } from '@enthesis/db';
import { fillDemo } from '@enthesis/intake';
import { copyPatients } from './filling.ts';
import type { Made } from './release-child.ts';

// How long a first release takes, with everything cut for the first time, and the one after it; and how much memory. The
// demonstration's twelve clinics, their patients as often as it takes for the sizes given, in courses.

const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
const folder = await mkdtemp(join(tmpdir(), 'enthesis-bench-release-'));
await chmod(folder, 0o755); // under root, Postgres runs as another account, which must enter it
const postgres = await launchPostgres({
  folder,
  throwaway: true,
  settings: { shared_buffers: '1GB', max_wal_size: '8GB' },
});
try {
  for (const size of sizes.length === 0 ? [8_000, 200_000] : sizes) {
    const name = `courses_${size}`;
    const maintenance = await openRegistry({ dataFolder: folder, databaseUrl: postgres.url, vocabularyFile: null });
    await maintenance.owner.query(`create database ${name}`);
    await maintenance.close();
    const url = new URL(postgres.url);
    url.pathname = name;
    const registry = await openRegistry({ dataFolder: folder, databaseUrl: url.href, vocabularyFile: null });
    await fillDemo(registry, { dataFolder: folder });
    const courses = await multiply(registry, size);
    await registry.close();
    print(courses, 'first', await runRelease(url.href));
    print(courses, 'next, nothing changed', await runRelease(url.href));
    await rm(join(folder, 'keys'), { recursive: true });
  }
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

/** Adds copies of every patient, over all clinics, until there are as many courses as asked for; gives how many there are. */
async function multiply({ owner }: Registry, size: number): Promise<number> {
  const coursesHeld = async (): Promise<number> => {
    const { rows } = await owner.query<{ courses: number }>('select count(*)::int as courses from intake.episode');
    return rows[0]?.courses ?? Number.NaN;
  };
  const { rows: clinics } = await owner.query<{ id: number }>('select clinic_id as id from registry.clinic');
  const times = Math.max(1, Math.round(size / (await coursesHeld())));
  const ids = clinics.map(({ id }) => id);
  await owner.transaction((client) => copyPatients(client, times - 1, ids, () => {}));
  await owner.query('vacuum analyze');
  return coursesHeld();
}

/** Makes a release in a program of its own, so that its memory is its own. */
async function runRelease(url: string): Promise<Made> {
  const child = fileURLToPath(new URL('release-child.ts', import.meta.url));
  const started = spawn(process.execPath, ['--import', 'tsx', child, url, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(await text(started.stdout)) as Made;
}

function print(courses: number, which: string, made: Made): void {
  const steps = made.steps.map(({ words, seconds }) => `${words.toLowerCase()} ${seconds.toFixed(1)} s`).join(', ');
  console.log(
    `${courses.toLocaleString('en-US')} courses, ${which}: ${made.seconds.toFixed(1)} s, ` +
      `${made.peakMegabytes.toFixed(0)} MB (${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)})`,
  );
  console.log(
    `  ${made.blocks} blocks; ${made.processorSeconds.toFixed(1)} s of the processor beside Postgres; ${steps}`,
  );
}
