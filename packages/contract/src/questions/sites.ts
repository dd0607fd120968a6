import { say } from '@enthesis/languages';
import { z } from 'zod';
import { count, points, share } from '../answer.ts';
import { question } from '../question.ts';
import { positionIds } from '../vocabulary/positions.ts';
import { responders } from './responders.ts';

/**
 * Does this clinic differ from all clinics by more than chance? Its own exact rate within the limits that a clinic of its
 * size would keep by chance, around the rate that a release has published. No other clinic has a point.
 */
export const sites = question({
  name: 'sites',
  title: say('This clinic within all clinics'),
  summary:
    "The own responder rate, standardised by condition, within funnel limits around all clinics' published rate.",
  path: '/clinic/sites',
  parameters: ['measure', 'definition', 'horizon', 'condition', 'release'],
  only: { definition: ['r30', 'r50', 'worse', 'mcid'] },
  defaults: { ...responders.defaults, by: [] },
  labels: ['point', 'condition'],
  figures: {
    followed: count,
    eligible: count,
    responders: count,
    rate: share,
    ci95Lower: share,
    ci95Upper: share,
    leftOut: count,
    networkFollowed: count,
    networkRate: share,
    networkCi95Lower: share,
    networkCi95Upper: share,
    expected: points,
    ratio: points,
    ratioCi95Lower: points,
    ratioCi95Upper: points,
    standardisedRate: share,
    limit95Lower: points,
    limit95Upper: points,
    limit998Lower: points,
    limit998Upper: points,
    phi: points,
    widened95Lower: points,
    widened95Upper: points,
    widened998Lower: points,
    widened998Upper: points,
    position: z.enum(positionIds).nullable(),
  },
  columns: {
    followed: say(
      'Own courses followed, of conditions of which the release has a rate; in rows of limits, their size.',
    ),
    eligible: say('Own courses due, of the same conditions: those followed are among them.'),
    responders: say('Of those followed, courses that met the definition.'),
    rate: say('responders / followed.'),
    ci95Lower: say('Lower limit of the 95 % Wilson interval of rate.'),
    ci95Upper: say('Upper limit of the 95 % Wilson interval of rate.'),
    leftOut: say('Own courses followed of conditions of which the release has no rate.'),
    networkFollowed: say('Courses followed over all clinics, of the same conditions: protected counts.'),
    networkRate: say('Share of these that met the definition: the limits lie around it.'),
    networkCi95Lower: say('Lower limit of the 95 % interval of network_rate.'),
    networkCi95Upper: say('Upper limit, likewise.'),
    expected: say('Responders here if each condition responded as over all clinics.'),
    ratio: say('responders / expected.'),
    ratioCi95Lower: say('Lower limit of its 95 % interval.'),
    ratioCi95Upper: say('Upper limit, likewise.'),
    standardisedRate: say('ratio times network_rate, at most 1.'),
    limit95Lower: say('Below it a clinic of this size lies by chance in 2.5 % of cases; not cut off at 0.'),
    limit95Upper: say('Above it likewise; not cut off at 1.'),
    limit998Lower: say('Likewise in 0.1 % of cases.'),
    limit998Upper: say('Likewise.'),
    phi: say('How much clinics differ beyond chance (1: not at all); of ten clinics or more.'),
    widened95Lower: say('The limits widened by the root of phi, where it calls for it.'),
    widened95Upper: say('Likewise.'),
    widened998Lower: say('Likewise for 99.8 %.'),
    widened998Upper: say('Likewise.'),
    position: 'Where standardised_rate lies, in the widened limits where there are any.',
  },
});
