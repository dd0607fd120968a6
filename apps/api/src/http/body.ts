import { say, sayWritten } from '@enthesis/languages';
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
    throw new HttpProblem('unsupported-content', { detail: say('Send JSON, with content-type: application/json.') });
  }
  return parsed(schema, readJson(await context.req.text()), 'invalid-body');
};

/** What a text holds as JSON; undefined where it is none. Postgres has no text with a NUL character, so none is taken. */
const readJson = (text: string): unknown => {
  let hasNul = false;
  const look = (_: string, value: unknown): unknown => {
    hasNul ||= typeof value === 'string' && value.includes('\0');
    return value;
  };
  try {
    const read: unknown = JSON.parse(text, look);
    if (!hasNul) return read;
  } catch {
    return undefined;
  }
  throw new HttpProblem('invalid-body', { detail: say('A text in the body has a NUL character in it: take it out.') });
};

/** The query of a request, each key once, as its schema takes it. */
export const queryOf = <Schema extends z.ZodType>(context: Context<AppEnv>, schema: Schema): z.output<Schema> => {
  const { searchParams } = new URL(context.req.url);
  const keys = [...searchParams.keys()];
  if (new Set(keys).size < keys.length) {
    throw new HttpProblem('invalid-parameter', { detail: say('Give every parameter once.') });
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
    throw new HttpProblem(code, { detail: say('There is a field or parameter that is not known here.') });
  if (issue?.code === 'invalid_value') throw new HttpProblem(code, { parameter, allowed: issue.values.map(String) });
  // Messages of our own say what is wrong; those of the library could repeat what was sent.
  const wrong = issue?.code === 'custom' ? sayWritten(issue.message) : say('is missing or not in the expected form');
  throw new HttpProblem(code, { parameter, detail: `${parameter} ${wrong}.` });
};
