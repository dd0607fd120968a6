import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type AtSize, measureAtSize } from './at-size.ts';
import { measureNetwork } from './network.ts';
import { plotOf } from './plot.ts';
import { tableOf } from './table.ts';

// One run: the sizes are the arguments, in courses. Each is a throw-away registry of its own, filled and measured.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { clinics: { type: 'string', default: '1' }, out: { type: 'string' } },
});
const sizes = positionals.length === 0 ? [10_000, 100_000] : positionals.map(Number);
if (sizes.some((size) => !(size > 0))) throw new Error('Sizes are numbers of courses, such as 10000 100000 1000000.');

const measured: AtSize[] = [];
for (const courses of sizes) {
  measured.push(await measureAtSize({ courses, clinics: Number(values.clinics) }, (line) => console.log(line)));
}
const network = await measureNetwork();
const table = tableOf(measured, network);
console.log(`\n${table}`);

const series = (name: string, of: (size: AtSize) => number) => ({
  name,
  points: measured.map((size) => [size.courses, of(size)] as const),
});
if (values.out !== undefined) {
  await mkdir(values.out, { recursive: true });
  await writeFile(join(values.out, 'scaling.json'), `${JSON.stringify({ sizes: measured, network }, null, 2)}\n`);
  await writeFile(join(values.out, 'scaling-table.md'), table);
  await writeFile(
    join(values.out, 'scaling-answers.svg'),
    plotOf('Responders by condition and sessions: median of one answer', [
      series('SQL on the rows', ({ asked }) => asked.byHand.median),
      series('never asked before', ({ asked }) => asked.first.median),
      series('asked again', ({ asked }) => asked.again.median),
    ]),
  );
  await writeFile(
    join(values.out, 'scaling-changes.svg'),
    plotOf('Changing a registry', [
      series('counting everything', ({ filled }) => 1000 * filled.countingSeconds),
      series('adding 1 %', ({ added }) => added),
      series('one score, until seen', ({ corrected }) => corrected.median),
    ]),
  );
}
