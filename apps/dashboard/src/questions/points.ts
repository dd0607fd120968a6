import { flagWords, type Label, type RespondersCell, reasonWords, statusWords } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import type { HeatPoint } from '../charts/heat.ts';
import type { Mark, RatePoint } from '../charts/rates.ts';
import { count, figure, outOf, percent, percentRange, prose } from '../format.ts';

/** How a responders cell is drawn. What is least certain decides: a poor follow-up outweighs a small number. */
export const markOf = ({ status, flags }: RespondersCell): Mark => {
  if (status !== 'shown') return status;
  if (flags.includes('follow-up-poor')) return 'poor';
  return flags.includes('few') ? 'few' : 'shown';
};

/** A warning sign for the follow-up of a row, and its words. */
const followUpNote = ({ flags }: RespondersCell): RatePoint['note'] => {
  const flag = flags.find((one) => one === 'follow-up-poor' || one === 'follow-up-caution');
  if (flag === undefined) return null;
  return { sign: flag === 'follow-up-poor' ? '▲' : '△', words: flagWords[flag] };
};

/** Whether a figure is known to rest on few courses. */
export const isFaint = ({ status, flags }: Pick<RespondersCell, 'status' | 'flags'>): boolean =>
  status === 'low' || flags.includes('few');

/** Two limits as a range; null where either does not exist. */
export const rangeOf = (lower: number | null, upper: number | null) =>
  lower === null || upper === null ? null : { lower, upper };

/** Why a cell has no figures, or why the ones it has are to be read with care; blank where nothing is to be said. */
export const standingWords = ({
  status,
  because,
  flags,
}: Pick<RespondersCell, 'status' | 'because' | 'flags'>): string => {
  if (status === 'hidden') return because === null ? statusWords.hidden : reasonWords[because];
  const words = flags.map((flag) => flagWords[flag]);
  return (status === 'shown' ? words : [statusWords[status], ...words]).join('; ');
};

/** Why a row has no figures, short enough to stand in it. */
export const shortAbsence = ({ status, because }: Pick<RespondersCell, 'status' | 'because'>): string => {
  if (status === 'empty') return say('no courses');
  return because === 'second-hidden' ? say('hidden with a small neighbour') : say('hidden, too few courses');
};

/** The interval of a cell in brackets; blank where it has none. */
const intervalWords = ({ ci95Lower, ci95Upper }: RespondersCell): string => {
  const interval = rangeOf(ci95Lower, ci95Upper);
  return interval === null ? '' : say`(95 % CI ${percentRange(interval.lower, interval.upper)})`;
};

/** What baseline scores alone would bring; null where it was not asked for or cannot be said. */
const chanceOf = ({ chanceLower = null, chanceUpper = null }: RespondersCell) => rangeOf(chanceLower, chanceUpper);

/** Everything a cell says, in one line. */
const readingOf = (cell: RespondersCell): string => {
  const { eligible, followed, responders } = cell;
  if (eligible === null || followed === null || responders === null) return standingWords(cell);
  const interval = intervalWords(cell);
  const bounds = rangeOf(cell.rateNri, cell.rateBest);
  const chance = chanceOf(cell);
  const { pooledRate: pooled = null } = cell;
  const rate = cell.status === 'low' || cell.rate === null ? '' : `${percent(cell.rate)}, `;
  return [
    `${rate}${outOf(responders, followed)}${interval === '' ? '' : ` ${interval}`}`,
    say`followed up ${outOf(followed, eligible)}`,
    bounds === null ? '' : say`if none or all of the others had: ${percentRange(bounds.lower, bounds.upper)}`,
    chance === null ? '' : say`by chance alone (a model): ${percentRange(chance.lower, chance.upper)}`,
    pooled === null ? '' : say`pooled with all clinics (a model): ${percent(pooled)}`,
    standingWords(cell),
  ]
    .filter((part) => part !== '')
    .join(' · ');
};

/** A responders cell as it is drawn, without a pixel: what is known, what is not, and the words for both. */
export const pointOf = (cell: RespondersCell, name: Label, href: string | null = null): RatePoint => ({
  id: name.id,
  label: name.label,
  href,
  overall: name.id === 'all',
  mark: markOf(cell),
  rate: cell.status === 'shown' ? cell.rate : null,
  interval: rangeOf(cell.ci95Lower, cell.ci95Upper),
  bounds: rangeOf(cell.rateNri, cell.rateBest),
  rateWords: cell.status === 'shown' ? figure(cell.rate, percent) : '',
  respondersWords: cell.responders === null || cell.followed === null ? null : outOf(cell.responders, cell.followed),
  intervalWords: prose(intervalWords(cell)),
  followedWords: cell.followed === null || cell.eligible === null ? null : outOf(cell.followed, cell.eligible),
  followed: figure(cell.followed, count),
  note: followUpNote(cell),
  chance: chanceOf(cell),
  pooled: cell.pooledRate ?? null,
  truth: null,
  absence: shortAbsence(cell),
  reading: readingOf(cell),
});

/** The same points with the true probability of each; a point that has none stays without. */
export const withTruth = (
  points: readonly RatePoint[],
  rates: Readonly<Record<string, number>> | undefined,
): readonly RatePoint[] =>
  points.map((point) => {
    const truth = rates?.[point.id];
    return truth === undefined
      ? point
      : { ...point, truth, reading: say`${point.reading} · in truth ${percent(truth)}` };
  });

/** The address of a condition's page; null for rows that pool several. */
export const conditionHref = ({ id }: Label): string | null =>
  id === 'all' || id === 'other' || id.startsWith('other-') ? null : `/conditions/${id}`;

/** One point per row of an answer split by condition only, in the answer's order. */
export const conditionPoints = (cells: readonly RespondersCell[]): readonly RatePoint[] =>
  cells.flatMap((cell) =>
    cell.condition === undefined ? [] : [pointOf(cell, cell.condition, conditionHref(cell.condition))],
  );

/** A number of sessions in words: "1 session", "4 to 5 sessions", "6 or more sessions". */
const sessionsWords = ({ id, label }: Label): string => {
  if (id === '0') return say('No session');
  if (id === '1') return say('1 session');
  return say`${label.replace('-', say(' to ')).replace('+', say(' or more'))} sessions`;
};

/** One point per cell of an answer split by condition and session band. */
export const heatPoints = (cells: readonly RespondersCell[]): readonly HeatPoint[] =>
  cells.flatMap((cell) => {
    const { condition, sessionBand } = cell;
    if (condition === undefined || sessionBand === undefined) return [];
    const name = { id: sessionBand.id, label: sessionsWords(sessionBand) };
    return [{ condition: { ...condition, href: conditionHref(condition) }, point: pointOf(cell, name) }];
  });

/** One point per row of an answer split by number of sessions, in session order. */
export const sessionPoints = (cells: readonly RespondersCell[]): readonly RatePoint[] =>
  cells.flatMap((cell) => {
    const name = cell.sessionBand ?? cell.sessions;
    return name === undefined ? [] : [pointOf(cell, { id: name.id, label: sessionsWords(name) })];
  });
