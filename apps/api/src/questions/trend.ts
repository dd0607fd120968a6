import { compareStrata, trend as question, unknownStratum } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { responderRates } from '@enthesis/stats';
import type { Answering } from '../answer/answer.ts';
import { lowUnder } from '../answer/standing.ts';
import { conditionWords, horizonWords, outcomeWords, percent, whole } from '../answer/words.ts';
import { countsOf, type Own, type Row, responders } from './responders.ts';

// Nothing here is split by sessions, and no model is asked for.
const { overSessions: _, model: _model, ...asOfEveryone } = responders;

/** Is it changing? What is asked of everyone, asked of the courses begun in each year. */
export const trend: Answering<Row, Own> = {
  ...asOfEveryone,
  question,

  figures: (tallies) => {
    const { followUpRate } = responderRates(countsOf(tallies));
    return { ...responders.figures(tallies), followUpRate };
  },

  sentence: (tallied, { vocabulary }, selection) => {
    const years = [...new Set(tallied.map(({ stratum }) => stratum))].filter((year) => year !== unknownStratum.id);
    const rates = years.toSorted(compareStrata('year')).flatMap((year) => {
      const counts = countsOf(tallied.filter(({ stratum }) => stratum === year).map(({ tally }) => tally));
      const { rate } = responderRates(counts);
      return rate === null || counts.followed < lowUnder ? [] : [{ year, rate, ...counts }];
    });
    const about = conditionWords(vocabulary, selection);
    const sorted = rates.toSorted((a, b) => a.rate - b.rate);
    const [lowest, highest] = [sorted[0], sorted.at(-1)];
    if (lowest === undefined || highest === undefined || lowest === highest) {
      return say`Fewer than two years of start${about} have ${lowUnder} courses followed at ${horizonWords(selection)}: nothing to compare yet.`;
    }
    return (
      say`By year of start${about}, between ${yearWords(lowest)} and ${yearWords(highest)} ` +
      say`of those followed at ${horizonWords(selection)} met the definition (${outcomeWords(selection)}). ` +
      say('Who comes and who is reached differ from year to year.')
    );
  },
};

const yearWords = (year: { year: string; rate: number; responders: number; followed: number }): string =>
  say`${percent(year.rate)} (${year.year}: ${whole(year.responders)} of ${whole(year.followed)})`;
