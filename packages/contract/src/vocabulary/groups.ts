import { say } from '@enthesis/languages';
import { practitionerPattern } from '../import/column.ts';
import { type StratifierId, stratifierIds, stratifiers } from './stratifiers.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A value that a parameter takes; where `pattern` is given, any value that matches it, and `id` names the run. */
export interface AllowedValue {
  readonly id: string;
  readonly label: string;
  readonly pattern?: RegExp;
}

export const takes = ({ id, pattern }: AllowedValue, value: string): boolean => pattern?.test(value) ?? id === value;

/** What two groups of courses can be told apart by. */
export const comparedIds = ['condition', ...stratifierIds] as const;
export type ComparedId = (typeof comparedIds)[number];

/** Strata that are whatever was recorded, as runs. */
const runs: Readonly<Partial<Record<StratifierId, AllowedValue>>> = {
  year: { id: '1990 to 2100', label: say('Year'), pattern: /^(199\d|20\d\d|2100)$/ },
  practitioner: { id: 'P1 to P999', label: say('Practitioner'), pattern: practitionerPattern },
};

/** The groups that something tells apart. */
export const comparedValues = (vocabulary: Vocabulary, of: ComparedId): readonly AllowedValue[] => {
  if (of === 'condition') return vocabulary.conditions.map(({ id, label }) => ({ id, label }));
  const run = runs[of];
  return run === undefined ? (stratifiers.find(({ id }) => id === of)?.strata ?? []) : [run];
};

/** What a group is called: "Female", "Year 2021". */
export const comparedLabel = (vocabulary: Vocabulary, of: ComparedId, group: string): string => {
  const found = comparedValues(vocabulary, of).find((row) => takes(row, group));
  if (found === undefined) return group;
  return found.pattern === undefined ? found.label : `${found.label} ${group}`;
};
