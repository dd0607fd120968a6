import { say } from '@enthesis/languages';
import type { z } from 'zod';
import { share } from '../answer.ts';
import { ownQuestion } from '../question.ts';
import { rateColumns, rateFigures, responders } from '../questions/responders.ts';

/**
 * What share of courses responded at each clinic that somebody directs? Each row is what the clinic's own page gives:
 * nothing is added up, compared or ranked over clinics.
 */
export const ownResponders = ownQuestion({
  name: 'own-responders',
  title: say('Own clinics side by side'),
  summary:
    'What share of courses responded, a row for each clinic that whoever asks directs, in the order of their names.',
  path: '/own/responders',
  parameters: ['measure', 'definition', 'horizon', 'floor', 'condition'],
  defaults: { ...responders.defaults, by: [] },
  labels: ['clinic', 'condition'],
  figures: { ...rateFigures, followUpRate: share },
  columns: { ...rateColumns, followUpRate: say('followed / eligible: the share of those due who were followed.') },
});
export type OwnRespondersCell = z.infer<typeof ownResponders.cellSchema>;
