import type { Answering, Asking } from '../answer/answer.ts';
import { answer } from '../answer/answer.ts';
import type { FunnelRow } from '../answer/tally.ts';
import { change } from './change.ts';
import { coverage } from './coverage.ts';
import { responders } from './responders.ts';

const bind = <Row extends FunnelRow, Own>(answering: Answering<Row, Own>) => ({
  question: answering.question,
  query: answering.query,
  answer: (asking: Asking) => answer(answering, asking),
});

/** The closed list of questions with how each is answered. */
export const answered = [bind(responders), bind(coverage), bind(change)];
export type Answered = (typeof answered)[number];
