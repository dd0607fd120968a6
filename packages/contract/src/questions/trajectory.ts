import { say } from '@enthesis/languages';
import { count, points } from '../answer.ts';
import { question } from '../question.ts';
import { horizonIds } from '../vocabulary/horizons.ts';
import { responders } from './responders.ts';

/** How do scores run over time? Always in the points of one instrument, baseline first. */
export const trajectory = question({
  name: 'trajectory',
  title: say('Scores over time'),
  summary: 'Mean score at baseline and at each horizon, of everybody scored then or of the same patients all along.',
  path: '/clinic/trajectory',
  parameters: ['patients', 'measure', 'horizon', 'floor', 'by', 'condition', 'instrument'],
  only: { by: ['condition'] },
  defaults: { ...responders.defaults, definition: null, horizon: horizonIds[3], by: [], patients: 'all' },
  labels: ['instrument', 'horizon'],
  figures: { n: count, mean: points, sd: points, ci95Lower: points, ci95Upper: points },
  columns: {
    n: say('Courses with a score at this time; at every time up to the horizon where the same patients are asked for.'),
    mean: say('Mean score.'),
    sd: say('Standard deviation of the score (n - 1).'),
    ci95Lower: say('Lower limit of the 95 % t interval of the mean.'),
    ci95Upper: say('Upper limit of the 95 % t interval of the mean.'),
  },
});
