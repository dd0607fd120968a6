import { change, difference, type RespondersCell, responders, responseBySession } from '@enthesis/contract';
import { newcombe, responderRates } from '@enthesis/stats';
import { type Ask, about } from './ask.ts';
import { knownStrata } from './known-strata.ts';
import { fromFile, intervalOf, noBounds, type Reader, rowsWith } from './read.ts';
import { shareOfClasses } from './share-of-classes.ts';

type Cells = ReadonlyArray<Pick<RespondersCell, 'condition' | 'eligible' | 'followed' | 'responders'>>;

/** The counts of some conditions together; what is hidden is left out. */
const together = (cells: Cells, conditions: readonly string[]) => {
  const counts = { eligible: 0, followed: 0, responders: 0 };
  for (const { condition, eligible, followed, responders: met } of cells) {
    if (condition === undefined || !conditions.includes(condition.id)) continue;
    if (eligible === null || followed === null || met === null) continue;
    counts.eligible += eligible;
    counts.followed += followed;
    counts.responders += met;
  }
  return counts;
};

const rowsOf = (conditions: readonly string[]): readonly string[] => (conditions.length === 0 ? ['all'] : conditions);

export const readResponders: Reader<'responders'> = async (ask, { search }, conditions) => {
  const given = await ask(responders, about(search, conditions));
  const rows = rowsOf(conditions);
  const counts = together(given.answer.cells, rows);
  const { rate, rateInterval, rateNri, rateBest } = responderRates(counts);
  return {
    value: rate,
    interval: rateInterval,
    groups: [counts],
    recorded: true,
    n: counts.followed,
    ifNone: rateNri,
    ifAll: rateBest,
    from: fromFile(given, rowsWith('condition_id', rows), 'rate'),
  };
};

export const readLists: Reader<'lists'> = async (ask, { search, against }, conditions) => {
  const given = await ask(responders, about(search, [...conditions, ...against]));
  const [first, second] = [conditions, against].map((list) => together(given.answer.cells, list));
  if (first === undefined || second === undefined) throw new Error('two lists are compared');
  const apart = newcombe(
    { successes: first.responders, n: first.followed },
    { successes: second.responders, n: second.followed },
  );
  return {
    value: apart?.difference ?? null,
    interval: apart,
    groups: [first, second],
    recorded: true,
    n: first.followed + second.followed,
    ...noBounds,
    from: fromFile(given, `${rowsWith('condition_id', conditions)}; less ${rowsWith('condition_id', against)}`, 'rate'),
  };
};

/** Whether it is known of anybody what tells the groups apart. */
const isKnown = async (ask: Ask, search: string, conditions: readonly string[]): Promise<boolean> => {
  const { classes, known } = await knownStrata(ask, new URLSearchParams(search).get('of') ?? '', conditions);
  return shareOfClasses(classes, [], known).recorded;
};

export const readDifference: Reader<'difference'> = async (ask, { search }, conditions) => {
  const given = await ask(difference, about(search, conditions));
  const [cell] = given.answer.cells;
  const { firstFollowed, secondFollowed } = cell ?? { firstFollowed: null, secondFollowed: null };
  const isShown = firstFollowed !== null && secondFollowed !== null;
  return {
    value: cell?.difference ?? null,
    interval: intervalOf(cell?.ci95Lower ?? null, cell?.ci95Upper ?? null),
    groups: isShown
      ? [
          { followed: firstFollowed, eligible: cell?.firstEligible ?? null },
          { followed: secondFollowed, eligible: cell?.secondEligible ?? null },
        ]
      : [],
    recorded: await isKnown(ask, search, conditions),
    n: isShown ? firstFollowed + secondFollowed : null,
    ...noBounds,
    from: fromFile(given, 'all', 'difference'),
  };
};

export const readSecondRate: Reader<'second-rate'> = async (ask, { search }, conditions) => {
  const given = await ask(difference, about(search, conditions));
  const [cell] = given.answer.cells;
  const { secondEligible: eligible, secondFollowed: followed, secondResponders: met } = cell ?? nobody;
  const counts =
    eligible === null || followed === null || met === null ? null : { eligible, followed, responders: met };
  const rates = counts === null ? null : responderRates(counts);
  return {
    value: rates?.rate ?? null,
    interval: rates?.rateInterval ?? null,
    groups: counts === null ? [] : [counts],
    recorded: await isKnown(ask, search, conditions),
    n: followed,
    ifNone: rates?.rateNri ?? null,
    ifAll: rates?.rateBest ?? null,
    from: fromFile(given, 'all', 'second_rate'),
  };
};

const nobody = { secondEligible: null, secondFollowed: null, secondResponders: null };

export const readChange: Reader<'change'> = async (ask, { search }, conditions) => {
  const given = await ask(change, about(search, conditions));
  const [cell] = given.answer.cells;
  const n = cell?.n ?? null;
  const { eligible, enrolled, noBaseline } = given.answer.meta.denominators;
  return {
    value: cell?.meanChange ?? null,
    interval: intervalOf(cell?.ci95Lower ?? null, cell?.ci95Upper ?? null),
    groups: n === null ? [] : [{ followed: n, eligible }],
    // Of courses of which none has a baseline on it, nobody was asked.
    recorded: enrolled === null || enrolled === 0 || noBaseline !== enrolled,
    n,
    ...noBounds,
    from: fromFile(given, 'all', 'mean_change'),
  };
};

export const readFirstResponse: Reader<'first-response'> = async (ask, { search, session }, conditions) => {
  const given = await ask(responseBySession, about(search, conditions));
  const { cells, meta } = given.answer;
  const cell = cells.find((one) => one.session === session);
  const started = cells[0]?.atRisk ?? null;
  return {
    value: cell?.cumulativeIncidence ?? null,
    interval: intervalOf(cell?.ci95Lower ?? null, cell?.ci95Upper ?? null),
    groups: started === null ? [] : [{ followed: started, eligible: null }],
    recorded: meta.withheld === null,
    n: started,
    ...noBounds,
    from: fromFile(given, `session=${session}`, 'cumulative_incidence'),
  };
};
