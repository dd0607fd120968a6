import { say } from '@enthesis/languages';
import { count, points, share } from '../answer.ts';
import { question } from '../question.ts';
import { responders } from './responders.ts';

/** What unwanted was recorded after sessions, how often and how bad? */
export const safety = question({
  name: 'safety',
  title: say('Events after sessions'),
  summary: 'Sessions and courses with an event, by type and severity, with exact intervals.',
  path: '/clinic/safety',
  parameters: ['condition'],
  defaults: { ...responders.defaults, measure: null, definition: null, by: [] },
  labels: ['per', 'event', 'severity'],
  figures: {
    counted: count,
    of: count,
    notRecorded: count,
    share,
    ci95Lower: share,
    ci95Upper: share,
    daysKnown: count,
    medianDays: points,
  },
  columns: {
    counted: say('Sessions, or courses, with at least one event of this type and severity.'),
    of: say('All sessions, or ended courses, of which events were recorded.'),
    notRecorded: say('Sessions, or ended courses, of which they were not: left out.'),
    share: say('counted / of; times 100 it is per 100.'),
    ci95Lower: say('Lower limit of the exact 95 % interval of share (Clopper and Pearson).'),
    ci95Upper: say('Upper limit of it; where nothing was counted, the bound up to which nothing can be ruled out.'),
    daysKnown: say(
      'In rows of one type and any severity, per session: events of which it is known how long they lasted.',
    ),
    medianDays: say('Median of these days; absent under 10 events.'),
  },
});
