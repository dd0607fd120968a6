import { allRows } from '@enthesis/contract';
import type { Compared, Run } from './import-at-size.ts';
import { machineWords } from './machine.ts';
import { spreadOf } from './measure.ts';

/** Runs of one size. */
export interface Runs {
  readonly scores: number;
  readonly runs: readonly Run[];
}

type Number = (each: Compared) => number | null;

/** "12.3 (11.9 to 14.0)": the median, and where it lies in several runs the fastest and slowest. */
const over = (compared: readonly Compared[], number: Number, digits: number): string => {
  const numbers = compared.map(number).filter((each) => each !== null);
  if (numbers.length === 0) return 'not told';
  const { min, median, max } = spreadOf(numbers);
  const word = (value: number) =>
    value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return numbers.length === 1 ? word(median) : `${word(median)} (${word(min)} to ${word(max)})`;
};

const without = ({ seconds, countingSeconds }: Compared) => seconds - countingSeconds;

const columns: ReadonlyArray<readonly [head: string, cell: (compared: readonly Compared[]) => string]> = [
  ['Score rows', ([any]) => any?.rows.scores.toLocaleString('en-US') ?? ''],
  ['All rows', ([any]) => (any === undefined ? '' : allRows(any.rows).toLocaleString('en-US'))],
  ['Runs', ({ length }) => `${length}`],
  ['Import, s', (all) => over(all, ({ seconds }) => seconds, 1)],
  ['Reading, s', (all) => over(all, ({ readingSeconds }) => readingSeconds, 1)],
  ['Counting, s', (all) => over(all, ({ countingSeconds }) => countingSeconds, 1)],
  ['COPY, s', (all) => over(all, ({ copy }) => copy.seconds, 2)],
  ['Rows/s', (all) => over(all, ({ rows, seconds }) => allRows(rows) / seconds, 0)],
  ['Ratio', (all) => over(all, ({ seconds, copy }) => seconds / copy.seconds, 1)],
  ['Ratio without counting', (all) => over(all, (each) => without(each) / each.copy.seconds, 1)],
  ['Program, MB', (all) => over(all, ({ peakMegabytes }) => peakMegabytes, 0)],
  ['Postgres, MB', (all) => over(all, ({ postgres }) => postgres.peakMegabytes, 0)],
  ['Processor, s', (all) => over(all, processorOf, 1)],
  ['Ratio of processor time', (all) => over(all, processorRatio, 1)],
];

/** Of the program and of Postgres together. */
const processorOf: Number = ({ processorSeconds, postgres }) =>
  postgres.processorSeconds === null ? null : processorSeconds + postgres.processorSeconds;

/** Processor time is told in hundredths of a second: of less than ten nothing follows. */
const leastTold = 0.1;

const processorRatio: Number = (each) => {
  const [ours, theirs] = [processorOf(each), each.copy.processorSeconds];
  return ours === null || theirs === null || theirs < leastTold ? null : ours / theirs;
};

const tableOf = (sizes: ReadonlyArray<readonly Compared[]>): string =>
  [
    `| ${columns.map(([head]) => head).join(' | ')} |`,
    `| ${columns.map(() => '---:').join(' | ')} |`,
    ...sizes
      .filter(({ length }) => length > 0)
      .map((compared) => `| ${columns.map(([, cell]) => cell(compared)).join(' | ')} |`),
  ].join('\n');

/** Everything that was measured, as a page. */
export const importTable = (sizes: readonly Runs[]): string => {
  const machines = sizes.flatMap(({ scores, runs }) =>
    runs.slice(0, 1).map(({ machine }) => `- ${scores.toLocaleString('en-US')}: ${machineWords(machine)}`),
  );
  return `# Imports beside a bare COPY

Written by \`npx pnpm@12.21.0 bench:import\`. An import is compared with a bare COPY of the rows that it wrote, into the same tables
with the same indexes on the same Postgres. Of several runs the table gives the median, the fastest and the slowest. *Reading* is
reading, checking and staging the files; *counting* is bringing the figures up to date, which a COPY does not do. *Program* is the
most memory of the importing program, its runtime included; *Postgres* the most that its process held for itself. *Processor* is
the processor time of both, which says more than the clock where the machine has other work.

## Into an empty registry

${tableOf(sizes.map(({ runs }) => runs.map(({ first }) => first)))}

## A tenth more, into the registry that holds the rows above

${tableOf(sizes.map(({ runs }) => runs.flatMap(({ more }) => more ?? [])))}

## Machine

By score rows, when its first run began:

${machines.join('\n')}
`;
};
