import { type NetworkRespondersCell, networkChange, networkResponders } from '@enthesis/contract';
import { type Ask, about } from './ask.ts';
import { fromFile, intervalOf, noBounds, rowsWith } from './read.ts';
import { oldestOf, type PublishedReader, shareIn, sharesTogether } from './read-published.ts';

/** The published rates of some conditions; those that are not shown are left out. */
const ratesOf = (cells: readonly NetworkRespondersCell[], conditions: readonly string[]) =>
  cells.flatMap((cell) => {
    const { condition, eligible, followed, responders, rate, ci95Lower, ci95Upper } = cell;
    if (condition === undefined || !conditions.includes(condition.id)) return [];
    if (eligible === null || followed === null || responders === null) return [];
    return shareIn(rate, ci95Lower, ci95Upper).map((share) => ({ ...share, eligible, followed, responders, cell }));
  });
type Rates = ReturnType<typeof ratesOf>;

const total = (rates: Rates, count: 'eligible' | 'followed' | 'responders'): number =>
  rates.reduce((sum, rate) => sum + rate[count], 0);

const groupOf = (rates: Rates) => ({ followed: total(rates, 'followed'), eligible: total(rates, 'eligible') });

/** Each rate by its part of those followed, so that together they are all responders of all followed. */
const weighted = (rates: Rates, sign: 1 | -1) =>
  rates.map((rate) => ({ ...rate, weight: (sign * rate.followed) / total(rates, 'followed') }));

const rowsOf = (conditions: readonly string[]): readonly string[] => (conditions.length === 0 ? ['all'] : conditions);

const boundsOf = (rates: Rates) => {
  const { followed, eligible } = groupOf(rates);
  if (eligible === 0) return noBounds;
  const met = total(rates, 'responders');
  return { ifNone: met / eligible, ifAll: (met + eligible - followed) / eligible };
};

export const readPublishedResponders: PublishedReader<'responders'> = async (ask, { search }, conditions) => {
  const given = await ask(networkResponders, about(search, conditions));
  const rows = rowsOf(conditions);
  const rates = ratesOf(given.answer.cells, rows);
  return {
    ...sharesTogether(weighted(rates, 1)),
    groups: rates.length === 0 ? [] : [groupOf(rates)],
    recorded: true,
    n: rates.length === 0 ? null : total(rates, 'followed'),
    ...boundsOf(rates),
    from: fromFile(given, rowsWith('condition_id', rows), 'rate'),
    asOf: oldestOf(rates.map(({ cell }) => cell)),
  };
};

export const readPublishedLists: PublishedReader<'lists'> = async (ask, { search, against }, conditions) => {
  const given = await ask(networkResponders, about(search, [...conditions, ...against]));
  const [first, second] = [ratesOf(given.answer.cells, conditions), ratesOf(given.answer.cells, against)];
  const isShown = first.length > 0 && second.length > 0;
  const apart = isShown ? [...weighted(first, 1), ...weighted(second, -1)] : [];
  return {
    ...sharesTogether(apart),
    groups: isShown ? [groupOf(first), groupOf(second)] : [],
    recorded: true,
    n: isShown ? total(first, 'followed') + total(second, 'followed') : null,
    ...noBounds,
    from: fromFile(given, `${rowsWith('condition_id', conditions)}; less ${rowsWith('condition_id', against)}`, 'rate'),
    asOf: oldestOf([...first, ...second].map(({ cell }) => cell)),
  };
};

/** How many should have been scored: a release tells it of a measure, whatever instrument it was scored on. */
const eligibleOf = async (ask: Ask, measure: string, horizon: string | null, conditions: readonly string[]) => {
  const search = [`by=condition&measure=${measure}`, ...(horizon === null ? [] : [`horizon=${horizon}`])].join('&');
  const { answer } = await ask(networkResponders, about(search, conditions));
  const rates = ratesOf(answer.cells, rowsOf(conditions));
  return rates.length === 0 ? null : total(rates, 'eligible');
};

/** Held against everybody who should have a score of the measure, so that follow-up is never told too high. */
export const readPublishedChange: PublishedReader<'change'> = async (ask, { search }, conditions, vocabulary) => {
  const given = await ask(networkChange, about(search, conditions));
  const [cell] = given.answer.cells;
  const n = cell?.n ?? null;
  const asked = new URLSearchParams(search);
  const measure = vocabulary.instruments.find(({ id }) => id === asked.get('instrument'))?.measure ?? 'pain';
  const eligible = await eligibleOf(ask, measure, asked.get('horizon'), conditions);
  return {
    value: cell?.mean ?? null,
    interval: intervalOf(cell?.ci95Lower ?? null, cell?.ci95Upper ?? null),
    groups: n === null || eligible === null ? [] : [{ followed: n, eligible: Math.max(n, eligible) }],
    recorded: true,
    n,
    ...noBounds,
    from: fromFile(given, 'all', 'mean'),
    asOf: cell?.asOf ?? null,
  };
};
