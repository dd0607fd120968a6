import { coverage as question } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import type { Answering } from '../answer/answer.ts';
import { type Funnel, type FunnelRow, funnelQuery, total } from '../answer/tally.ts';
import { conditionWords, courses, horizonWords, whole } from '../answer/words.ts';

/** Who is in the figures? */
export const coverage: Answering<FunnelRow, object> = {
  question,

  query: funnelQuery,

  own: () => ({}),

  basis: (tallies) => ({
    size: total(tallies, 'enrolled'),
    due: total(tallies, 'due'),
    followed: total(tallies, 'scored'),
  }),

  figures: (tallies) => ({
    enrolled: total(tallies, 'enrolled'),
    baseline: total(tallies, 'baseline'),
    due: total(tallies, 'due'),
    followed: total(tallies, 'scored'),
    analysed: total(tallies, 'followed'),
  }),

  sentence: (tallied, { vocabulary }, selection) => {
    const tallies = tallied.map(({ tally }) => tally);
    const sum = (key: keyof Funnel) => total(tallies, key);
    const about = conditionWords(vocabulary, selection);
    if (sum('enrolled') === 0) return say`No course${about} has been imported yet.`;
    if (selection.by.includes('instrument') && selection.instrument === null) {
      return say`Of ${courses(sum('enrolled'))}${about}, each instrument's own are counted separately.`;
    }
    return (
      say`Of ${courses(sum('enrolled'))}${about}, ${whole(sum('baseline'))} had a baseline score; ` +
      say`${whole(sum('due'))} of these had reached ${horizonWords(selection)}, ${whole(sum('scored'))} of them have a score ` +
      say`there, and ${whole(sum('followed'))} are in the figures.`
    );
  },
};
