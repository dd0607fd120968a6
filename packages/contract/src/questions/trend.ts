import { say } from '@enthesis/languages';
import { share } from '../answer.ts';
import { question } from '../question.ts';
import { rateColumns, rateFigures, responders } from './responders.ts';

const { eligible, followed, ...rates } = rateFigures;

/** Is it changing? Responder rate and follow-up by year of start. */
export const trend = question({
  name: 'trend',
  title: say('By year of start'),
  summary: 'Responder rate and follow-up of the courses begun in each year.',
  path: '/clinic/trend',
  parameters: ['measure', 'definition', 'horizon', 'floor', 'condition', 'instrument'],
  defaults: { ...responders.defaults, by: ['year'] },
  labels: ['year'],
  figures: { eligible, followed, followUpRate: share, ...rates },
  columns: { ...rateColumns, followUpRate: say('followed / eligible.') },
});
