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
  title: 'This clinic within all clinics',
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
    followed: 'Own courses followed, of conditions of which the release has a rate; in rows of limits, their size.',
    eligible: 'Own courses due, of the same conditions: those followed are among them.',
    responders: 'Of those followed, courses that met the definition.',
    rate: 'responders / followed.',
    ci95Lower: 'Lower limit of the 95 % Wilson interval of rate.',
    ci95Upper: 'Upper limit of the 95 % Wilson interval of rate.',
    leftOut: 'Own courses followed of conditions of which the release has no rate.',
    networkFollowed: 'Courses followed over all clinics, of the same conditions: protected counts.',
    networkRate: 'Share of these that met the definition: the limits lie around it.',
    networkCi95Lower: 'Lower limit of the 95 % interval of network_rate.',
    networkCi95Upper: 'Upper limit, likewise.',
    expected: 'Responders here if each condition responded as over all clinics.',
    ratio: 'responders / expected.',
    ratioCi95Lower: 'Lower limit of its 95 % interval.',
    ratioCi95Upper: 'Upper limit, likewise.',
    standardisedRate: 'ratio times network_rate, at most 1.',
    limit95Lower: 'Below it a clinic of this size lies by chance in 2.5 % of cases; not cut off at 0.',
    limit95Upper: 'Above it likewise; not cut off at 1.',
    limit998Lower: 'Likewise in 0.1 % of cases.',
    limit998Upper: 'Likewise.',
    phi: 'How much clinics differ beyond chance (1: not at all); of ten clinics or more.',
    widened95Lower: 'The limits widened by the root of phi, where it calls for it.',
    widened95Upper: 'Likewise.',
    widened998Lower: 'Likewise for 99.8 %.',
    widened998Upper: 'Likewise.',
    position: 'Where standardised_rate lies, in the widened limits where there are any.',
  },
});
