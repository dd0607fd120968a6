import { requireCount } from './counts.ts';
import type { Interval } from './interval.ts';
import { normalCumulative } from './special-functions.ts';
import { sum } from './sum.ts';

/** Courses whose baselines lie close together, in points of a problem score (0 = no problem). */
export interface BaselineGroup {
  readonly courses: number;
  readonly mean: number;
  /** How far the baselines spread within the group; 0 where all are the same. */
  readonly sd: number;
}

/** A response is a follow-up score of at most `keeps` × baseline - `points`: 0.7 and 0 for at least 30 % better. */
export interface ResponseRule {
  readonly keeps: number;
  readonly points: number;
}

/** A group of courses, and all baselines that its scores fall back towards. */
export interface RegressionOfGroup {
  readonly group: BaselineGroup;
  readonly population: { readonly mean: number; readonly sd: number };
  readonly rule: ResponseRule;
}

/**
 * **Regression to the mean**: the responder rate that would come about if nothing happened to anyone but that scores,
 * taken twice, agree only in part. A course with baseline b has a follow-up score
 *
 *     f ~ N(mu + rho (b - mu), sd² (1 - rho²))
 *
 * where mu and sd are those of all baselines, rho is the correlation of two scores of one patient, and a response is
 * f <= keeps × b - points. Baselines of a group are taken as normal too, so that a group of mean m and spread s gives
 *
 *     Φ((keeps m - points - mu - rho (m - mu)) / √(sd² (1 - rho²) + (keeps - rho)² s²))
 *
 * and the rate is the mean over groups, weighted by their courses. Null without courses.
 *
 * **When it misleads.** It is a model and no comparison: rho is not known, scores on a scale of 0 to 10 are not normal,
 * and natural recovery, which is no chance, is left out of it. Patients come when they feel worst, so that the clinic's
 * own mean lies above that of their ordinary days, and the model shows less than there is. A rate above the band is
 * therefore no evidence that treatment did anything; a rate inside it says that the fall alone needs no other reason.
 *
 * Source: Davis CE. The effect of regression to the mean in epidemiologic and clinical studies. American Journal of
 * Epidemiology 1976;104:493-498, doi:10.1093/oxfordjournals.aje.a112321; Barnett AG, van der Pols JC, Dobson AJ.
 * Regression to the mean: what it is and how to deal with it. International Journal of Epidemiology 2005;34:215-220,
 * doi:10.1093/ije/dyh299.
 *
 * @param correlation rho, from 0 up to but not including 1.
 * @throws {RangeError} if a count is not a whole number of 0 or more, a mean or rule is not finite, a spread is negative,
 * the population has none, or the correlation lies outside [0, 1).
 * @example
 * regressionToTheMean([{ group: { courses: 40, mean: 7, sd: 0 }, population: { mean: 6, sd: 2 }, rule: { keeps: 0.7, points: 0 } }], 0.5); // => 0.177806
 * regressionToTheMean([], 0.5); // => null
 */
export function regressionToTheMean(groups: readonly RegressionOfGroup[], correlation: number): number | null {
  if (!(correlation >= 0 && correlation < 1)) throw new RangeError('the correlation lies from 0 up to 1, 1 left out');
  const courses = sum(groups.map(({ group }) => requireGroup(group).courses));
  if (courses === 0) return null;
  return sum(groups.map((one) => one.group.courses * chanceOf(one, correlation))) / courses;
}

/** Correlations of two scores of one patient, months apart, that are usually found. */
const usual = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8];

/**
 * **The band of regression to the mean**: the least and the largest rate of `regressionToTheMean` over correlations of
 * 0.5 to 0.8, in steps of 0.05, because the correlation of scores months apart is not known. Null without courses.
 *
 * **When it misleads.** It is no confidence interval: it says how much hangs on the correlation, not how sure the rate
 * is, and everything that misleads in one of its rates misleads in the band.
 *
 * Source: as `regressionToTheMean`.
 *
 * @throws {RangeError} as `regressionToTheMean`.
 * @example
 * regressionBand([{ group: { courses: 40, mean: 7, sd: 0 }, population: { mean: 6, sd: 2 }, rule: { keeps: 0.7, points: 0 } }]); // => { lower: 0.056673, upper: 0.177806 }
 */
export function regressionBand(groups: readonly RegressionOfGroup[]): Interval | null {
  const rates = usual.flatMap((correlation) => regressionToTheMean(groups, correlation) ?? []);
  return rates.length === 0 ? null : { lower: Math.min(...rates), upper: Math.max(...rates) };
}

function chanceOf({ group, population, rule }: RegressionOfGroup, correlation: number): number {
  const { mean: mu, sd } = population;
  if (!(sd > 0)) throw new RangeError('a population without spread has nothing to fall back from');
  if (![mu, rule.keeps, rule.points].every(Number.isFinite)) throw new RangeError('means and rules are finite numbers');
  const atMost = rule.keeps * group.mean - rule.points;
  const expected = mu + correlation * (group.mean - mu);
  const spread = sd ** 2 * (1 - correlation ** 2) + (rule.keeps - correlation) ** 2 * group.sd ** 2;
  return normalCumulative((atMost - expected) / Math.sqrt(spread));
}

function requireGroup(group: BaselineGroup): BaselineGroup {
  requireCount('courses', group.courses);
  if (!Number.isFinite(group.mean)) throw new RangeError('the mean of a group is a finite number');
  if (!(group.sd >= 0)) throw new RangeError('the spread of a group is 0 or more');
  return group;
}
