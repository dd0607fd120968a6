import {
  type AnyQuestion,
  type Denominators,
  isAboutHorizon,
  type Meta,
  methodsVersion,
  type Question,
  questionParameters,
  type Selection,
  toSearch,
  type Vocabulary,
  valuesOf,
  wordsOf,
} from '@enthesis/contract';
import type { Asking } from './asked.ts';

/** What an answer says of itself beyond who asked what. */
export interface AboutAnswer {
  readonly question: AnyQuestion;
  readonly imported: Meta['asOf'];
  readonly denominators: Denominators;
  readonly instruments: Meta['instruments'];
  readonly sentence: string;
  readonly captions: readonly string[];
  readonly withheld?: Meta['withheld'];
  readonly release?: NonNullable<Meta['release']>;
}

/** Everything a reader needs to quote an answer: who, when, how, on which courses, and what not to read into it. */
export const metaOf = ({ clinic, selection, registry, minCell }: Asking, about: AboutAnswer): Meta => {
  const { question, imported, captions, withheld = null, ...rest } = about;
  return {
    ...rest,
    question: question.name,
    title: question.title,
    scope: 'clinic',
    clinic: { code: clinic.code, name: clinic.name },
    synthetic: clinic.synthetic,
    asOf: imported,
    methodsVersion,
    minCell,
    search: toSearch(question, selection),
    parameters: parametersInWords(question, selection, registry.vocabulary),
    withheld,
    captions: [...captions],
  };
};

/** The question as asked, parameter by parameter, in words. */
export const parametersInWords = (
  question: Pick<Question, 'parameters' | 'only'>,
  selection: Selection,
  vocabulary: Vocabulary,
): Meta['parameters'] =>
  questionParameters(question).flatMap((parameter) => {
    const values = valuesOf(selection, parameter.name);
    const playsNoPart =
      (parameter.name === 'horizon' && !isAboutHorizon(selection)) ||
      (parameter.name === 'model' && selection.model === 'none');
    if (values.length === 0 || playsNoPart) return [];
    const words = values.map((value) => wordsOf(vocabulary, parameter, value)).join(', ');
    return [{ name: parameter.name, label: parameter.label, value: values.join(','), words }];
  });

/** Counts of an answer that gives none of them. */
export const noDenominators: Denominators = {
  enrolled: null,
  ongoingLeftOut: null,
  noBaseline: null,
  notDue: null,
  belowFloor: null,
  eligible: null,
  followed: null,
  sessionsAfterScore: null,
  dueThroughUnknown: null,
};
