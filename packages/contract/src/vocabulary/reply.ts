import { z } from 'zod';
import { instrumentMeasures } from './instruments.ts';
import type { Vocabulary } from './vocabulary.ts';

const ids = z.array(z.string());

const conditionSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  group: z.string(),
  saidToRespond: z.boolean().exactOptional(),
  order: z.strictObject({ pain: ids, function: ids }),
});

const instrumentSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  measure: z.enum(instrumentMeasures),
  min: z.number(),
  max: z.number().nullable(),
  direction: z.enum(['lower-is-better', 'higher-is-better']),
  mcid: z.number().nullable(),
  pass: z.number().exactOptional(),
  percentRules: z.boolean(),
  ratesChange: z.boolean(),
  source: z.string(),
  verified: z.boolean(),
  note: z.string().exactOptional(),
});

/** Answer of `GET /api/v1/vocabulary`: what this registry can name, its own additions included. */
export const vocabularySchema: z.ZodType<Vocabulary> = z.strictObject({
  conditions: z.array(conditionSchema),
  instruments: z.array(instrumentSchema),
});
