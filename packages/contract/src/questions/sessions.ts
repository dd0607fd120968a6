import { say } from '@enthesis/languages';
import { z } from 'zod';
import { count, points, share } from '../answer.ts';
import { question } from '../question.ts';
import { responders } from './responders.ts';

/** How are courses treated: how many sessions, how far apart, as planned or not, with what? */
export const sessions = question({
  name: 'sessions',
  title: say('Treatment as given'),
  summary: 'Sessions per course, days between them, completion of plans, injections and guidance.',
  path: '/clinic/sessions',
  parameters: ['condition'],
  defaults: { ...responders.defaults, measure: null, definition: null, by: [] },
  labels: ['aspect', 'class'],
  figures: { counted: count, of: count, share, value: points, currency: z.string().nullable() },
  columns: {
    counted: say('Courses, gaps or sessions in this class; in rows of a percentile, all that are known.'),
    of: say('All of the aspect of which the class is known.'),
    share: say('counted / of.'),
    value: say('For rows of a percentile: its value (type 7), in sessions, days, injections, points or money.'),
    currency: say('For rows of money: its currency, in the three letters of ISO 4217.'),
  },
});
