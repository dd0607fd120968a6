import { builtInVocabulary } from '@enthesis/contract';
import {
  type Block,
  type ClassRow,
  type ClassVariable,
  cutIntoBlocks,
  headcountOf,
  latticeOf,
  networkPolicy,
  networkVariables,
  type Press,
  type PublishedClasses,
  type PublishedScore,
  publishClasses,
  publishScore,
  recordKey,
  rowsByBlock,
  type ScoreRow,
  type ScoreVariable,
  unitsPerPoint,
  type Variable,
} from '../../src/index.ts';
import type { Patient } from './network.ts';

export const noiseKey = new Uint8Array(32).fill(7);
export const press: Press = { policy: networkPolicy, opened: new Set(), key: noiseKey };

const variable = <Kind extends Variable['kind']>(id: string, kind: Kind) => {
  const found = networkVariables(builtInVocabulary).find((row) => row.id === id);
  if (found?.kind !== kind) throw new RangeError(`${id} is not published`);
  return found as Extract<Variable, { kind: Kind }>;
};
export const outcomeVariable: ClassVariable = variable('outcome-pain@6m', 'classes');
export const changeVariable: ScoreVariable = variable('change-nprs@6m', 'score');

const recordKeys = new Map<string, number>();

/** Networks name their patients alike, and a key is slow to make. */
const recordKeyOf = (id: string): number => {
  const key = recordKeys.get(id) ?? recordKey(noiseKey, id);
  recordKeys.set(id, key);
  return key;
};

const counted = ({ id, clinic, condition, band }: Patient) => ({
  clinic,
  condition,
  level: band,
  courses: 1,
  patients: 1,
  keys: recordKeyOf(id),
});

/** Rows as SQL would group them; one a patient is as good as one a group, for they are only ever summed. */
export const outcomeRows = (patients: readonly Patient[]): readonly ClassRow[] =>
  patients.map((patient) => ({ ...counted(patient), class: patient.outcome }));

export const changeRows = (patients: readonly Patient[]): readonly ScoreRow[] =>
  patients.flatMap((patient) => {
    if (patient.change === null) return [];
    const units = BigInt(patient.change * unitsPerPoint);
    return [{ ...counted(patient), sum: units, squares: units * units }];
  });

export const cut = (rows: readonly (ClassRow | ScoreRow)[], by: Press = press): readonly Block[] =>
  cutIntoBlocks(rows, latticeOf(outcomeVariable, builtInVocabulary), by.policy, by.opened);

export const releaseOutcomes = (patients: readonly Patient[], by: Press = press): readonly PublishedClasses[] => {
  const rows = outcomeRows(patients);
  return [...rowsByBlock(rows, cut(rows, by))].map(([block, members]) =>
    publishClasses(block, outcomeVariable, members, by),
  );
};

export const releaseChanges = (patients: readonly Patient[], by: Press = press): readonly PublishedScore[] => {
  const rows = changeRows(patients);
  return [...rowsByBlock(rows, cut(rows, by))].map(([block, members]) =>
    publishScore(block, changeVariable, members, by),
  );
};

export const isIn = (block: Block, { condition, band }: Patient): boolean =>
  block.conditions.includes(condition) && block.levels.includes(band);

/** Patients of a block by clinic: the truth that an attacker is after. */
export const truthOf = (block: Block, patients: readonly Patient[]) =>
  headcountOf(patients.filter((patient) => isIn(block, patient)).map(counted));
