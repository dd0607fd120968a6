import { clopperPearson } from '../src/clopper-pearson.ts';
import { cochranArmitage } from '../src/cochran-armitage.ts';
import { newcombe } from '../src/newcombe.ts';
import { meetsOmeractOarsi } from '../src/omeract-oarsi.ts';
import { partialPooling } from '../src/partial-pooling.ts';
import { regressionBand, regressionToTheMean } from '../src/regression-to-the-mean.ts';
import { meetsPercent } from '../src/responder.ts';
import { responderRates } from '../src/responder-rates.ts';
import { standardisedDifference } from '../src/standardised-difference.ts';
import { stratifiedRate } from '../src/stratified-rate.ts';
import { sum } from '../src/sum.ts';
import { tippingShare } from '../src/tipping-share.ts';
import { wilson } from '../src/wilson.ts';
import clopperPearsonCases from './clopper-pearson.json' with { type: 'json' };
import cochranArmitageCases from './cochran-armitage.json' with { type: 'json' };
import { compare } from './comparison.ts';
import newcombeCases from './newcombe.json' with { type: 'json' };
import omeractOarsiCases from './omeract-oarsi.json' with { type: 'json' };
import partialPoolingCases from './partial-pooling.json' with { type: 'json' };
import regressionCases from './regression-to-the-mean.json' with { type: 'json' };
import responderBoundaryCases from './responder-boundaries.json' with { type: 'json' };
import responderRateCases from './responder-rates.json' with { type: 'json' };
import standardisedDifferenceCases from './standardised-difference.json' with { type: 'json' };
import stratifiedRateCases from './stratified-rate.json' with { type: 'json' };
import tippingShareCases from './tipping-share.json' with { type: 'json' };
import wilsonCases from './wilson.json' with { type: 'json' };

/** Responders, their rates, and differences and trends of rates. */
export const proportions = {
  meetsPercent: compare(responderBoundaryCases, (given) => meetsPercent(given.baseline, given.followUp, given.percent)),
  meetsOmeractOarsi: compare(omeractOarsiCases, (course) => meetsOmeractOarsi(course)),
  wilson: compare(wilsonCases, ({ successes, n, confidence }) => wilson(successes, n, confidence)),
  clopperPearson: compare(clopperPearsonCases, ({ successes, n, confidence }) =>
    clopperPearson(successes, n, confidence),
  ),
  newcombe: compare(newcombeCases, ({ first, second }) => newcombe(first, second)),
  responderRates: compare(responderRateCases, (counts) => responderRates(counts)),
  tippingShare: compare(tippingShareCases, ({ targetPercent, ...counts }) => tippingShare(counts, targetPercent)),
  partialPooling: compare(partialPoolingCases, ({ whole, ...own }) => partialPooling(own, whole)),
  regressionToTheMean: compare(regressionCases, ({ groups, correlation }) => ({
    rate: regressionToTheMean(groups, correlation),
    band: regressionBand(groups),
  })),
  standardisedDifference: compare(standardisedDifferenceCases, ({ first, second }) =>
    standardisedDifference(first, second),
  ),
  stratifiedRate: compare(stratifiedRateCases, (strata) => {
    const found = stratifiedRate(strata);
    const [followed, met] = [strata.map((one) => one.followed), strata.map((one) => one.responders)].map(sum) as [
      number,
      number,
    ];
    return found && { ...found, completeCase: responderRates({ eligible: followed, followed, responders: met }).rate };
  }),
  cochranArmitage: compare(cochranArmitageCases, (groups) => {
    const trend = cochranArmitage(groups);
    return trend && { ...trend, chiSquared: trend.z ** 2 };
  }),
};
