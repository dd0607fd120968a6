import { eventTypes, type Label, networkSafety as question } from '@enthesis/contract';
import type { RateClasses } from '@enthesis/disclosure';
import { say } from '@enthesis/languages';
import { conditionWords, courses, percent } from '../answer/words.ts';
import type { NetworkAnswering } from './asked.ts';
import { rateOf } from './rates.ts';

const any: Label = { id: 'any', label: say('Any event') };
const types: readonly Label[] = [any, ...eventTypes];
const classes: Omit<RateClasses, 'variable'> = { responders: ['yes'], others: ['no'], notFollowed: ['not-recorded'] };
const variableOf = ({ id }: Label): string => `events-${id}`;

/** How often was an event written down, over all clinics? */
export const networkSafety: NetworkAnswering = {
  question,
  parts: () => types.map((event) => ({ variable: variableOf(event), instrument: null, labels: { event } })),

  cells: (blocks, policy) => {
    const { rate, because } = rateOf(blocks, classes, policy);
    if (rate === null) return [{ because, figures: null }];
    const { followed, responders, notFollowed, share, interval } = rate;
    const figures = {
      recorded: followed,
      withEvent: responders,
      notRecorded: notFollowed,
      share,
      ci95Lower: interval.lower,
      ci95Upper: interval.upper,
    };
    return [{ because: null, figures }];
  },

  sentence: (blocks, { policy, selection, vocabulary }) => {
    const about = conditionWords(vocabulary, selection);
    const ofAny = blocks.filter(({ variable }) => variable === variableOf(any));
    const { rate } = rateOf(ofAny, classes, policy);
    if (rate === null) return say`Too few courses${about} had an event, or too few had none, for a share to be shown.`;
    const { followed, share, interval } = rate;
    return (
      say`Of about ${courses(followed)}${about} whose events are recorded, ${percent(share)} had at least one ` +
      say`(95 % CI ${percent(interval.lower)} to ${percent(interval.upper)}). An event that was not written down is not counted.`
    );
  },
};
