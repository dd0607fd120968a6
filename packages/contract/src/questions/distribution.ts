import { say } from '@enthesis/languages';
import { count, share } from '../answer.ts';
import { question } from '../question.ts';
import { responders } from './responders.ts';

/** How is improvement spread, and does the answer depend on where the line is drawn? */
export const distribution = question({
  name: 'distribution',
  title: say('How improvement is spread'),
  summary: 'Courses by percent improvement in steps of ten, and the share that improved by at least that much.',
  path: '/clinic/distribution',
  parameters: ['measure', 'horizon', 'floor', 'by', 'condition', 'instrument'],
  only: { by: ['condition'] },
  defaults: { ...responders.defaults, by: [] },
  labels: ['improvement'],
  figures: { courses: count, shareOfCourses: share, cumulativeShare: share, ci95Lower: share, ci95Upper: share },
  columns: {
    courses: say(
      'Courses whose score improved by this share of its baseline value; the lowest step holds everything below it.',
    ),
    shareOfCourses: say('courses / all courses with both scores.'),
    cumulativeShare: say('Share that improved by at least this much: the responder rate if the line were drawn here.'),
    ci95Lower: say('Lower limit of the 95 % Wilson interval of cumulative_share.'),
    ci95Upper: say('Upper limit of the 95 % Wilson interval of cumulative_share.'),
  },
});
