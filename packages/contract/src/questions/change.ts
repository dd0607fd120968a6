import { count, points } from '../answer.ts';
import { question } from '../question.ts';
import { outcomeDimensionIds } from '../vocabulary/dimensions.ts';
import { responders } from './responders.ts';

/** How far did scores move? Always in the points of one instrument; improvement is positive. */
export const change = question({
  name: 'change',
  title: 'Mean change',
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
  },
  columns: {
    n: 'Courses with a baseline at or above the floor and a score inside the window.',
    meanBaseline: 'Mean score at baseline.',
    meanFollowUp: 'Mean score at follow-up.',
    meanChange: 'Mean improvement; positive is better whatever the direction of the instrument.',
    sdChange: 'Standard deviation of the improvement (n - 1).',
    ci95Lower: 'Lower limit of the 95 % t interval of mean_change.',
    ci95Upper: 'Upper limit of the 95 % t interval of mean_change.',
  },
});
