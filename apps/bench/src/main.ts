import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type AtSize, measureAtSize } from './at-size.ts';
import { measureNetwork, type NetworkMeasured } from './network.ts';
import { plotOf, type Series } from './plot.ts';
import { tableOf } from './table.ts';

// One run: the sizes are the arguments, in courses. Each is a throw-away registry of its own, filled and measured. What was
// measured is written after each, beside other sizes measured before, so that a run which fails or is stopped leaves what it had.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { clinics: { type: 'string', default: '1' }, out: { type: 'string' } },
});
const sizes = positionals.length === 0 ? [10_000, 100_000] : positionals.map(Number);
if (sizes.some((size) => !(size > 0))) throw new Error('Sizes are numbers of courses, such as 10000 100000 1000000.');

const begun = performance.now();
const say = (line: string) => console.log(`${((performance.now() - begun) / 1000).toFixed(0).padStart(5)} s  ${line}`);

const measured: AtSize[] = [];
const failed: string[] = [];
interface Known {
  readonly sizes: readonly AtSize[];
  readonly network: NetworkMeasured | null;
}

const numbers = values.out === undefined ? null : join(values.out, 'scaling.json');
/** Beside which the sizes of this run are written: those measured before, of which each says on what machine. */
const before =
  numbers === null || !existsSync(numbers)
    ? { sizes: [], network: null }
    : (JSON.parse(await readFile(numbers, 'utf8')) as Known);
const found: { network: NetworkMeasured | null } = { network: before.network };

const known = (): readonly AtSize[] =>
  [
    ...before.sizes.filter(
      ({ courses, clinics }) => !measured.some((size) => size.courses === courses && size.clinics === clinics),
    ),
    ...measured,
  ].toSorted((a, b) => a.clinics - b.clinics || a.courses - b.courses);

/** Does one part of the run, and writes what there is by then. */
const part = async (name: string, work: () => Promise<unknown>): Promise<void> => {
  say(name);
  try {
    await work();
  } catch (error) {
    failed.push(name);
    console.error(error);
  }
  await write();
};

const write = async (): Promise<void> => {
  if (values.out === undefined) return;
  await mkdir(values.out, { recursive: true });
  const file = (name: string, text: string) => writeFile(join(values.out ?? '', name), text);
  await file('scaling.json', `${JSON.stringify({ sizes: known(), ...found }, null, 2)}\n`);
  await file('scaling-table.md', tableOf(known(), found.network));
  await file(
    'scaling-answers.svg',
    plotOf('Responders by condition and sessions: median of one answer', [
      series('SQL on the rows', ({ asked }) => asked?.byHand.median),
      series('DuckDB', ({ asked }) => asked?.duckDb.median),
      series('never asked before', ({ asked }) => asked?.first.median),
      series('asked again', ({ asked }) => asked?.again.median),
    ]),
  );
  await file(
    'scaling-changes.svg',
    plotOf('Changing a registry', [
      series('counting everything', ({ filled }) => 1000 * filled.countingSeconds),
      series('adding 1 %', ({ added }) => added),
      series('one score, until seen', ({ corrected }) => corrected?.median),
    ]),
  );
};

/** Sizes that are compared with each other. */
const ofOneClinic = (sizes: readonly AtSize[]) => sizes.filter(({ clinics }) => clinics === 1);

const series = (name: string, of: (size: AtSize) => number | undefined): Series => ({
  name,
  points: ofOneClinic(known()).flatMap((size) => {
    const value = of(size);
    return value === undefined ? [] : [[size.courses, value] as const];
  }),
});

for (const courses of sizes) {
  await part(`${courses.toLocaleString('en-US')} courses`, async () => {
    measured.push(await measureAtSize({ courses, clinics: Number(values.clinics) }, say));
  });
}
await part('figures over all clinics', async () => {
  found.network = await measureNetwork();
});
console.log(`\n${tableOf(known(), found.network)}`);
const parts = [...failed, ...measured.flatMap((size) => size.failed)];
if (parts.length > 0) {
  console.error(`Failed, and left out:\n${parts.join('\n')}`);
  process.exitCode = 1;
}
