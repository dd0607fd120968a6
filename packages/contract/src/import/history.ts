import { say } from '@enthesis/languages';
import { z } from 'zod';
import { importJobSchema } from './job.ts';
import { importModeSchema, lookAlikeSchema, rowCountsSchema } from './report.ts';

/** Who can hand in an import: a role of the clinic in the browser, or whoever may run the command line. */
export const importerIds = ['director', 'data-manager', 'command-line'] as const;
export const importerSchema = z.enum(importerIds);
export type Importer = z.infer<typeof importerSchema>;

export const importerLabels: Readonly<Record<Importer, string>> = {
  director: say('Director'),
  'data-manager': say('Data manager'),
  'command-line': say('Command line'),
};

/** One line of a clinic's import history. */
export const importRecordSchema = z.strictObject({
  number: z.int().positive(),
  at: z.iso.datetime(),
  /** Null where Enthesis filled a synthetic clinic itself, and in imports older than this column. */
  by: importerSchema.nullable(),
  mode: importModeSchema,
  bytes: z.int().nonnegative(),
  /** Names the content; null once the registry no longer holds just that: after an erasure, an undo, a partial import. */
  contentSha256: z.string().nullable(),
  rows: rowCountsSchema,
  added: rowCountsSchema,
  changed: rowCountsSchema,
  removed: rowCountsSchema,
  skippedErased: z.int(),
  leftOut: rowCountsSchema,
  /** When and by whom it was undone; null while it stands. */
  undone: z.strictObject({ at: z.iso.datetime(), by: importerSchema }).nullable(),
  /** Whether it can still be undone: true of one import at most, the latest. */
  undoable: z.boolean(),
});
export type ImportRecord = z.infer<typeof importRecordSchema>;

/** An import in the list of a clinic's. */
export const listedImportSchema = importRecordSchema.extend({
  /** As the rows stand now; null where none can be compared, or too few to be shown. */
  lookAlike: lookAlikeSchema.nullable(),
});
export type ListedImport = z.infer<typeof listedImportSchema>;

/** Answer of `GET /api/v1/clinic/imports`: what was imported, latest first, and the jobs that are under way. */
export const importListSchema = z.strictObject({
  imports: z.array(listedImportSchema),
  underWay: z.array(importJobSchema),
  /** The largest body that is taken when files are handed in, in bytes. */
  uploadBytes: z.int().positive(),
});
export type ImportList = z.infer<typeof importListSchema>;

/** Body of `POST /api/v1/clinic/imports/undo`: the import meant, so that nobody undoes one they have not seen. */
export const importUndoSchema = z.strictObject({ number: z.int().positive() });

/** Its answer: the import, now undone. */
export const importUndoneSchema = z.strictObject({ undone: importRecordSchema });
