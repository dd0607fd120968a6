import { z } from 'zod';
import { type Mapping, mappingSchema } from './mapping.ts';
import { MappingError } from './mapping-error.ts';

/**
 * A mapping, from a draft whose questions are answered or from what was kept or written by hand.
 *
 * @throws {MappingError} naming what is still open or wrong.
 */
export const finishMapping = (value: unknown): Mapping => {
  const parsed = mappingSchema.safeParse(value);
  if (!parsed.success) throw new MappingError(z.prettifyError(parsed.error));
  return parsed.data;
};
