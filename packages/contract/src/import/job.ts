import { say } from '@enthesis/languages';
import { z } from 'zod';
import { importModeSchema, importReportSchema } from './report.ts';

/** Where an import handed in over HTTP stands. The first three are under way, the others are its end. */
export const importJobStates = [
  'uploading',
  'checking',
  'importing',
  'done',
  'refused',
  'failed',
  'cancelled',
] as const;
export const importJobStateSchema = z.enum(importJobStates);
export type ImportJobState = z.infer<typeof importJobStateSchema>;

/** The states in which a job still runs: asking again later may give another answer. */
export const statesUnderWay: readonly ImportJobState[] = ['uploading', 'checking', 'importing'];

export const importJobStateWords: Readonly<Record<ImportJobState, string>> = {
  uploading: say('The files are being received'),
  checking: say('Every row is being checked'),
  importing: say('The figures are being brought up to date'),
  done: say('Done'),
  refused: say('Refused: nothing was imported'),
  failed: say('Failed: nothing was imported'),
  cancelled: say('Cancelled: nothing was imported'),
};

/** Answer of `GET /api/v1/clinic/imports/{id}`. */
export const importJobSchema = z.strictObject({
  id: z.uuid(),
  state: importJobStateSchema,
  /** Whether it only says what it would do. */
  dryRun: z.boolean(),
  mode: importModeSchema,
  /** Whether sound rows are taken and the others left out. */
  partial: z.boolean(),
  progress: z.strictObject({
    /** Bytes received. */
    bytes: z.int().nonnegative(),
    /** Rows read and checked so far. */
    rows: z.int().nonnegative(),
    /** Null until the first rows are read. */
    rowsPerSecond: z.number().nonnegative().nullable(),
  }),
  /** Once it is done or refused; null otherwise. */
  report: importReportSchema.nullable(),
  /** Why it failed, in a sentence; null otherwise. */
  failure: z.string().nullable(),
  startedAt: z.iso.datetime(),
  /** Null while it is under way. */
  endedAt: z.iso.datetime().nullable(),
});
export type ImportJob = z.infer<typeof importJobSchema>;

/** Answer 202 of `POST /api/v1/clinic/imports`: the files are here, the job has begun. */
export const importAcceptedSchema = z.strictObject({ id: z.uuid() });

/** The names of the parts of the multipart body of `POST /api/v1/clinic/imports`: one for each file of the format. */
export const importParts = ['episodes', 'sessions', 'scores', 'events'] as const;
export type ImportPart = (typeof importParts)[number];
