import { say } from '@enthesis/languages';
import { count, share } from '../answer.ts';
import { networkQuestion } from '../question.ts';
import { responders } from '../questions/responders.ts';

/** How often was an event written down, over all clinics? Of courses whose sessions all say whether there was one. */
export const networkSafety = networkQuestion({
  name: 'network-safety',
  title: say('Unwanted effects over all clinics'),
  summary: 'Share of courses over all clinics with an event of each type, among those where events are recorded.',
  path: '/network/safety',
  parameters: ['by', 'condition', 'release'],
  only: { by: ['condition'] },
  defaults: { ...responders.defaults, measure: null, definition: null, by: [] },
  labels: ['event'],
  figures: { recorded: count, withEvent: count, notRecorded: count, share, ci95Lower: share, ci95Upper: share },
  columns: {
    recorded: say('Courses whose events are recorded: a sum of protected counts.'),
    withEvent: say('Of these, courses with at least one event of the type.'),
    notRecorded: say('Courses of which some session does not say whether there was an event.'),
    share: say('with_event / recorded.'),
    ci95Lower: say('Lower limit of the 95 % Wilson interval of share, on an n lowered for the protection.'),
    ci95Upper: say('Upper limit of the 95 % Wilson interval of share, likewise.'),
  },
});
