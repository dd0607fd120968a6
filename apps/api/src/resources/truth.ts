import {
  fromSearch,
  type Selection,
  type TrueDefinitionId,
  type Truth,
  trueDefinitionIds,
  truthAsked,
  truthSchema,
  truthWords,
} from '@enthesis/contract';
import type { Registry } from '@enthesis/db';
import { trueRates } from '@enthesis/intake';
import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { notFound } from '../http/problem.ts';
import { requireClinic } from '../identity/access.ts';

/**
 * The truth of a synthetic clinic: the probabilities its patients were drawn with. A real clinic has none, nor has an
 * invented one that this version does not make; both answer as if nothing were there.
 */
export const truth = (registry: Registry): Hono<AppEnv> =>
  new Hono<AppEnv>().get(truthAsked.path, (context) => {
    const { code, synthetic } = requireClinic(context.get('signIn'), ['director']);
    const asked = askedOf(fromSearch(truthAsked, registry.vocabulary, new URL(context.req.url).search));
    const rates = synthetic ? trueRates(code, asked) : null;
    if (rates === null) throw notFound();
    const { courses, conditions, sessions, sessionBands, firstResponse } = rates;
    const answer: Truth = {
      ...asked,
      words: truthWords,
      courses,
      conditions,
      sessions,
      sessionBands,
      firstResponse: [...firstResponse],
    };
    context.header('cache-control', 'private, no-cache');
    return context.json(truthSchema.parse(answer));
  });

const askedOf = ({ measure, definition, horizon }: Selection) => {
  const known = trueDefinitionIds.find((id): id is TrueDefinitionId => id === definition);
  if (measure === null || known === undefined) throw new Error('the contract lets only known definitions through');
  return { measure, definition: known, horizon };
};
