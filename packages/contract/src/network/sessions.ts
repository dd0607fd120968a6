import { say } from '@enthesis/languages';
import { count, share } from '../answer.ts';
import { networkQuestion } from '../question.ts';
import { responders } from '../questions/responders.ts';

/** How are courses treated, over all clinics: how many sessions, how far apart? */
export const networkSessions = networkQuestion({
  name: 'network-sessions',
  title: say('Treatment as given over all clinics'),
  summary: 'Sessions per course over all clinics, and whether they were 21 to 42 days apart.',
  path: '/network/sessions',
  parameters: ['by', 'condition', 'release'],
  only: { by: ['condition'] },
  defaults: { ...responders.defaults, measure: null, definition: null, by: [] },
  labels: ['aspect', 'class'],
  figures: { counted: count, of: count, share, ci95Lower: share, ci95Upper: share },
  columns: {
    counted: say('Courses in this class: a sum of protected counts.'),
    of: say('Courses in all classes of the aspect.'),
    share: say('counted / of.'),
    ci95Lower: say('Lower limit of the 95 % Wilson interval of share, on an n lowered for the protection.'),
    ci95Upper: say('Upper limit of the 95 % Wilson interval of share, likewise.'),
  },
});
