import { say } from '@enthesis/languages';
import { count, share } from '../answer.ts';
import { networkQuestion } from '../question.ts';
import { responders } from '../questions/responders.ts';

/** Who is in the figures over all clinics? Classes that exclude each other and leave nobody out. */
export const networkCoverage = networkQuestion({
  name: 'network-coverage',
  title: say('Who is in the figures over all clinics'),
  summary: 'How many courses over all clinics had no baseline, one too low, were not due, not followed, or followed.',
  path: '/network/coverage',
  parameters: ['measure', 'horizon', 'by', 'condition', 'release'],
  only: { by: ['condition', 'session_band'] },
  defaults: { ...responders.defaults, definition: null, by: ['condition'] },
  labels: ['class'],
  figures: { counted: count, of: count, share },
  columns: {
    counted: say('Courses in this class: a sum of protected counts.'),
    of: say('Courses in all classes.'),
    share: say('counted / of.'),
  },
});
