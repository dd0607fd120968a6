import { say } from '@enthesis/languages';
import { z } from 'zod';
import { count, share } from '../answer.ts';
import { question } from '../question.ts';
import { responders } from './responders.ts';

const shareApart = z.number().min(-1).max(1).nullable();

/** How far do the responder rates of two groups lie apart? Groups that formed themselves: no effect can be read from it. */
export const difference = question({
  name: 'difference',
  title: say('Two groups compared'),
  summary: 'The responder rates of two groups of courses, and their difference with its interval.',
  path: '/clinic/difference',
  parameters: ['of', 'first', 'second', 'measure', 'definition', 'horizon', 'floor', 'condition', 'instrument'],
  defaults: { ...responders.defaults, by: [], of: 'sex', first: 'female', second: 'male' },
  labels: ['first', 'second'],
  figures: {
    firstEligible: count,
    firstFollowed: count,
    firstResponders: count,
    firstRate: share,
    secondEligible: count,
    secondFollowed: count,
    secondResponders: count,
    secondRate: share,
    difference: shareApart,
    ci95Lower: shareApart,
    ci95Upper: shareApart,
    firstRateNri: share,
    secondRateNri: share,
    differenceNri: shareApart,
    differenceNriCi95Lower: shareApart,
    differenceNriCi95Upper: shareApart,
  },
  columns: {
    firstEligible: say('Courses of the first group with a baseline at or above the floor whose window had closed.'),
    firstFollowed: say('Of these, courses with a score inside the window.'),
    firstResponders: say('Of these, courses that met the definition.'),
    firstRate: say('first_responders / first_followed.'),
    secondEligible: say('Courses of the second group with a baseline at or above the floor whose window had closed.'),
    secondFollowed: say('Of these, courses with a score inside the window.'),
    secondResponders: say('Of these, courses that met the definition.'),
    secondRate: say('second_responders / second_followed.'),
    difference: say('first_rate less second_rate.'),
    ci95Lower: say("Lower limit of Newcombe's 95 % interval of the difference."),
    ci95Upper: say("Upper limit of Newcombe's 95 % interval of the difference."),
    firstRateNri: say('first_responders / first_eligible: everyone not reached counted as a non-responder.'),
    secondRateNri: say('second_responders / second_eligible: everyone not reached counted as a non-responder.'),
    differenceNri: say('first_rate_nri less second_rate_nri.'),
    differenceNriCi95Lower: say("Lower limit of Newcombe's 95 % interval of difference_nri."),
    differenceNriCi95Upper: say("Upper limit of Newcombe's 95 % interval of difference_nri."),
  },
});
