import { z } from 'zod';
import { importProblemSchema } from './report.ts';

/**
 * Most rows that a partial import over HTTP leaves out. More are no slips but a fault of the whole file, which is mended
 * where it is made.
 */
export const leftOutLimit = 10_000;

/** A row that a partial import left out: where it begins and why; never what it holds. */
export const leftOutLineSchema = z.strictObject({
  file: z.string(),
  /** Line in the file, the header being line 1. */
  line: z.int().positive(),
  /** Empty where the row is sound and only goes along, so that rows that belong to it can be sent again. */
  problems: z.array(importProblemSchema.omit({ file: true, line: true })),
});
export type LeftOutLine = z.infer<typeof leftOutLineSchema>;

/** Answer of `GET /api/v1/clinic/imports/{id}/left-out`: in the order of files and lines. */
export const importLeftOutSchema = z.strictObject({ lines: z.array(leftOutLineSchema).max(leftOutLimit) });
