import { type PublishedMean, publishedMean, publishedRate, rateClasses } from '../../src/index.ts';
import { inventNetwork, type NetworkPlan, responseChance } from './network.ts';
import { isIn, press, releaseChanges, releaseOutcomes } from './release.ts';

/** How near published figures come to the truth they were protected from, and to the chance behind it. */
export interface Accuracy {
  readonly figures: number;
  /** Mean distance of the published figure from the exact one of the same block. */
  readonly fromExact: number;
  /** Mean standard error of the exact figure: what no publisher can take away. */
  readonly sampling: number;
  /** Share of 95 % intervals that hold the chance, or the expectation, that the patients were drawn from. */
  readonly covered: number;
}

interface Seen {
  readonly courses: number;
  readonly distance: number;
  readonly samplingError: number;
  readonly isCovered: boolean;
}

const accuracyOf = (seen: readonly Seen[]): Accuracy => {
  const average = (value: (one: Seen) => number) => seen.reduce((sum, one) => sum + value(one), 0) / seen.length;
  return {
    figures: seen.length,
    fromExact: average(({ distance }) => distance),
    sampling: average(({ samplingError }) => samplingError),
    covered: average(({ isCovered }) => (isCovered ? 1 : 0)),
  };
};

/** Blocks under and from 60 courses, apart: noise weighs most in the small ones. */
const bySize = (seen: readonly Seen[]) => ({
  under60: accuracyOf(seen.filter(({ courses }) => courses < 60)),
  from60: accuracyOf(seen.filter(({ courses }) => courses >= 60)),
});

const z = 1.959964;

/** Wilson's interval of a share on any effective number of courses. */
const wilsonHolds = (share: number, n: number, chance: number): boolean =>
  Math.abs(share - chance) <= z * Math.sqrt((chance * (1 - chance)) / n);

const rateSeen = (plan: NetworkPlan): readonly Seen[] => {
  const patients = inventNetwork(plan);
  return releaseOutcomes(patients).flatMap((published): readonly Seen[] => {
    const { rate } = publishedRate([published], rateClasses.r30, press.policy);
    const members = patients.filter((patient) => isIn(published.block, patient) && patient.outcome !== 'not-followed');
    if (rate === null) return [];
    const responders = members.filter(({ outcome }) => rateClasses.r30.responders.includes(outcome));
    const exact = responders.length / members.length;
    // What is estimated is the mean chance of those who are there.
    const chance = members.reduce((sum, { band }) => sum + responseChance(plan, band), 0) / members.length;
    return [
      {
        courses: members.length,
        distance: Math.abs(rate.share - exact),
        samplingError: Math.sqrt((exact * (1 - exact)) / members.length),
        isCovered: wilsonHolds(rate.share, rate.effectiveN, chance),
      },
    ];
  });
};

const meanSeen = (plan: NetworkPlan, expectation: (band: string) => number): readonly Seen[] => {
  const patients = inventNetwork(plan);
  return releaseChanges(patients).flatMap((published): readonly Seen[] => {
    const members = patients.filter((patient) => isIn(published.block, patient) && patient.change !== null);
    const changes = members.flatMap(({ change }) => (change === null ? [] : [change]));
    const exact = changes.reduce((sum, change) => sum + change, 0) / changes.length;
    const variance = changes.reduce((sum, change) => sum + (change - exact) ** 2, 0) / (changes.length - 1);
    const expected = members.reduce((sum, { band }) => sum + expectation(band), 0) / members.length;
    const figures: PublishedMean | null = publishedMean([published]);
    if (figures?.se == null) return [];
    return [
      {
        courses: changes.length,
        distance: Math.abs(published.mean - exact),
        samplingError: Math.sqrt(variance / changes.length),
        isCovered: Math.abs(published.mean - expected) <= z * figures.se,
      },
    ];
  });
};

/** Mean change by band, had the registry a hundred thousand patients. */
const expectations = (): ((band: string) => number) => {
  const many = inventNetwork({ sizes: [100_000], outcomes: 'usual', seed: 1 });
  const means = new Map(
    [...new Set(many.map(({ band }) => band))].map((band): [string, number] => {
      const changes = many.flatMap((patient) =>
        patient.band === band && patient.change !== null ? [patient.change] : [],
      );
      return [band, changes.reduce((sum, change) => sum + change, 0) / changes.length];
    }),
  );
  return (band) => means.get(band) ?? Number.NaN;
};

export const measureAccuracy = (plans: readonly NetworkPlan[]) => {
  const expectation = expectations();
  return {
    rates: bySize(plans.flatMap(rateSeen)),
    means: bySize(plans.flatMap((plan) => meanSeen(plan, expectation))),
  };
};
