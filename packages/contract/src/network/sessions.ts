import { count, share } from '../answer.ts';
import { networkQuestion } from '../question.ts';
import { responders } from '../questions/responders.ts';

/** How are courses treated, over all clinics: how many sessions, how far apart? */
export const networkSessions = networkQuestion({
  name: 'network-sessions',
  title: 'Treatment as given over all clinics',
  summary: 'Sessions per course over all clinics, and whether they were 21 to 42 days apart.',
  path: '/network/sessions',
  parameters: ['by', 'condition', 'release'],
  only: { by: ['condition'] },
  defaults: { ...responders.defaults, measure: null, definition: null, by: [] },
  labels: ['aspect', 'class'],
  figures: { counted: count, of: count, share, ci95Lower: share, ci95Upper: share },
  columns: {
    counted: 'Courses in this class: a sum of protected counts.',
    of: 'Courses in all classes of the aspect.',
    share: 'counted / of.',
    ci95Lower: 'Lower limit of the 95 % Wilson interval of share, on an n lowered for the protection.',
    ci95Upper: 'Upper limit of the 95 % Wilson interval of share, likewise.',
  },
});
