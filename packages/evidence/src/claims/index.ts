import { type Claim, claimSchema, type TopicId, topics } from './claim.ts';
import { harm } from './harm.ts';
import { patients } from './patients.ts';
import { procedureAndCost } from './procedure-and-cost.ts';
import { results } from './results.ts';
import { resultsByCondition } from './results-by-condition.ts';
import { science } from './science.ts';
import { sessionsAndTime } from './sessions-and-time.ts';

const order = Object.keys(topics) as readonly TopicId[];

/** Every claim, by topic. A row that does not fit its schema stops the start. */
export const claims: readonly Claim[] = [
  ...results,
  ...resultsByCondition,
  ...patients,
  ...sessionsAndTime,
  ...procedureAndCost,
  ...harm,
  ...science,
]
  .map((row) => claimSchema.parse(row))
  .toSorted((a, b) => order.indexOf(a.topic) - order.indexOf(b.topic));
