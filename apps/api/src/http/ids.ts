import type { Context } from 'hono';
import { z } from 'zod';
import type { AppEnv } from './app-env.ts';
import { notFound } from './problem.ts';

const uuid = z.uuid();

/**
 * The id in a route's path.
 *
 * @throws {HttpProblem} 404 for what is no id at all, as for an id that is somebody else's.
 */
export const idIn = (context: Context<AppEnv>, name = 'id'): string => {
  const read = uuid.safeParse(context.req.param(name));
  if (!read.success) throw notFound();
  return read.data;
};
