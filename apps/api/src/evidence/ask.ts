import type { Vocabulary } from '@enthesis/contract';
import { type AnyNetworkQuestion, type AnyQuestion, fromSearch, type Selection, toSearch } from '@enthesis/contract';
import type { z } from 'zod';
import type { Answered, Asking } from '../answer/asked.ts';
import type { NetworkAnswered, NetworkAsking } from '../network/asked.ts';

type Askable = AnyQuestion | AnyNetworkQuestion;
type AnswerTo<Question extends Askable> = z.output<Question['answerSchema']>;

/** An answer of another question, and the query it was asked with in its one spelling. */
export interface Given<Question extends Askable> {
  readonly question: Question;
  readonly search: string;
  readonly answer: AnswerTo<Question>;
}

/** Asks another question of the same clinic or release. Claims are held against answers, whoever gives them. */
export type Ask = <Question extends Askable>(question: Question, search: string) => Promise<Given<Question>>;

/** Asks each query once, of whoever answers it. */
const askOnce = (
  vocabulary: Vocabulary,
  answerOf: (question: Askable, selection: Selection) => Promise<unknown>,
): Ask => {
  const kept = new Map<string, Promise<unknown>>();
  return async <Question extends Askable>(question: Question, search: string) => {
    const selection = fromSearch(question, vocabulary, search);
    const canonical = toSearch(question, selection);
    const key = `${question.name}?${canonical}`;
    const answer = kept.get(key) ?? answerOf(question, selection);
    kept.set(key, answer);
    return { question, search: canonical, answer: question.answerSchema.parse(await answer) as AnswerTo<Question> };
  };
};

const answererOf = <One extends { readonly question: { readonly name: string } }>(
  all: readonly One[],
  name: string,
): One => {
  const found = all.find(({ question }) => question.name === name);
  if (found === undefined) throw new Error(`nobody answers ${name}`);
  return found;
};

/** Asks the questions about a clinic, through their own doors. */
export const askClinic = (answered: readonly Answered[], asking: Asking): Ask =>
  askOnce(asking.registry.vocabulary, (question, selection) =>
    answererOf(answered, question.name).answer({ ...asking, selection }),
  );

/** Asks the questions about one release, by its number: the same query finds the same figures when there is a newer one. */
export const askRelease = (answered: readonly NetworkAnswered[], asking: NetworkAsking, number: number): Ask => {
  const ask = askOnce(asking.vocabulary, (question, selection) =>
    answererOf(answered, question.name).answer({ ...asking, selection }),
  );
  return (question, search) => ask(question, [search, `release=${number}`].filter((part) => part !== '').join('&'));
};

/** A query with conditions added to it. */
export const about = (search: string, conditions: readonly string[]): string =>
  [search, ...conditions.map((id) => `condition=${id}`)].filter((part) => part !== '').join('&');
