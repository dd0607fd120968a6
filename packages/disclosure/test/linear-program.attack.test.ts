import { builtInVocabulary } from '@enthesis/contract';
import { describe, expect, test } from 'vitest';
import { type Block, headcountOf, isSafe, latticeOf, networkPolicy } from '../src/index.ts';
import { titleOf } from './attacker/attacks.ts';
import {
  type Cell,
  count,
  type Known,
  meanKnown,
  rangeOf,
  sizeKnown,
  sum,
  withinScale,
} from './attacker/linear-program.ts';
import { naiveAnswer } from './attacker/naive.ts';
import { inventNetwork, type Patient, usualPlan } from './attacker/network.ts';
import { changeRows, changeVariable, outcomeVariable, press, releaseChanges } from './attacker/release.ts';

// An attacker who writes down every published figure as an inequality and lets a solver find the smallest and the
// largest count and sum that each small place can have.

const patients = inventNetwork(usualPlan(3, 21)).filter(({ change }) => change !== null);
const { levels } = latticeOf(outcomeVariable, builtInVocabulary);
const conditionIds = [...new Set(patients.map(({ condition }) => condition))];
const places = conditionIds.flatMap((condition) => levels.map((band): Cell => ({ condition, band })));
const counts = new Set(places.map(count));

const isAt = (cell: Cell) => (patient: Patient) => patient.condition === cell.condition && patient.band === cell.band;
const membersAt = (cell: Cell) => patients.filter(isAt(cell));
const { range } = changeVariable;

const exactly = (cell: Cell): Known => sizeKnown([cell], membersAt(cell).length, membersAt(cell).length);

const cellsOf = (block: Block) =>
  places.filter(({ condition, band }) => block.conditions.includes(condition) && block.levels.includes(band));

const small = places.filter((cell) => {
  const members = membersAt(cell);
  return members.length > 0 && members.length < 11;
});

describe(titleOf('20'), () => {
  test('naive: counts below 11 blank, margins exact: some blanks have one solution', () => {
    const groups = [
      ...places.map((cell) => [cell]),
      ...conditionIds.map((id) => places.filter(({ condition }) => condition === id)),
      ...levels.map((level) => places.filter(({ band }) => band === level)),
      places,
    ];
    const known = groups.map((cells) => {
      const answer = naiveAnswer(patients, (patient) => cells.some((cell) => isAt(cell)(patient)));
      return answer === null ? sizeKnown(cells, 0, 10) : sizeKnown(cells, answer.n, answer.n);
    });
    const pinned = small.filter((cell) => {
      const [least, most] = rangeOf(count(cell), known, counts);
      return most - least < 0.5;
    });
    expect(pinned.length).toBeGreaterThan(0);
  }, 60_000);

  test('ours: every unsafe count stays open by 10 and more, every unsafe mean by half a scale', () => {
    const published = releaseChanges(patients);
    const known = published.flatMap(({ block, n, mean }) => [
      sizeKnown(cellsOf(block), n - 4, n + 4),
      ...meanKnown(cellsOf(block), { mean, half: 0.05, noise: range }),
    ]);
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
      const there = places.filter((place) => inBlocks.has(place));
      const told = [...known, ...withinScale(places, range), ...there.map(exactly)];
      const [lowest, highest] = rangeOf(sum(cell), told, counts);
      expect((highest - lowest) / membersAt(cell).length).toBeGreaterThanOrEqual(range / 2);
    }
  }, 120_000);
});
