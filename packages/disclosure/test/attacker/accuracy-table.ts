import type { Accuracy, measureAccuracy } from './accuracy.ts';
import { chances, type NetworkPlan } from './network.ts';

const { chance } = chances(2026);
const between = (from: number, to: number) => from + Math.floor(chance() * (to - from + 1));

/** Young networks: 3 to 12 clinics of 20 to 200 patients each. */
export const youngNetworks: readonly NetworkPlan[] = Array.from(
  { length: 200 },
  (_, place): NetworkPlan => ({
    sizes: Array.from({ length: between(3, 12) }, () => between(20, 200)),
    outcomes: 'usual',
    seed: 1000 + place,
  }),
);

/** Networks of the size that the first release of the demonstration has: twelve clinics, 8,000 courses. */
export const releaseSizedNetworks: readonly NetworkPlan[] = Array.from(
  { length: 200 },
  (_, place): NetworkPlan => ({
    sizes: [150, 40, 90, 150, 250, 400, 500, 720, 900, 1200, 1600, 2000],
    outcomes: 'usual',
    seed: 5000 + place,
  }),
);

type Measured = ReturnType<typeof measureAccuracy>;

const words = { under60: 'under 60 courses', from60: '60 and more' } as const;
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const points = (share: number): string => `${(100 * share).toFixed(1)} points`;

const line = (figure: string, blocks: keyof typeof words, accuracy: Accuracy, written: (value: number) => string) => {
  const { figures, fromExact, sampling, covered } = accuracy;
  const cells = [figures.toLocaleString('en'), written(fromExact), written(sampling), percent(covered)];
  return `| ${[figure, words[blocks], ...cells].join(' | ')} |`;
};

/** The rows of the table in docs/privacy.md: rates and means, blocks under 60 courses apart. */
export const accuracyRows = ({ rates, means }: Measured): readonly string[] => [
  line('rate', 'under60', rates.under60, points),
  line('rate', 'from60', rates.from60, points),
  line('mean', 'under60', means.under60, (value) => value.toFixed(2)),
  line('mean', 'from60', means.from60, (value) => value.toFixed(2)),
];
