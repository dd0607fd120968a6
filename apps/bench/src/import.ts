import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchPostgres } from '@enthesis/db';
import { runAtSize } from './import-at-size.ts';
import { importTable, type Runs } from './import-table.ts';

// How long an import takes beside a bare COPY of the rows it wrote, and how much memory. Sizes in score rows are the
// arguments. --runs N: how often each; --first: into an empty registry alone; --files FOLDER: keeps the drawn files there and
// takes those that it holds; --out FOLDER: writes the table there after each run, with the other sizes that it holds already.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string' },
    first: { type: 'boolean', default: false },
    files: { type: 'string' },
    out: { type: 'string' },
  },
});
const sizes = positionals.length === 0 ? [10_000, 100_000, 1_000_000] : positionals.map(Number);
if (sizes.some((size) => !(size > 0))) throw new Error('Sizes are numbers of score rows, such as 10000 100000.');
/** The smaller, the more often. */
const runsOf = (size: number) => Number(values.runs ?? (size <= 20_000 ? 5 : size <= 200_000 ? 3 : 1));

const folder = await mkdtemp(join(tmpdir(), 'enthesis-bench-import-'));
await chmod(folder, 0o777); // Postgres may run as another account, which writes its copies here
const postgres = await launchPostgres({ folder });
const place = { server: postgres, folder, files: values.files ?? join(folder, 'files') };
try {
  const measured: Runs[] = [];
  for (const scores of sizes) {
    const runs: Runs['runs'][number][] = [];
    measured.push({ scores, runs });
    for (let run = 0; run < runsOf(scores); run += 1) {
      runs.push(await runAtSize(place, scores, !values.first));
      if (values.out !== undefined) await write(values.out, measured);
    }
  }
  console.log(importTable(measured));
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

async function write(out: string, measured: readonly Runs[]): Promise<void> {
  await mkdir(out, { recursive: true });
  const numbers = join(out, 'import.json');
  const before = JSON.parse(await readFile(numbers, 'utf8').catch(() => '[]')) as readonly Runs[];
  const others = before.filter(({ scores }) => !measured.some((size) => size.scores === scores));
  const all = [...others, ...measured].toSorted((a, b) => a.scores - b.scores);
  await writeFile(join(out, 'import-table.md'), importTable(all));
  await writeFile(numbers, `${JSON.stringify(all, null, 2)}\n`);
}
