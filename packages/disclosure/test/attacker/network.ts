import { builtInVocabulary } from '@enthesis/contract';
import fc from 'fast-check';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { outcomeClasses } from '../../src/index.ts';

type OutcomeClass = (typeof outcomeClasses)[number];

/** Everything the attackers must not learn about one invented patient, treated for one condition. */
export interface Patient {
  readonly id: string;
  readonly clinic: string;
  readonly condition: string;
  readonly band: string;
  /** Pain before treatment, 0 to 10. */
  readonly baseline: number;
  readonly outcome: OutcomeClass;
  /** Points better at follow-up; null where there was none. */
  readonly change: number | null;
}

/** Which invented patients there are. The same plan gives the same patients. */
export interface NetworkPlan {
  /** Patients of each clinic. */
  readonly sizes: readonly number[];
  readonly outcomes: 'usual' | 'all respond' | 'nobody responds';
  readonly seed: number;
}

/** Ten conditions from common to rare, and how much of each a network sees. */
const conditionWeights = {
  'low-back': 30,
  'knee-oa': 24,
  'si-joint': 16,
  'rotator-cuff-partial': 10,
  'tennis-elbow': 7,
  achilles: 5,
  'knee-pain': 4,
  sciatica: 2,
  'meniscus-tear': 1.2,
  'golfers-elbow': 0.8,
};
const bandWeights = { '1': 28, '2': 30, '3': 20, '4-5': 14, '6+': 8 };
export const { conditions } = builtInVocabulary;

/** Chance of at least 30 % improvement among those followed. */
export const responseChance = ({ outcomes }: Pick<NetworkPlan, 'outcomes'>, band: string): number => {
  if (outcomes !== 'usual') return outcomes === 'all respond' ? 1 : 0;
  return band === '1' || band === '2' ? 0.5 : 0.38;
};

/** A source of chances in [0, 1), and of choices by weight. */
export const chances = (seed: number) => {
  const generator = xoroshiro128plus(seed);
  const chance = () => (generator.next() >>> 0) / 2 ** 32;
  const choice = (weights: Readonly<Record<string, number>>): string => {
    const entries = Object.entries(weights);
    let left = chance() * entries.reduce((total, [, weight]) => total + weight, 0);
    for (const [name, weight] of entries) {
      left -= weight;
      if (left < 0) return name;
    }
    throw new RangeError('no weight to choose by');
  };
  return { chance, choice };
};

export const inventNetwork = (plan: NetworkPlan): readonly Patient[] => {
  const random = chances(plan.seed);
  return plan.sizes.flatMap((size, clinic) =>
    Array.from({ length: size }, (_, place) => inventPatient(`clinic-${clinic}`, `${clinic}-${place}`, plan, random)),
  );
};

export const inventPatient = (
  clinic: string,
  id: string,
  plan: Pick<NetworkPlan, 'outcomes'>,
  { chance, choice }: ReturnType<typeof chances>,
): Patient => {
  const band = choice(bandWeights);
  const response = responseChance(plan, band);
  const followed = 0.8;
  const outcome = choice({
    'not-followed': 1 - followed,
    worse: followed * (1 - response) * 0.2,
    'under-30': followed * (1 - response) * 0.8,
    '30-49': followed * response * 0.4,
    '50-and-more': followed * response * 0.6,
  }) as OutcomeClass;
  const baseline = 3 + Math.floor(chance() * 8);
  return {
    id,
    clinic,
    condition: choice(conditionWeights),
    band,
    baseline,
    outcome,
    change: changeOf(outcome, baseline, chance()),
  };
};

/** Whole points, about as many as the class says. */
const changeOf = (outcome: OutcomeClass, baseline: number, chance: number): number | null => {
  const spans = { worse: [-1, -0.3], 'under-30': [-0.3, 0.3], '30-49': [0.3, 0.5], '50-and-more': [0.5, 1] } as const;
  if (outcome === 'not-followed') return null;
  const [from, to] = spans[outcome];
  return Math.max(baseline - 10, Math.round(baseline * (from + chance * (to - from))));
};

const outcomes = fc.constantFrom<NetworkPlan['outcomes']>('usual', 'usual', 'all respond', 'nobody responds');
const seed = fc.nat();

/** Networks of every shape that makes protection hard: small, lopsided, one giant, two clinics, many tiny ones. */
export const anyPlan: fc.Arbitrary<NetworkPlan> = fc.record({
  sizes: fc.oneof(
    fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 }),
    fc.array(fc.integer({ min: 40, max: 300 }), { minLength: 3, maxLength: 8 }),
    fc.integer({ min: 200, max: 900 }).map((giant) => [giant, 12, 10, 9, 5]),
    fc.tuple(fc.integer({ min: 50, max: 400 }), fc.integer({ min: 50, max: 400 })),
    fc.constant(Array.from({ length: 30 }, () => 6)),
  ),
  outcomes,
  seed,
});

/** Eight clinics from large to small, about as many patients as a young registry has. */
export const usualPlan = (scale: number, networkSeed: number): NetworkPlan => ({
  sizes: [220, 160, 120, 90, 60, 45, 30, 20].map((size) => size * scale),
  outcomes: 'usual',
  seed: networkSeed,
});
