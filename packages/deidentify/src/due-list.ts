import { type HorizonId, horizons, type Vocabulary, withinSentence } from '@enthesis/contract';
import { written } from '@enthesis/languages';
import { type Day, isoDate } from './dates.ts';
import type { Episode } from './episodes.ts';

/** A score that can still be had. For the clinic's own eyes: it names the patient by chart number. */
export interface DueScore {
  readonly chartNumber: string;
  readonly condition: string;
  readonly side: string;
  readonly horizon: HorizonId;
  /** First, best and last day of the window, as YYYY-MM-DD. */
  readonly opens: string;
  readonly target: string;
  readonly closes: string;
}

/** What asking would do for one condition at one horizon. */
export interface Lift {
  readonly condition: string;
  readonly horizon: HorizonId;
  /** Episodes whose window has opened. */
  readonly episodes: number;
  /** Those of them with a score of pain or function in it. */
  readonly followed: number;
  /** Those without, whose window is still open. */
  readonly due: number;
  /** How many more scores lift it to 80 % followed; null where even all that are due would not. */
  readonly needed: number | null;
  /** "9 more 6-month scores lift knee osteoarthritis to 80 % followed." */
  readonly sentence: string;
}

export interface DueList {
  /** YYYY-MM-DD; null where the source holds no date. */
  readonly asOf: string | null;
  /** Those whose window closes first come first. */
  readonly due: readonly DueScore[];
  readonly lifts: readonly Lift[];
}

/** Follow-up below this share draws a remark in every figure. */
const goodFollowUp = 0.8;
/** The horizons asked for; at two years hardly a clinic asks. */
const askedHorizons = horizons.filter(({ id }) => id !== '24m');

/**
 * Who can still be asked, and what it would do.
 *
 * @param followed by episode, the horizons at which it has a score: bit 0 is the first horizon
 */
export const dueListOf = (
  episodes: readonly Episode[],
  followed: ReadonlyMap<Episode, number>,
  asOf: Day | null,
  vocabulary: Vocabulary,
): DueList => {
  if (asOf === null) return { asOf: null, due: [], lifts: [] };
  const due: (DueScore & { readonly closesOn: Day })[] = [];
  const tallies = new Map<string, { episodes: number; followed: number; due: number }>();
  for (const episode of episodes) {
    const { day0, condition, side, chart } = episode;
    if (day0 === null || episode.sessions === 0) continue;
    for (const { id, opens, target, closes } of askedHorizons) {
      const elapsed = asOf - day0;
      if (elapsed < opens) continue;
      const has = ((followed.get(episode) ?? 0) & bitOf(id)) !== 0;
      const key = `${condition}|${id}`;
      const tally = tallies.get(key) ?? { episodes: 0, followed: 0, due: 0 };
      tallies.set(key, tally);
      tally.episodes += 1;
      if (has) tally.followed += 1;
      else if (elapsed <= closes) {
        tally.due += 1;
        const [first, best, last] = [opens, target, closes].map((days) => isoDate(day0 + days));
        const window = { opens: first ?? '', target: best ?? '', closes: last ?? '' };
        due.push({ chartNumber: chart, condition, side, horizon: id, ...window, closesOn: day0 + closes });
      }
    }
  }
  const lifts = vocabulary.conditions.flatMap(({ id, label }) =>
    askedHorizons.flatMap((horizon) => {
      const tally = tallies.get(`${id}|${horizon.id}`);
      return tally === undefined || tally.due === 0 ? [] : [liftOf({ id, label }, horizon, tally)];
    }),
  );
  const sorted = due.toSorted((a, b) => a.closesOn - b.closesOn).map(({ closesOn: _, ...row }) => row);
  return { asOf: isoDate(asOf), due: sorted, lifts };
};

const bitOf = (id: HorizonId): number => 1 << horizons.findIndex((horizon) => horizon.id === id);

const liftOf = (
  condition: { readonly id: string; readonly label: string },
  horizon: { readonly id: HorizonId; readonly label: string },
  tally: { readonly episodes: number; readonly followed: number; readonly due: number },
): Lift => {
  const wanted = Math.max(0, Math.ceil(goodFollowUp * tally.episodes - 1e-9) - tally.followed);
  const needed = wanted <= tally.due ? wanted : null;
  return {
    condition: condition.id,
    horizon: horizon.id,
    ...tally,
    needed,
    sentence: sentenceOf(withinSentence(condition.label), horizon.label, tally, needed),
  };
};

const sentenceOf = (
  condition: string,
  horizon: string,
  { episodes, followed, due }: { readonly episodes: number; readonly followed: number; readonly due: number },
  needed: number | null,
): string => {
  if (needed === 0)
    return written`${condition.charAt(0).toUpperCase() + condition.slice(1)} is at 80 % followed or more at ${horizon}; ${due} can still be asked.`;
  if (needed !== null) return written`${liftedTo(80, needed, condition, horizon)}.`;
  const most = liftedTo(Math.floor(((followed + due) / episodes) * 100), due, condition, horizon);
  return written`${most}; 80 % is out of reach.`;
};

const liftedTo = (percent: number, scores: number, condition: string, horizon: string): string => {
  const [number = '', unit] = horizon.split(' ');
  const time = unit === 'weeks' ? written`${number}-week` : written`${number}-month`;
  return scores === 1
    ? written`1 more ${time} score lifts ${condition} to ${percent} % followed`
    : written`${scores} more ${time} scores lift ${condition} to ${percent} % followed`;
};

/** The due scores as CSV for the clinic's own use. */
export const dueListCsv = ({ due }: DueList): string => {
  const rows = due.map((row) => [
    row.chartNumber,
    row.condition,
    row.side,
    row.horizon,
    row.opens,
    row.target,
    row.closes,
  ]);
  const head = ['chart_number', 'condition', 'side', 'horizon', 'window_opens', 'best_day', 'window_closes'];
  return [head, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\n`).join('');
};

/** A chart number is whatever the clinic uses; a spreadsheet must not take it for a formula. */
const csvCell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
