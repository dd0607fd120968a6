import type { AnyQuestion, Selection } from '@enthesis/contract';
import type { ClinicReader, Registry } from '@enthesis/db';
import { type Answer, type Answering, type Asking, answer, type Compilable } from '../answer/answer.ts';
import type { FunnelRow } from '../answer/tally.ts';
import { change } from './change.ts';
import { cohort } from './cohort.ts';
import { coverage } from './coverage.ts';
import { difference } from './difference.ts';
import { distribution } from './distribution.ts';
import { responders } from './responders.ts';
import { responseBySession } from './response-by-session.ts';
import { robustness } from './robustness.ts';
import { trajectory } from './trajectory.ts';

/** A question of the closed list with the queries it asks of the roll-ups and how it is answered. */
export interface Answered {
  readonly question: AnyQuestion;
  readonly queries: (reader: ClinicReader, registry: Registry, selection: Selection) => readonly Compilable[];
  readonly answer: (asking: Asking) => Promise<Answer>;
}

const counted = <Row extends FunnelRow, Own>(answering: Answering<Row, Own>): Answered => ({
  question: answering.question,
  queries: (...about) => [answering.query(...about), ...(answering.more ? [answering.more.query(...about)] : [])],
  answer: (asking) => answer(answering, asking),
});

export const answered: readonly Answered[] = [
  counted(responders),
  responseBySession,
  counted(coverage),
  counted(change),
  trajectory,
  distribution,
  cohort,
  robustness,
  difference,
];
