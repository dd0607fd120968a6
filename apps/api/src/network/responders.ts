import { definitionOf, networkResponders as question, type Selection } from '@enthesis/contract';
import type { BlockRow } from '@enthesis/db';
import type { Policy } from '@enthesis/disclosure';
import { say } from '@enthesis/languages';
import { flagsOf } from '../answer/standing.ts';
import { conditionWords, courses, horizonWords, outcomeWords, percent, whole } from '../answer/words.ts';
import type { NetworkAnswering } from './asked.ts';
import { outcomeClassesOf, outcomeVariable, rateOf, withLostAsOthers } from './rates.ts';

const variableOf = (selection: Selection): string => {
  const stratifier = selection.by.find((id) => id === 'sex' || id === 'age_band' || id === 'guidance');
  const variable = outcomeVariable(selection);
  return stratifier === undefined ? variable : `${variable}-by-${stratifier}`;
};

const ratesOf = (blocks: readonly BlockRow[], selection: Selection, policy: Policy) => {
  const classes = outcomeClassesOf(selection);
  const { rate, because } = rateOf(blocks, classes, policy);
  const { rate: nri } = rateOf(blocks, withLostAsOthers(classes), policy);
  if (rate === null || nri === null) return { because: because ?? 'class-under-10' } as const;
  const eligible = rate.followed + rate.notFollowed;
  return { because: null, rate, nri, eligible, best: (rate.responders + rate.notFollowed) / eligible } as const;
};

/** What share of courses responded, over all clinics? */
export const networkResponders: NetworkAnswering = {
  question,
  parts: (_, selection) => [{ variable: variableOf(selection), instrument: null, labels: {} }],

  cells: (blocks, policy, selection) => {
    const rates = ratesOf(blocks, selection, policy);
    if (rates.because !== null) return [{ because: rates.because, figures: null }];
    const { rate, nri, eligible, best } = rates;
    const figures = {
      eligible,
      followed: rate.followed,
      responders: rate.responders,
      rate: rate.share,
      ci95Lower: rate.interval.lower,
      ci95Upper: rate.interval.upper,
      rateNri: nri.share,
      rateNriCi95Lower: nri.interval.lower,
      rateNriCi95Upper: nri.interval.upper,
      rateBest: best,
    };
    return [{ because: null, flags: flagsOf({ size: eligible, due: eligible, followed: rate.followed }), figures }];
  },

  sentence: (blocks, { policy, selection, vocabulary }) => {
    const about = conditionWords(vocabulary, selection);
    const rates = ratesOf(blocks, selection, policy);
    if (rates.because !== null)
      return say`Too few courses${about} responded, or too few did not, for a rate to be shown.`;
    const { rate, nri, eligible, best } = rates;
    const { verb } = definitionOf(selection.definition ?? 'r30');
    return (
      say`Of about ${courses(eligible)}${about} that reached ${horizonWords(selection)}, ` +
      say`about ${whole(rate.followed)} were followed up (${percent(rate.followed / eligible)}). ` +
      say`Of these, ${percent(rate.share)} ${verb} (${outcomeWords(selection)}; ` +
      say`95 % CI ${percent(rate.interval.lower)} to ${percent(rate.interval.upper)}). ` +
      say`Had none of those not reached ${verb === 'responded' ? say('responded', 'had none') : say('met this')}, it would be ${percent(nri.share)}; had all, ${percent(best)}.`
    );
  },
};
