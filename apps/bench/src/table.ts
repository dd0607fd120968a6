import type { Asked, EachAsked } from './asking.ts';
import type { AtSize } from './at-size.ts';
import type { AskedMeanwhile } from './changing.ts';
import { duckDbVersion } from './duckdb.ts';
import type { Loaded } from './loading.ts';
import { machineWords } from './machine.ts';
import { type Spread, shortly, spreadWords } from './measure.ts';
import type { NetworkMeasured } from './network.ts';
import { explainedWords } from './plans.ts';
import type { Made } from './release-child.ts';

/** A line of the table: what was measured, against what, what was aimed at and what was reached. */
type Line = readonly [what: string, against: string, target: string, reached: string];

const times = (ratio: number): string => (ratio < 10 ? `${ratio.toFixed(2)} x` : `${Math.round(ratio)} x`);
const share = (part: number): string => `${(100 * part).toFixed(part < 0.1 ? 1 : 0)} %`;

const loadLine = (what: string, { connections, ours, bare, p99, failed }: Loaded): Line => [
  `${what} over ${connections} connections`,
  `a bare Hono route with the same bytes: ${Math.round(bare)} a second`,
  '70 %',
  `${share(ours / bare)}: ${Math.round(ours)} a second, p99 ${shortly(p99)}, ${failed} failed`,
];

/** The lines about figures over all clinics. */
const networkLines = ({ answer, csv, file: { name, bytes, taken, copied } }: NetworkMeasured): readonly Line[] => {
  const ours = bytes / taken.median;
  const theirs = copied === null ? null : copied.bytes / copied.milliseconds.median;
  return [
    loadLine('network answer', answer),
    loadLine('CSV of a network answer', csv),
    [
      `\`${name}\` of a whole release, ${megabytes(bytes)}`,
      copied === null || theirs === null
        ? 'psql is not installed: not compared'
        : `\`psql \\copy\` of the blocks it was made from, ${megabytes(copied.bytes)}: ${perSecond(theirs)}, ${spreadWords(copied.milliseconds)}`,
      '80 % of its bytes a second',
      `${theirs === null ? '' : `${share(ours / theirs)}: `}${perSecond(ours)}, ${spreadWords(taken)}`,
    ],
  ];
};

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const perSecond = (bytesAMillisecond: number): string => `${(bytesAMillisecond / 1000).toFixed(0)} MB/s`;

const headed = (lines: readonly Line[]): string =>
  [
    '| What | Against | Target | Reached |',
    '| --- | --- | --- | --- |',
    ...lines.map((line) => `| ${line.join(' | ')} |`),
  ].join('\n');

const askedLines = ({ first, again, byHand, duckDb }: Asked): readonly Line[] => [
  [
    'answer over HTTP, never asked before',
    `good SQL on the rows: ${spreadWords(byHand)}`,
    '1,000 x, p99 under 25 ms',
    `${times(byHand.median / first.median)}: ${spreadWords(first)}`,
  ],
  [
    'the same',
    `DuckDB ${duckDbVersion} in this process, on a table of outcomes: ${spreadWords(duckDb)}`,
    '10 x',
    times(duckDb.median / first.median),
  ],
  [
    'the same, asked again',
    'good SQL on the rows',
    '',
    `${times(byHand.median / again.median)}: ${spreadWords(again)}`,
  ],
];

const meanwhileLine = ({ spread, corrections, stale }: AskedMeanwhile, asked: Asked | undefined): Line => [
  'never asked before, while scores are corrected',
  asked === undefined ? '' : `nothing being corrected: ${shortly(asked.first.median)}`,
  'none of before a correction',
  `${asked === undefined ? '' : `${times(spread.median / asked.first.median)} as long: `}${spreadWords(spread)}; ${corrections} corrections, ${stale} answers of before one`,
];

/** The lines about one size, of what was measured. */
const linesOf = ({
  asked,
  answer,
  csv,
  corrected,
  meanwhile,
  added,
  filled,
  coldStart,
  releases,
}: AtSize): readonly Line[] => [
  ...(asked === undefined ? [] : askedLines(asked)),
  ...(answer === undefined ? [] : [loadLine('answer', answer)]),
  ...(csv === undefined ? [] : [loadLine('CSV', csv)]),
  ...(meanwhile === undefined ? [] : [meanwhileLine(meanwhile, asked)]),
  ...(added === undefined
    ? []
    : [
        [
          'adding 1 %',
          `counting everything again: ${shortly(1000 * filled.countingSeconds)}`,
          '3 %',
          `${share(added / 1000 / filled.countingSeconds)}: ${shortly(added)}`,
        ] as const,
      ]),
  ...(corrected === undefined
    ? []
    : [['one score corrected, until it is seen', '', '200 ms', spreadWords(corrected)] as const]),
  ...(coldStart === undefined
    ? []
    : [['cold start of the server to the first answer', '', '6 s', shortly(coldStart)] as const]),
  ...(releases === undefined
    ? []
    : [
        releaseLine('first release of all clinics', releases.first),
        releaseLine('the next one, with nothing changed', releases.next),
      ]),
];

const releaseLine = (what: string, { seconds, peakMegabytes, steps, blocks }: Made): Line => [
  what,
  '',
  '3 min and 1 GB, of a million courses',
  `${shortly(1000 * seconds)} and ${Math.round(peakMegabytes)} MB in the program: ${steps
    .map((step) => `${step.words.toLowerCase()} ${shortly(1000 * step.seconds)}`)
    .join(', ')}; ${blocks.toLocaleString('en-US')} blocks`,
];

/** How answers grow from the smallest size to a larger one, in sentences. */
const growthOf = (smallest: AtSize, size: AtSize): string => {
  const from = `From ${smallest.courses.toLocaleString('en-US')} to ${size.courses.toLocaleString('en-US')} courses`;
  const grown = (before: Spread | undefined, after: Spread | undefined) =>
    before === undefined || after === undefined ? null : times(after.median / before.median);
  const undisturbed = grown(smallest.asked?.first, size.asked?.first);
  const meanwhile = grown(smallest.meanwhile?.spread, size.meanwhile?.spread);
  return [
    ...(undisturbed === null
      ? []
      : [`${from}, an answer never asked before takes ${undisturbed} the time (target: at most 1.5 x).`]),
    ...(meanwhile === null ? [] : [`${from}, one asked while scores are corrected takes ${meanwhile}.`]),
  ].join(' ');
};

/** First answers to each question, the slowest first. */
const eachWords = (courses: number, each: readonly EachAsked[]): string => {
  const slowestFirst = each.toSorted((one, other) => other.spread.median - one.spread.median);
  return [
    `### First answers to each question, of ${courses.toLocaleString('en-US')} courses`,
    '',
    'Over HTTP, for all conditions but one, another one each time.',
    '',
    '| Question | Answer |',
    '| --- | --- |',
    ...slowestFirst.map(({ question, spread }) => `| ${question} | ${spreadWords(spread)} |`),
  ].join('\n');
};

/** All of it as Markdown. */
export const tableOf = (sizes: readonly AtSize[], network: NetworkMeasured | null): string => {
  const [smallest, ...others] = sizes.filter(({ clinics }) => clinics === 1);
  const parts = sizes.map((size) => {
    const { rows, writingSeconds } = size.filled;
    return [
      `### ${size.courses.toLocaleString('en-US')} courses over ${size.clinics} ${size.clinics === 1 ? 'clinic' : 'clinics'}`,
      '',
      `${machineWords(size.machine)}. ${rows.sessions.toLocaleString('en-US')} sessions, ${rows.scores.toLocaleString('en-US')} scores; written at ${Math.round((60 * rows.courses) / writingSeconds).toLocaleString('en-US')} courses a minute.`,
      '',
      headed(linesOf(size)),
    ].join('\n');
  });
  const growth = smallest === undefined ? [] : others.map((size) => growthOf(smallest, size));
  const released =
    network === null
      ? []
      : [
          `### Figures over all clinics\n\n${machineWords(network.machine)}. A release of the demonstration's clinics.\n\n${headed(networkLines(network))}`,
        ];
  const largest = sizes.findLast(({ clinics, explained }) => clinics === 1 && explained !== undefined);
  const plans = largest?.explained === undefined ? [] : [explainedWords(largest.courses, largest.explained)];
  const asked = sizes.findLast(({ clinics, each }) => clinics === 1 && each !== undefined);
  const every = asked?.each === undefined ? [] : [eachWords(asked.courses, asked.each)];
  return `${[...parts, ...growth, ...released, ...every, ...plans].join('\n\n')}\n`;
};
