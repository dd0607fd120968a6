import {
  fromSearch,
  measureIds,
  type ParameterName,
  QueryError,
  questionParameters,
  type Selection,
  toSearch,
  type Vocabulary,
} from '@enthesis/contract';
import type { Choices } from '../address.ts';

/** One value a parameter could take, and the selection it leads to; null where it does not fit the others. */
export interface Option {
  readonly id: string;
  readonly label: string;
  readonly selection: Selection | null;
}

/** A selection as the contract reads it; null where it may not be asked at all. */
export const accepted = (choices: Choices, vocabulary: Vocabulary, selection: Selection): Selection | null => {
  try {
    return fromSearch(choices, vocabulary, toSearch(choices, selection));
  } catch (error) {
    if (error instanceof QueryError) return null;
    throw error;
  }
};

/** The values of a parameter, each with the selection it would make. */
export const optionsFor = (
  choices: Choices,
  vocabulary: Vocabulary,
  selection: Selection,
  name: ParameterName,
): readonly Option[] =>
  questionParameters(choices)
    .filter((parameter) => parameter.name === name)
    .flatMap((parameter) => parameter.allowed(vocabulary))
    .map(({ id, label }) => ({ id, label, selection: accepted(choices, vocabulary, { ...selection, [name]: id }) }));

/** The selection for another measure; a definition that does not apply to it gives way to the page's default. */
export const switchMeasure = (
  choices: Choices,
  vocabulary: Vocabulary,
  selection: Selection,
  measure: string,
): Selection => {
  const switched = { ...selection, measure: measureIds.find((id) => id === measure) ?? selection.measure };
  return accepted(choices, vocabulary, switched) ?? { ...switched, definition: choices.defaults.definition };
};
