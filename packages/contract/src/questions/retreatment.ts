import { say } from '@enthesis/languages';
import { count, share } from '../answer.ts';
import { question } from '../question.ts';
import { responders } from './responders.ts';

/** How long does it last until treatment begins again? */
export const retreatment = question({
  name: 'retreatment',
  title: say('Treated again'),
  summary: 'Share of courses followed by another one, by time since the last session.',
  path: '/clinic/retreatment',
  parameters: ['by', 'condition'],
  only: { by: ['condition'] },
  defaults: { ...responders.defaults, measure: null, definition: null, by: [] },
  labels: ['time'],
  figures: { courses: count, atRisk: count, again: count, share, ci95Lower: share, ci95Upper: share },
  columns: {
    courses: say('First courses that have ended.'),
    atRisk: say('Of these, courses neither followed by another one before this time nor lost sight of.'),
    again: say('Courses followed by another one by this time.'),
    share: say(
      'Kaplan-Meier estimate of the share followed by another course by this time, had all been in sight so long.',
    ),
    ci95Lower: say('Lower limit of the 95 % interval of share (Greenwood, log-log).'),
    ci95Upper: say('Upper limit of the 95 % interval of share (Greenwood, log-log).'),
  },
});
