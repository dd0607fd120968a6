import { say } from '@enthesis/languages';
import { count, points } from '../answer.ts';
import { question } from '../question.ts';
import { outcomeDimensionIds } from '../vocabulary/dimensions.ts';
import { responders } from './responders.ts';

/** How far did scores move? Always in the points of one instrument; improvement is positive. */
export const change = question({
  name: 'change',
  title: say('Mean change'),
  summary: 'How far scores moved from baseline to follow-up, per instrument; improvement is positive.',
  path: '/clinic/change',
  parameters: ['measure', 'horizon', 'floor', 'by', 'condition', 'instrument'],
  only: { by: outcomeDimensionIds },
  defaults: { ...responders.defaults, definition: null, by: ['condition', 'instrument'] },
  figures: {
    n: count,
    meanBaseline: points,
    meanFollowUp: points,
    meanChange: points,
    sdChange: points,
    ci95Lower: points,
    ci95Upper: points,
    srm: points,
    p10: points,
    p25: points,
    median: points,
    p75: points,
    p90: points,
  },
  columns: {
    n: say('Courses with a baseline at or above the floor and a score inside the window.'),
    meanBaseline: say('Mean score at baseline.'),
    meanFollowUp: say('Mean score at follow-up.'),
    meanChange: say('Mean improvement; positive is better whatever the direction of the instrument.'),
    sdChange: say('Standard deviation of the improvement (n - 1).'),
    ci95Lower: say('Lower limit of the 95 % t interval of mean_change.'),
    ci95Upper: say('Upper limit of the 95 % t interval of mean_change.'),
    srm: say('Standardised response mean: mean_change / sd_change.'),
    p10: say(
      '10th percentile of the improvement, each rounded to whole points first (hundredths on a scale of two points or less); quantiles are given by condition and instrument only, and not without an upper bound of the scale.',
    ),
    p25: say('25th percentile of the rounded improvement.'),
    median: say('Median of the rounded improvement.'),
    p75: say('75th percentile of the rounded improvement.'),
    p90: say('90th percentile of the rounded improvement.'),
  },
});
