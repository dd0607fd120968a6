import { type AnyQuestion, fromSearch, toSearch } from '@enthesis/contract';
import type { z } from 'zod';
import type { Answer, Answered, Asking } from '../answer/asked.ts';

type AnswerTo<Question extends AnyQuestion> = z.output<Question['answerSchema']>;

/** An answer of another question, and the query it was asked with in its one spelling. */
export interface Given<Question extends AnyQuestion> {
  readonly question: Question;
  readonly search: string;
  readonly answer: AnswerTo<Question>;
}

/** Asks another question of the same clinic. Claims are held against answers, whoever gives them. */
export type Ask = <Question extends AnyQuestion>(question: Question, search: string) => Promise<Given<Question>>;

/** Asks through the questions' own doors, each query once. */
export const askOnce = (answered: readonly Answered[], asking: Asking): Ask => {
  const kept = new Map<string, Promise<Answer>>();
  const once = (question: AnyQuestion, search: string): Promise<Answer> => {
    const key = `${question.name}?${search}`;
    const before = kept.get(key);
    if (before !== undefined) return before;
    const found = answered.find((one) => one.question.name === question.name);
    if (found === undefined) throw new Error(`nobody answers ${question.name}`);
    const selection = fromSearch(question, asking.registry.vocabulary, search);
    const answer = found.answer({ ...asking, selection });
    kept.set(key, answer);
    return answer;
  };
  return async <Question extends AnyQuestion>(question: Question, search: string) => {
    const canonical = toSearch(question, fromSearch(question, asking.registry.vocabulary, search));
    const answer = await once(question, canonical);
    return { question, search: canonical, answer: question.answerSchema.parse(answer) as AnswerTo<Question> };
  };
};

/** A query with conditions added to it. */
export const about = (search: string, conditions: readonly string[]): string =>
  [search, ...conditions.map((id) => `condition=${id}`)].filter((part) => part !== '').join('&');
