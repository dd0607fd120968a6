import { say } from '@enthesis/languages';
import { z } from 'zod';
import { count, share } from '../answer.ts';
import { question } from '../question.ts';
import { definitionIds } from '../vocabulary/definitions.ts';
import { responders } from './responders.ts';

const { eligible, followed, responders: met, rate, ci95Lower, ci95Upper, rateNri, rateBest } = responders.columns;

/**
 * Does the answer hang on how it was asked? The specification curve: the responder rate under every definition, floor
 * and horizon at once, the one chosen marked, each with the share of those not reached on which it would tip.
 */
export const robustness = question({
  name: 'robustness',
  title: say('Under every definition at once'),
  summary:
    'The responder rate under every definition, baseline floor and horizon, and how many of those not reached it hangs on.',
  path: '/clinic/robustness',
  parameters: ['measure', 'definition', 'horizon', 'floor', 'condition', 'instrument', 'target'],
  // Getting worse is no response: it would stand on the same curve and mean the opposite.
  only: { definition: definitionIds.filter((id) => id !== 'worse') },
  defaults: { ...responders.defaults, by: [], target: '30' },
  labels: ['definition', 'floor', 'horizon'],
  figures: {
    eligible: count,
    followed: count,
    responders: count,
    rate: share,
    ci95Lower: share,
    ci95Upper: share,
    rateNri: share,
    rateBest: share,
    tippingShare: share,
    chosen: z.boolean(),
  },
  columns: {
    eligible,
    followed,
    responders: met,
    rate,
    ci95Lower,
    ci95Upper,
    rateNri,
    rateBest,
    tippingShare: say(
      'Share of those not reached that must have failed before the rate over all eligible courses falls to the target; blank where no share does it.',
    ),
    chosen: say('true: the definition, floor and horizon asked for.'),
  },
});
