import { say } from '@enthesis/languages';
import { count } from '../answer.ts';
import { question } from '../question.ts';
import { outcomeDimensionIds } from '../vocabulary/dimensions.ts';
import { responders } from './responders.ts';

/** Who is in the figures? Each count is part of the one before it. */
export const coverage = question({
  name: 'coverage',
  title: say('Who is in these figures'),
  summary: 'How many courses were enrolled, had a baseline, were due, were followed and could be analysed.',
  path: '/clinic/coverage',
  parameters: ['measure', 'definition', 'horizon', 'floor', 'by', 'condition', 'instrument'],
  // Courses without a baseline have no stratum of it.
  only: { by: outcomeDimensionIds.filter((id) => id !== 'baseline') },
  defaults: { ...responders.defaults, by: ['condition'] },
  figures: { enrolled: count, baseline: count, due: count, followed: count, analysed: count },
  columns: {
    enrolled: say('Index courses.'),
    baseline: say('Of these, courses with a baseline score.'),
    due: say('Of these, courses whose follow-up window had closed.'),
    followed: say('Of these, courses with a score inside the window.'),
    analysed: say('Of these, courses with a baseline at or above the floor.'),
  },
});
