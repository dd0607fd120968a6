import { definitionOf, isPaired, responders as question, type Selection } from '@enthesis/contract';
import { aboveFloor, followedByClass, judgedClasses, respondersColumn } from '@enthesis/db';
import { say } from '@enthesis/languages';
import { cochranArmitage, responderRates } from '@enthesis/stats';
import type { Answering } from '../answer/answer.ts';
import { lowUnder } from '../answer/standing.ts';
import { type Funnel, type FunnelRow, funnelQuery, total } from '../answer/tally.ts';
import { conditionWords, courses, horizonWords, outcomeWords, percent, tooFew, whole } from '../answer/words.ts';
import { chance, type FollowedBaselines } from '../models/chance.ts';
import { pooled } from '../models/pooled.ts';

/** What rates are made of beyond the funnel. */
export interface Met {
  readonly responders: number;
}

type Class = (typeof judgedClasses)[number];
/** A row of the question's query. */
export type Row = FunnelRow & Met & { readonly [Key in `${'followed' | 'sum_baseline'}_${Class}`]?: number };

export interface Own extends Met {
  /** Sessions of the eligible courses, added up. */
  readonly sessionsHad: number;
  /** Of those followed, where a model asks for them. */
  readonly baselines: readonly FollowedBaselines[];
}

const baselinesOf = (row: Row): Own['baselines'] =>
  judgedClasses.flatMap((baselineClass) => {
    const [courses, sum] = [row[`followed_${baselineClass}`], row[`sum_baseline_${baselineClass}`]];
    return courses === undefined || sum === undefined
      ? []
      : [{ instrument: row.instrument, baselineClass, courses, sum }];
  });

const requireDefinition = ({ definition }: Selection) => {
  if (definition === null) throw new Error('a responder rate needs a definition');
  return definition;
};

/** Counts that rates are made of. */
export const countsOf = (tallies: readonly (Funnel & Met)[]) => ({
  eligible: total(tallies, 'eligible'),
  followed: total(tallies, 'followed'),
  responders: total(tallies, 'responders'),
});

/** What share of courses responded? */
export const responders: Answering<Row, Own> = {
  question,

  query: (reader, registry, selection) =>
    funnelQuery(reader, registry, selection)
      .select(aboveFloor(respondersColumn(requireDefinition(selection)), selection.floor).as('responders'))
      .$if(selection.model === 'chance' && !isPaired(selection.definition), (query) => query.select(followedByClass)),

  own: (row) =>
    row === null
      ? { responders: 0, sessionsHad: 0, baselines: [] }
      : { responders: row.responders, sessionsHad: row.sessions * row.eligible, baselines: baselinesOf(row) },

  model: async (reader, asking) => {
    const { model } = asking.selection;
    if (model === 'none') return null;
    return model === 'chance' ? chance(reader, asking) : pooled(asking);
  },

  basis: (tallies) => {
    const { eligible, followed } = countsOf(tallies);
    return { size: eligible, due: eligible, followed };
  },

  figures: (tallies) => {
    const counts = countsOf(tallies);
    const { rate, rateInterval, rateNri, rateNriInterval, rateBest } = responderRates(counts);
    return {
      ...counts,
      rate,
      ci95Lower: rateInterval?.lower ?? null,
      ci95Upper: rateInterval?.upper ?? null,
      rateNri,
      rateNriCi95Lower: rateNriInterval?.lower ?? null,
      rateNriCi95Upper: rateNriInterval?.upper ?? null,
      rateBest,
    };
  },

  // A class is placed at the mean of its eligible courses, which are enough to be shown; those followed may be fewer.
  overSessions: (classes) => {
    const trend = cochranArmitage(
      classes.flatMap((tallies) => {
        const { eligible, followed, responders: met } = countsOf(tallies);
        return eligible === 0
          ? []
          : [{ score: total(tallies, 'sessionsHad') / eligible, responders: met, n: followed }];
      }),
    );
    return { trendZ: trend?.z ?? null, trendP: trend?.pValue ?? null };
  },

  sentence: (tallied, { vocabulary }, selection) => {
    const about = conditionWords(vocabulary, selection);
    if (selection.by.includes('instrument') && selection.instrument === null) {
      return say`Each instrument is counted separately${about}: a course scored on two of them is in both rows.`;
    }
    const counts = countsOf(tallied.map(({ tally }) => tally));
    const { followUpRate, rate, rateInterval, rateNri, rateBest } = responderRates(counts);
    const at = horizonWords(selection);
    if (followUpRate === null || rateNri === null || rateBest === null)
      return say`No course${about} has reached ${at} yet.`;
    const reached = say`Of ${courses(counts.eligible)}${about} that reached ${at}, ${whole(counts.followed)} were followed up (${percent(followUpRate)}).`;
    if (rate === null || rateInterval === null) return reached;
    const { verb } = definitionOf(requireDefinition(selection));
    const { lower, upper } = rateInterval;
    const met = say`Of these, ${whole(counts.responders)} ${verb} (${outcomeWords(selection)})`;
    if (counts.followed < lowUnder) return `${reached} ${met}. ${tooFew()}`;
    return (
      `${reached} ${met}: ` +
      say`${percent(rate)} (95 % CI ${percent(lower)} to ${percent(upper)}). ` +
      say`Had none of those not reached ${verb === 'responded' ? say('responded', 'had none') : say('met this')}, it would be ${percent(rateNri)}; had all, ${percent(rateBest)}.`
    );
  },
};
