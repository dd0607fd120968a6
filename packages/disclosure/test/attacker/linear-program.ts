import { createRequire } from 'node:module';
import type { LegacyHighs } from 'highs';

/** What published figures tell about one unknown after another: coefficients by unknown, and between which ends. */
export interface Known {
  readonly terms: ReadonlyMap<string, number>;
  readonly from: number;
  readonly to: number;
}

// The solver's types are those of its CommonJS build, so that is the one to load.
const load = createRequire(import.meta.url)('highs') as () => Promise<LegacyHighs>;
const highs = await load();
const far = 1_000_000;

/**
 * The smallest and largest value that an unknown can have, given everything known: the best any attacker can do with
 * linear figures. `whole` unknowns are numbers of patients.
 *
 * @throws {Error} where nothing fits what is known, which means that it was written down wrongly.
 */
export const rangeOf = (
  unknown: string,
  known: readonly Known[],
  whole: ReadonlySet<string>,
): readonly [least: number, most: number] => {
  const names = [...new Set(known.flatMap(({ terms }) => [...terms.keys()]))];
  const rows = known.flatMap(({ terms, from, to }, place) => {
    const sum = [...terms].map(([name, by]) => `${by < 0 ? '-' : '+'} ${Math.abs(by)} ${name}`).join(' ');
    return [`from${place}: ${sum} >= ${from}`, `to${place}: ${sum} <= ${to}`];
  });
  const bounds = names.map((name) => (whole.has(name) ? `0 <= ${name} <= ${far}` : `-${far} <= ${name} <= ${far}`));
  const general = names.filter((name) => whole.has(name));
  const solve = (direction: 'Minimize' | 'Maximize'): number => {
    const objective = [direction, `obj: ${unknown}`];
    const program = [...objective, 'Subject To', ...rows, 'Bounds', ...bounds, 'General', general.join(' '), 'End'];
    const solution = highs.solve(program.join('\n'), { time_limit: 5 });
    if (solution.Status !== 'Optimal') throw new Error(`${direction} ${unknown}: ${solution.Status}`);
    return solution.ObjectiveValue;
  };
  return [solve('Minimize'), solve('Maximize')];
};

/** A condition by a session band: the smallest place that somebody may want to know about. */
export interface Cell {
  readonly condition: string;
  readonly band: string;
}

const name = ({ condition, band }: Cell) => `${condition.replaceAll('-', '_')}_${band.replaceAll(/\W/g, '_')}`;
/** The unknown number of patients in a place. */
export const count = (cell: Cell): string => `n_${name(cell)}`;
/** The unknown sum of their scores. */
export const sum = (cell: Cell): string => `s_${name(cell)}`;

/** A published set of places: its size within some counts. */
export const sizeKnown = (cells: readonly Cell[], from: number, to: number): Known => ({
  terms: new Map(cells.map((cell) => [count(cell), 1])),
  from,
  to,
});

/** A published set of places: the sum of its scores lies around n times the mean, off by rounding and by noise. */
export const meanKnown = (
  cells: readonly Cell[],
  { mean, half, noise }: { readonly mean: number; readonly half: number; readonly noise: number },
): readonly Known[] => {
  const sums = cells.map((cell): [string, number] => [sum(cell), 1]);
  const times = (by: number) => cells.map((cell): [string, number] => [count(cell), -by]);
  return [
    { terms: new Map([...sums, ...times(mean + half)]), from: -far, to: noise },
    { terms: new Map([...sums, ...times(mean - half)]), from: -noise, to: far },
  ];
};

/** Nobody's change is more than the width of the scale. */
export const withinScale = (cells: readonly Cell[], range: number): readonly Known[] =>
  cells.flatMap((cell) => [
    {
      terms: new Map([
        [sum(cell), 1],
        [count(cell), -range],
      ]),
      from: -far,
      to: 0,
    },
    {
      terms: new Map([
        [sum(cell), 1],
        [count(cell), range],
      ]),
      from: 0,
      to: far,
    },
  ]);
