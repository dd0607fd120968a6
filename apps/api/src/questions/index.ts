import { type Answering, answer } from '../answer/answer.ts';
import type { Answered } from '../answer/asked.ts';
import type { FunnelRow } from '../answer/tally.ts';
import { byImport } from './by-import.ts';
import { change } from './change.ts';
import { claims } from './claims.ts';
import { cohort } from './cohort.ts';
import { coverage } from './coverage.ts';
import { difference } from './difference.ts';
import { distribution } from './distribution.ts';
import { quality } from './quality.ts';
import { responders } from './responders.ts';
import { responseBySession } from './response-by-session.ts';
import { retreatment } from './retreatment.ts';
import { robustness } from './robustness.ts';
import { safety } from './safety.ts';
import { sessions } from './sessions.ts';
import { sites } from './sites.ts';
import { trajectory } from './trajectory.ts';
import { trend } from './trend.ts';
import { trials } from './trials.ts';

const counted = <Row extends FunnelRow, Own>(answering: Answering<Row, Own>): Answered => ({
  question: answering.question,
  queries: (...about) => [answering.query(...about), ...(answering.more ? [answering.more.query(...about)] : [])],
  answer: (asking) => answer(answering, asking),
});

/** Questions that are answered from what is stored. */
const fromStore: readonly Answered[] = [
  counted(responders),
  responseBySession,
  counted(coverage),
  counted(change),
  trajectory,
  distribution,
  cohort,
  robustness,
  difference,
  quality,
  sessions,
  safety,
  retreatment,
  counted(trend),
  byImport,
  sites,
];

/** Every question; the last are made of the answers of the others. */
export const answered: readonly Answered[] = [...fromStore, claims(fromStore), trials(fromStore)];
