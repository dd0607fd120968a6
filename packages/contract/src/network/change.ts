import { say } from '@enthesis/languages';
import { count, points } from '../answer.ts';
import { networkQuestion } from '../question.ts';
import { responders } from '../questions/responders.ts';

const scores = { n: count, mean: points, sd: points, se: points, ci95Lower: points, ci95Upper: points };

const columns = {
  n: say('Courses: a sum of protected counts.'),
  mean: say('Mean over blocks, weighted by n; each has noise of up to one whole scale on its sum.'),
  sd: say('Standard deviation within and between blocks.'),
  se: say('Standard error of the mean with the noise in it.'),
  ci95Lower: say('Lower limit of the 95 % interval of mean: 1.96 standard errors below.'),
  ci95Upper: say('Upper limit of the 95 % interval of mean: 1.96 standard errors above.'),
};

/** How far did scores move, over all clinics? In the points of one instrument; improvement is positive. */
export const networkChange = networkQuestion({
  name: 'network-change',
  title: say('Mean change over all clinics'),
  summary: 'How far scores moved from baseline over all clinics, per instrument; improvement is positive.',
  path: '/network/change',
  parameters: ['measure', 'horizon', 'floor', 'by', 'condition', 'instrument', 'release'],
  only: { by: ['condition', 'session_band', 'instrument'], floor: ['3'] },
  defaults: { ...responders.defaults, definition: null, by: ['condition', 'instrument'] },
  figures: scores,
  columns,
});

/** Where did courses begin, over all clinics? Scores at baseline; no mean at follow-up is published. */
export const networkBaseline = networkQuestion({
  name: 'network-baseline',
  title: say('Baseline over all clinics'),
  summary: 'Scores at baseline over all clinics, per instrument.',
  path: '/network/baseline',
  parameters: ['measure', 'by', 'condition', 'instrument', 'release'],
  only: { by: ['condition', 'session_band', 'instrument'] },
  defaults: { ...responders.defaults, definition: null, by: ['condition', 'instrument'] },
  figures: scores,
  columns,
});
