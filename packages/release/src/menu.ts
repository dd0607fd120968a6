import type { Vocabulary } from '@enthesis/contract';
import type { CountedVariable, Cut } from '@enthesis/db';
import {
  byStratifier,
  mcidClasses,
  networkStratifiers,
  networkVariables,
  outcomeClasses,
  type Variable,
} from '@enthesis/disclosure';

/** A variable of the closed list, and the one whose values it cuts another way. */
export interface MenuEntry extends CountedVariable {
  readonly variable: Variable;
}

const entryOf = (variable: Variable, base: string): MenuEntry => ({
  id: variable.id,
  base,
  over: variable.over satisfies Cut,
  variable,
});

const isCutByStratifier = (variable: Variable) =>
  variable.kind === 'classes' && (variable.classes === outcomeClasses || variable.classes === mcidClasses);

/**
 * Everything a release may be about, each variable before its other cuts: outcomes are cut by sex, age and guidance as well,
 * in this order, as far as the span audit lets them.
 */
export const menuOf = (vocabulary: Vocabulary): readonly MenuEntry[] =>
  networkVariables(vocabulary).flatMap((variable) => [
    entryOf(variable, variable.id),
    ...(variable.kind === 'classes' && isCutByStratifier(variable)
      ? networkStratifiers.map((stratifier) => entryOf(byStratifier(variable, stratifier), variable.id))
      : []),
  ]);
