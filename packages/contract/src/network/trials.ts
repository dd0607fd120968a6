import { say } from '@enthesis/languages';
import { networkQuestion } from '../question.ts';
import { trials } from '../questions/trials.ts';

/** What did trials find, beside the figure over all clinics? */
export const networkTrials = networkQuestion({
  name: 'network-trials',
  title: say('What trials found, beside all clinics'),
  summary: 'Published results by arm, beside the rate over all clinics where they can be compared.',
  path: '/network/trials',
  parameters: ['measure', 'definition', 'horizon', 'floor', 'condition', 'release'],
  only: { definition: ['r30', 'r50', 'mcid'], floor: ['3'] },
  defaults: trials.defaults,
  labels: ['condition', 'study', 'outcome', 'arm'],
  figures: trials.figures,
  columns: trials.columns,
});
