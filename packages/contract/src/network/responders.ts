import { say } from '@enthesis/languages';
import { networkQuestion } from '../question.ts';
import { rateFigures, responders } from '../questions/responders.ts';
import { networkDimensionIds } from './dimensions.ts';

/** What share of courses responded, over all clinics? Every figure is a sum of a release's published counts. */
export const networkResponders = networkQuestion({
  name: 'network-responders',
  title: say('Responder rate over all clinics'),
  summary: 'What share of courses responded over all clinics, by condition and number of sessions, from a release.',
  path: '/network/responders',
  parameters: ['measure', 'definition', 'horizon', 'floor', 'by', 'condition', 'release'],
  only: { by: networkDimensionIds, definition: ['r30', 'r50', 'worse', 'mcid'], floor: ['3'] },
  defaults: responders.defaults,
  figures: rateFigures,
  columns: {
    eligible: say('Courses with a baseline of 3 or more whose follow-up window had closed: a sum of protected counts.'),
    followed: say('Of these, courses with a score inside the window.'),
    responders: say('Of these, courses that met the definition.'),
    rate: say('responders / followed (complete case).'),
    ci95Lower: say(
      'Lower limit of the 95 % Wilson interval of rate, on an n lowered for the protection of the counts.',
    ),
    ci95Upper: say('Upper limit of the 95 % Wilson interval of rate, likewise.'),
    rateNri: say('responders / eligible: everyone not reached counted as a non-responder.'),
    rateNriCi95Lower: say('Lower limit of the 95 % Wilson interval of rate_nri, likewise.'),
    rateNriCi95Upper: say('Upper limit of the 95 % Wilson interval of rate_nri, likewise.'),
    rateBest: say('Rate if everyone not reached had responded.'),
  },
});
