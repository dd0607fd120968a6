import { networkQuestion } from '../question.ts';
import { rateFigures, responders } from '../questions/responders.ts';
import { networkDimensionIds } from './dimensions.ts';

/** What share of courses responded, over all clinics? Every figure is a sum of a release's published counts. */
export const networkResponders = networkQuestion({
  name: 'network-responders',
  title: 'Responder rate over all clinics',
  summary: 'What share of courses responded over all clinics, by condition and number of sessions, from a release.',
  path: '/network/responders',
  parameters: ['measure', 'definition', 'horizon', 'floor', 'by', 'condition', 'release'],
  only: { by: networkDimensionIds, definition: ['r30', 'r50', 'worse', 'mcid'], floor: ['3'] },
  defaults: responders.defaults,
  figures: rateFigures,
  columns: {
    eligible: 'Courses with a baseline of 3 or more whose follow-up window had closed: a sum of protected counts.',
    followed: 'Of these, courses with a score inside the window.',
    responders: 'Of these, courses that met the definition.',
    rate: 'responders / followed (complete case).',
    ci95Lower: 'Lower limit of the 95 % Wilson interval of rate, on an n lowered for the protection of the counts.',
    ci95Upper: 'Upper limit of the 95 % Wilson interval of rate, likewise.',
    rateNri: 'responders / eligible: everyone not reached counted as a non-responder.',
    rateNriCi95Lower: 'Lower limit of the 95 % Wilson interval of rate_nri, likewise.',
    rateNriCi95Upper: 'Upper limit of the 95 % Wilson interval of rate_nri, likewise.',
    rateBest: 'Rate if everyone not reached had responded.',
  },
});
