import type { Meta } from '@enthesis/contract';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Questions whose figures are good or bad in no direction. */
const undirected: readonly string[] = ['coverage', 'cohort', 'difference'];

/** Questions in which nobody responds: a definition only picks the instrument. */
const undefinedIn: readonly string[] = ['cohort'];

/** Views of response by session that judge the score after each session, whenever it was. */
const untimed: readonly string[] = ['b', 'c', 'km'];

/** Which way is good, from what is counted. */
const directionOf = (meta: Pick<Meta, 'question'>, definition: string | undefined): string => {
  if (meta.question === 'change' || meta.question === 'distribution') return 'improvement is positive';
  if (definition === undefined || undirected.includes(meta.question)) return '';
  return definition === 'worse' ? 'lower is better' : 'higher is better';
};

/** What a figure is about, from the answer itself: measure, definition, time, baseline, direction. */
export const subtitleOf = (meta: Pick<Meta, 'question' | 'parameters'>): string => {
  const parameter = (name: string) => meta.parameters.find((one) => one.name === name);
  const wordsOf = (name: string) => parameter(name)?.words;
  const definition = undefinedIn.includes(meta.question) ? undefined : wordsOf('definition');
  const what = [wordsOf('instrument') ?? wordsOf('measure'), definition].filter((part) => part !== undefined);
  const view = parameter('view')?.value;
  const when = view !== undefined && untimed.includes(view) ? undefined : wordsOf('horizon');
  const parts = [
    `${what.join(': ')}${when === undefined ? '' : ` ${meta.question === 'trajectory' ? 'up to' : 'at'} ${when}`}`.trim(),
    wordsOf('floor'),
    directionOf(meta, parameter('definition')?.value),
  ];
  return capital(parts.filter((part) => part !== undefined && part !== '').join(' · '));
};
