import { builtInVocabulary } from '@enthesis/contract';
import { describe, expect, test } from 'vitest';
import { type Block, headcountOf, isSafe, latticeOf, networkPolicy } from '../src/index.ts';
import { type Known, rangeOf } from './attacker/linear-program.ts';
import { naiveAnswer } from './attacker/naive.ts';
import { inventNetwork, type Patient, usualPlan } from './attacker/network.ts';
import { changeRows, changeVariable, outcomeVariable, press, releaseChanges } from './attacker/release.ts';

// 20: an attacker who writes down every published figure as an inequality and lets a solver find the smallest and the
// largest count and sum that each small place can have.

const patients = inventNetwork(usualPlan(3, 21)).filter(({ change }) => change !== null);
const { levels } = latticeOf(outcomeVariable, builtInVocabulary);
const conditionIds = [...new Set(patients.map(({ condition }) => condition))];
const places = conditionIds.flatMap((condition) => levels.map((band) => ({ condition, band })));
type Cell = (typeof places)[number];
const name = ({ condition, band }: Cell) => `${condition.replaceAll('-', '_')}_${band.replaceAll(/\W/g, '_')}`;
const count = (cell: Cell) => `n_${name(cell)}`;
const sum = (cell: Cell) => `s_${name(cell)}`;
const counts = new Set(places.map(count));

const isAt = (cell: Cell) => (patient: Patient) => patient.condition === cell.condition && patient.band === cell.band;
const membersAt = (cell: Cell) => patients.filter(isAt(cell));
const { range } = changeVariable;

/** A published set of places: its size within some counts, and the sum of its changes around n times the mean. */
const knownOf = (
  cells: readonly Cell[],
  size: { readonly from: number; readonly to: number },
  mean: { readonly mean: number; readonly half: number; readonly noise: number } | null,
): readonly Known[] => {
  const sizes: Known = { terms: new Map(cells.map((cell) => [count(cell), 1])), ...size };
  if (mean === null) return [sizes];
  const sums = cells.map((cell): [string, number] => [sum(cell), 1]);
  const times = (by: number) => cells.map((cell): [string, number] => [count(cell), -by]);
  const far = 1_000_000;
  return [
    sizes,
    { terms: new Map([...sums, ...times(mean.mean + mean.half)]), from: -far, to: mean.noise },
    { terms: new Map([...sums, ...times(mean.mean - mean.half)]), from: -mean.noise, to: far },
  ];
};

/** Nobody changes by more than the scale. */
const withinScale: readonly Known[] = places.flatMap((cell) => [
  {
    terms: new Map([
      [sum(cell), 1],
      [count(cell), -range],
    ]),
    from: -1_000_000,
    to: 0,
  },
  {
    terms: new Map([
      [sum(cell), 1],
      [count(cell), range],
    ]),
    from: 0,
    to: 1_000_000,
  },
]);

const exactly = (cell: Cell): Known => {
  const n = membersAt(cell).length;
  return { terms: new Map([[count(cell), 1]]), from: n, to: n };
};

const cellsOf = (block: Block) =>
  places.filter(({ condition, band }) => block.conditions.includes(condition) && block.levels.includes(band));

const small = places.filter((cell) => {
  const members = membersAt(cell);
  return members.length > 0 && members.length < 11;
});

describe('20 solve for every small place', () => {
  test('naive: counts below 11 blank, margins exact: some blanks have one solution', () => {
    const groups = [
      ...places.map((cell) => [cell]),
      ...conditionIds.map((id) => places.filter(({ condition }) => condition === id)),
      ...levels.map((level) => places.filter(({ band }) => band === level)),
      places,
    ];
    const known = groups.flatMap((cells) => {
      const answer = naiveAnswer(patients, (patient) => cells.some((cell) => isAt(cell)(patient)));
      if (answer === null) return knownOf(cells, { from: 0, to: 10 }, null);
      return knownOf(cells, { from: answer.n, to: answer.n }, null);
    });
    const pinned = small.filter((cell) => {
      const [least, most] = rangeOf(count(cell), known, counts);
      return most - least < 0.5;
    });
    expect(pinned.length).toBeGreaterThan(0);
  }, 60_000);

  test('ours: every unsafe count stays open by 10 and more, every unsafe mean by half a scale', () => {
    const published = releaseChanges(patients);
    const known = published.flatMap(({ block, n, mean }) =>
      knownOf(cellsOf(block), { from: n - 4, to: n + 4 }, { mean, half: 0.05, noise: range }),
    );
    const inBlocks = new Set(published.flatMap(({ block }) => cellsOf(block)));
    const unsafe = places.filter((cell) => {
      const members = membersAt(cell);
      const isThere = members.length > 0 && inBlocks.has(cell);
      return isThere && !isSafe(headcountOf(changeRows(members)), networkPolicy, press.opened);
    });
    expect(unsafe.length).toBeGreaterThan(0);
    for (const cell of unsafe) {
      const [least, most] = rangeOf(count(cell), known, counts);
      expect(most - least).toBeGreaterThanOrEqual(10);
      const told = [...known, ...withinScale, ...places.filter((place) => inBlocks.has(place)).map(exactly)];
      const [lowest, highest] = rangeOf(sum(cell), told, counts);
      expect((highest - lowest) / membersAt(cell).length).toBeGreaterThanOrEqual(range / 2);
    }
  }, 120_000);
});
