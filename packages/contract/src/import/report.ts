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

/** Rows of each table. */
export const rowCountsSchema = z.strictObject({
  episodes: z.int(),
  sessions: z.int(),
  scores: z.int(),
  events: z.int(),
});
export type RowCounts = z.infer<typeof rowCountsSchema>;

/** Rows of all tables together. */
export const allRows = ({ episodes, sessions, scores, events }: RowCounts): number =>
  episodes + sessions + scores + events;

export const importModeSchema = z.enum(['merge', 'replace']);
export type ImportMode = z.infer<typeof importModeSchema>;

/** Of the courses that an import brought and that can be compared, those that look like one that was there before. */
export const lookAlikeSchema = z.strictObject({ lookedAt: z.int().positive(), found: z.int().nonnegative() });
export type LookAlike = z.infer<typeof lookAlikeSchema>;

/** What an import did, or in a dry run would do. */
export const importReportSchema = z.strictObject({
  outcome: z.enum(['applied', 'dry-run', 'unchanged', 'refused']),
  clinic: z.string(),
  /** The clinic's import number; null unless applied. */
  number: z.int().positive().nullable(),
  mode: importModeSchema,
  rows: rowCountsSchema,
  added: rowCountsSchema,
  changed: rowCountsSchema,
  removed: rowCountsSchema,
  /** Rows of patients who were erased; they are skipped. */
  skippedErased: z.int(),
  /** Rows that a partial import left out: faulty ones, and those of an episode that was left out. */
  leftOut: rowCountsSchema,
  /** Null where none can be compared, or fewer than the smallest group that is shown. */
  lookAlike: lookAlikeSchema.nullable(),
  /** The first problems of a refused or partial import, in file and line order. */
  problems: z.array(importProblemSchema),
  /** Whether there were more problems than are listed. */
  moreProblems: z.boolean(),
});
export type ImportReport = z.infer<typeof importReportSchema>;
