import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { allRows, csvLine, importTables } from '@enthesis/contract';
import { launchPostgres, openRegistry, type RunningPostgres } from '@enthesis/db';
import { registerClinic, syntheticClinic, syntheticSource } from '@enthesis/intake';
import pg from 'pg';
import type { Imported } from './import-child.ts';

// How long an import takes beside a bare COPY of the rows it wrote into the same tables with the same indexes, on the
// same Postgres; and how much memory it takes. Sizes in score rows are the arguments; --json FILE keeps the numbers.

const words = process.argv.slice(2);
const jsonFile = words.includes('--json') ? words[words.indexOf('--json') + 1] : undefined;
const sizes = words.map(Number).filter((size) => size > 0);
const tables = ['intake.episode', 'intake.session', 'intake.score'];

interface Measured extends Imported {
  readonly scores: number;
  readonly copySeconds: number;
  readonly ratio: number;
}

const folder = await mkdtemp(join(tmpdir(), 'enthesis-bench-import-'));
await chmod(folder, 0o777); // Postgres may run as another account, which writes its copies here
const postgres = await launchPostgres({ folder });
try {
  const measured: Measured[] = [];
  for (const size of sizes.length === 0 ? [10_000, 100_000, 1_000_000] : sizes)
    measured.push(await measure(postgres, size));
  print(measured);
  if (jsonFile !== undefined) await writeFile(jsonFile, JSON.stringify({ cores: cpus().length, measured }, null, 2));
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

async function measure(server: RunningPostgres, size: number): Promise<Measured> {
  const [source, target] = [await database(server, `source_${size}`), await database(server, `target_${size}`)];
  const files = join(folder, `files-${size}`);
  await writeFolder(files, size);
  const imported = await runImport(source, files);
  const copySeconds = await bareCopy(source, target);
  await rm(files, { recursive: true });
  return { ...imported, scores: imported.rows.scores, copySeconds, ratio: imported.seconds / copySeconds };
}

/** A database with the schema and a real clinic. */
async function database(server: RunningPostgres, name: string): Promise<string> {
  await ask(server.url, `create database ${name}`);
  const url = new URL(server.url);
  url.pathname = name;
  const registry = await openRegistry({ dataFolder: folder, databaseUrl: url.href, vocabularyFile: null });
  await registerClinic(registry, { code: 'bench', name: 'Bench', synthetic: false, dataFolder: folder });
  await registry.close();
  return url.href;
}

/** Writes synthetic patients as a folder of the import format, with about so many scores. */
async function writeFolder(path: string, size: number): Promise<void> {
  const scoresPerCourse = 7.2;
  const clinic = syntheticClinic({ code: 'bench', name: 'Bench', courses: Math.ceil(size / scoresPerCourse), seed: 1 });
  const source = syntheticSource(clinic);
  await rm(path, { recursive: true, force: true });
  await mkdir(path);
  for (const table of importTables) {
    const file = await open(join(path, table.file), 'w');
    let piece = csvLine(table.columns.map(({ name }) => name));
    for await (const row of source.rows(table)) {
      if ('rule' in row) throw new Error(row.rule);
      piece += csvLine(row.fields);
      if (piece.length < 262_144) continue;
      await file.write(piece);
      piece = '';
    }
    await file.write(piece);
    await file.close();
  }
}

/** Imports the folder in a program of its own, so that its memory is its own. */
async function runImport(url: string, files: string): Promise<Imported> {
  const child = fileURLToPath(new URL('import-child.ts', import.meta.url));
  const started = spawn(process.execPath, ['--import', 'tsx', child, url, folder, files], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(await text(started.stdout)) as Imported;
}

/** Copies the rows that the import wrote into empty tables of the same make; gives the seconds that took. */
async function bareCopy(source: string, target: string): Promise<number> {
  const file = (table: string) => join(folder, `${table}.copy`);
  for (const table of tables) await ask(source, `copy ${table} to '${file(table)}'`);
  const started = performance.now();
  await ask(target, `begin; ${tables.map((table) => `copy ${table} from '${file(table)}'`).join('; ')}; commit`);
  return (performance.now() - started) / 1000;
}

async function ask(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function print(measured: readonly Measured[]): void {
  console.log(`Import beside a bare COPY of the same rows, ${cpus().length} cores`);
  const header = ['score rows', 'all rows', 'import', 'of it reading', 'COPY', 'ratio', 'peak memory'];
  const lines = measured.map(({ scores, rows, seconds, readingSeconds, copySeconds, ratio, peakMegabytes }) => [
    scores.toLocaleString('en-US'),
    allRows(rows).toLocaleString('en-US'),
    `${seconds.toFixed(1)} s`,
    `${readingSeconds.toFixed(1)} s`,
    `${copySeconds.toFixed(1)} s`,
    `${ratio.toFixed(1)} x`,
    `${peakMegabytes.toFixed(0)} MB`,
  ]);
  const widths = header.map((_, place) => Math.max(...[header, ...lines].map((line) => line[place]?.length ?? 0)));
  for (const line of [header, ...lines])
    console.log(line.map((cell, place) => cell.padStart(widths[place] ?? 0)).join('  '));
}
