import type { Context } from 'hono';
import type { z } from 'zod';
import type { AppEnv } from './app-env.ts';
import { HttpProblem } from './problem.ts';

/**
 * The JSON body of a request, as its schema takes it.
 *
 * @throws {HttpProblem} 415 for another form, 400 naming the first field at fault and what is allowed there.
 */
export const bodyOf = async <Schema extends z.ZodType>(
  context: Context<AppEnv>,
  schema: Schema,
): Promise<z.output<Schema>> => {
  if (!/^application\/json\b/i.test(context.req.header('content-type') ?? '')) {
    throw new HttpProblem('unsupported-content', { detail: 'Send JSON, with content-type: application/json.' });
  }
  const sent: unknown = await context.req.json().catch(() => undefined);
  return parsed(schema, sent, 'invalid-body');
};

/** The query of a request, each key once, as its schema takes it. */
export const queryOf = <Schema extends z.ZodType>(context: Context<AppEnv>, schema: Schema): z.output<Schema> => {
  const { searchParams } = new URL(context.req.url);
  const keys = [...searchParams.keys()];
  if (new Set(keys).size < keys.length) {
    throw new HttpProblem('invalid-parameter', { detail: 'Give every parameter once.' });
  }
  return parsed(schema, Object.fromEntries(searchParams), 'invalid-parameter');
};

const parsed = <Schema extends z.ZodType>(
  schema: Schema,
  sent: unknown,
  code: 'invalid-body' | 'invalid-parameter',
): z.output<Schema> => {
  const read = schema.safeParse(sent);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const parameter = issue?.path.join('.') || 'body';
  if (issue?.code === 'unrecognized_keys')
    throw new HttpProblem(code, { detail: 'There is a field or parameter that is not known here.' });
  if (issue?.code === 'invalid_value') throw new HttpProblem(code, { parameter, allowed: issue.values.map(String) });
  // Messages of our own say what is wrong; those of the library could repeat what was sent.
  const wrong = issue?.code === 'custom' ? issue.message : 'is missing or not in the expected form';
  throw new HttpProblem(code, { parameter, detail: `${parameter} ${wrong}.` });
};
