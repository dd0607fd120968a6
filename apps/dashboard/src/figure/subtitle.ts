import { horizons, type Meta } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { outOf } from '../format.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Questions whose figures are good or bad in no direction. */
const undirected: readonly string[] = [
  'coverage',
  'cohort',
  'difference',
  'by-import',
  'network-coverage',
  'network-sessions',
];

/** Questions in which nobody responds: a definition only picks the instrument. */
const undefinedIn: readonly string[] = ['cohort'];

/** Questions that count those followed at the time, so that their n stands in the subtitle. */
const counting: readonly string[] = ['responders', 'robustness', 'trend'];

/** Views of response by session that judge the score after each session, whenever it was. */
const untimed: readonly string[] = ['b', 'c', 'km'];

type Told = Pick<Meta, 'question' | 'parameters'> & {
  readonly denominators?: Pick<Meta['denominators'], 'followed' | 'eligible'>;
};

const parameterOf = ({ parameters }: Told, name: string) => parameters.find((one) => one.name === name);

/** Which way is good, from what is counted. */
const directionOf = (meta: Told): string => {
  const definition = parameterOf(meta, 'definition')?.value;
  if (['change', 'distribution', 'network-change'].includes(meta.question)) return say('improvement is positive');
  if (definition === undefined || undirected.includes(meta.question)) return '';
  return definition === 'worse' ? say('lower is better') : say('higher is better');
};

/** The time, and for shares the days of its window. */
const timeOf = (meta: Told): string => {
  const view = parameterOf(meta, 'view')?.value;
  const horizon = parameterOf(meta, 'horizon');
  if (horizon === undefined || (view !== undefined && untimed.includes(view))) return '';
  if (meta.question === 'trajectory') return say` up to ${horizon.words}`;
  const window = horizons.find(({ id }) => id === horizon.value);
  return say` at ${horizon.words}${window === undefined ? '' : say` (day ${window.opens} to ${window.closes})`}`;
};

const nameOf = (meta: Told): string => (parameterOf(meta, 'instrument') ?? parameterOf(meta, 'measure'))?.words ?? '';

/** A release has no total that is not one of its rows. */
const noCounts = { followed: null, eligible: null };

/** How many are followed of how many; blank where a question counts otherwise, or must not say. */
const followedOf = ({ question, denominators: { followed, eligible } = noCounts }: Told): string =>
  followed === null || eligible === null || !counting.includes(question) ? '' : outOf(followed, eligible);

/** "n = 78 followed of 107"; for several measures, each with its own. */
const sizeOf = (metas: readonly Told[]): string => {
  const sizes = new Map(metas.map((meta) => [nameOf(meta).toLowerCase(), followedOf(meta)]));
  const known = [...sizes].filter(([, size]) => size !== '');
  if (known.length === 0) return '';
  const words = known.length === 1 ? known.map(([, size]) => size) : known.map(([name, size]) => `${name} ${size}`);
  return say`followed n = ${words.join(', ')}`;
};

/**
 * What a figure is about, from its answers: measure, definition, time, baseline, n, direction. Several answers differ in
 * their measure only.
 */
export const subtitleOf = (metas: readonly Told[]): string => {
  const [meta] = metas;
  if (meta === undefined) return '';
  const names = [...new Set(metas.map(nameOf))]
    .filter((name) => name !== '')
    .reduce((one, other) => (one === '' ? other : say`${one} and ${other}`), '');
  const definition = undefinedIn.includes(meta.question) ? undefined : parameterOf(meta, 'definition')?.words;
  const what = [names, definition].filter((part) => part !== undefined && part !== '').join(': ');
  const parts = [
    `${what}${timeOf(meta)}`.trim(),
    parameterOf(meta, 'floor')?.words ?? '',
    sizeOf(metas),
    directionOf(meta),
  ];
  return capital(
    parts
      .filter((part) => part !== '')
      .join(' · ')
      .replace(say(' and Function'), say(' and function')),
  );
};
