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
