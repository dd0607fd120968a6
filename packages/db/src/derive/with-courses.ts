import type { ClientBase } from 'pg';
import { withCoursesOnShards } from '../citus/courses-on-shards.ts';
import { isSpread } from '../citus/is-spread.ts';
import { takeSteps } from './take-steps.ts';

/**
 * Has `count` done over the courses of the episodes in `touched`, where their rows are, within the caller's transaction.
 *
 * @param count is given what turns a query over rows and steps into one over where those are
 */
export const withCourses = async (
  client: ClientBase,
  count: (over: (query: string) => string) => Promise<void>,
): Promise<void> => {
  if (await isSpread(client)) return withCoursesOnShards(client, count);
  const here = (query: string) => query;
  await takeSteps(client, here);
  await count(here);
};
