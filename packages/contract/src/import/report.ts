import { z } from 'zod';

/** How many problems a refused import names at most. */
export const problemLimit = 100;

/** One reason to refuse an import: where, which rule, what is allowed. Never the value. */
export const importProblemSchema = z.strictObject({
  file: z.string(),
  /** Line in the file, the header being line 1; null where the whole file is meant. */
  line: z.int().positive().nullable(),
  column: z.string().nullable(),
  rule: z.string(),
  allowed: z.string(),
});
export type ImportProblem = z.infer<typeof importProblemSchema>;

/** A rule that is broken, and what is allowed instead; both are repeated in reports and so never hold a value. */
export type Fault = Pick<ImportProblem, 'rule' | 'allowed'>;

const counts = z.strictObject({ episodes: z.int(), sessions: z.int(), scores: z.int() });
export type RowCounts = z.infer<typeof counts>;

/** What an import did, or in a dry run would do. */
export const importReportSchema = z.strictObject({
  outcome: z.enum(['applied', 'dry-run', 'unchanged', 'refused']),
  clinic: z.string(),
  /** The clinic's import number; null unless applied. */
  number: z.int().positive().nullable(),
  mode: z.enum(['merge', 'replace']),
  rows: counts,
  added: counts,
  changed: counts,
  removed: counts,
  /** Rows of patients who were erased; they are skipped. */
  skippedErased: z.int(),
  /** The first problems of a refused import, in file and line order. */
  problems: z.array(importProblemSchema),
  /** Whether there were more problems than are listed. */
  moreProblems: z.boolean(),
});
export type ImportReport = z.infer<typeof importReportSchema>;

/** One line of a clinic's import history. */
export const importRecordSchema = z.strictObject({
  number: z.int().positive(),
  at: z.iso.datetime(),
  mode: z.enum(['merge', 'replace']),
  rows: counts,
  added: counts,
  changed: counts,
  removed: counts,
  skippedErased: z.int(),
});
export type ImportRecord = z.infer<typeof importRecordSchema>;

/** Answer of `GET /api/v1/clinic/imports`, latest first. */
export const importListSchema = z.strictObject({ imports: z.array(importRecordSchema) });
