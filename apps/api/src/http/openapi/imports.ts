import {
  apiBase,
  importAcceptedSchema,
  importJobSchema,
  importLeftOutSchema,
  importListSchema,
  importUndoneSchema,
  importUndoSchema,
} from '@enthesis/contract';
import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { json, problem, signedIn } from './parts.ts';

const jobId = {
  name: 'id',
  in: 'path' as const,
  description: 'The id that handing the import in answered with.',
  required: true,
  schema: { type: 'string' as const, format: 'uuid' },
};
const noSuchJob = problem('The clinic has no such job.');
const flag = (name: string, description: string, values: readonly [string, string]) => ({
  name,
  in: 'query' as const,
  description,
  required: false,
  schema: { type: 'string' as const, enum: [...values], default: values[0] },
});

/** Imports: handing in, following, calling off, the history and undoing. */
export const importPaths: ZodOpenApiPathsObject = {
  [`${apiBase}/clinic/imports`]: {
    get: {
      operationId: 'imports',
      summary: "The clinic's imports, latest first, and the jobs under way.",
      responses: { '200': json('The imports.', importListSchema), ...signedIn },
    },
    post: {
      operationId: 'handInImport',
      summary: 'Hands in the files of the import format. What becomes of them is asked of the job.',
      parameters: [
        flag('dryRun', '1: check everything and say what would change, but change nothing.', ['0', '1']),
        flag('mode', 'replace: rows that the files lack are removed.', ['merge', 'replace']),
        flag('partial', '1: take the sound rows and leave the others out; not with mode=replace.', ['0', '1']),
      ],
      requestBody: {
        content: {
          'multipart/form-data': {
            schema: z.strictObject({
              episodes: z.string().meta({ format: 'binary', description: 'episodes.csv' }),
              sessions: z.string().meta({ format: 'binary', description: 'sessions.csv' }).optional(),
              scores: z.string().meta({ format: 'binary', description: 'scores.csv' }).optional(),
              events: z.string().meta({ format: 'binary', description: 'events.csv' }).optional(),
            }),
          },
        },
      },
      responses: {
        '202': json('The files are here; the job has begun.', importAcceptedSchema),
        '400': problem('The body is not whole, or has a part of another name.'),
        '409': problem('The clinic is synthetic, and this is no dry run.'),
        '413': problem('The files are larger than the list of imports says.'),
        '415': problem('A part is compressed or a workbook.'),
        '429': problem('Two imports of the clinic are under way already.'),
        '507': problem('The disk is full.'),
        ...signedIn,
      },
    },
  },
  [`${apiBase}/clinic/imports/undo`]: {
    post: {
      operationId: 'undoImport',
      summary: "Undoes the clinic's latest import: rows and figures are as before it.",
      requestBody: { content: { 'application/json': { schema: importUndoSchema } } },
      responses: {
        '200': json('The import, now undone.', importUndoneSchema),
        '400': problem('No number was sent.'),
        '409': problem('The import cannot be undone; the detail says why.'),
        ...signedIn,
      },
    },
  },
  [`${apiBase}/clinic/imports/{id}`]: {
    get: {
      operationId: 'importJob',
      summary: 'Where an import stands: state, progress, report.',
      parameters: [jobId],
      responses: { '200': json('The job.', importJobSchema), '404': noSuchJob, ...signedIn },
    },
  },
  [`${apiBase}/clinic/imports/{id}.csv`]: {
    get: {
      operationId: 'importJobCsv',
      summary: 'The problems of a refused import as a file.',
      parameters: [jobId],
      responses: {
        '200': { description: 'file, line, column, rule, allowed.', content: { 'text/csv': { schema: z.string() } } },
        '404': noSuchJob,
        ...signedIn,
      },
    },
  },
  [`${apiBase}/clinic/imports/{id}/left-out`]: {
    get: {
      operationId: 'importLeftOut',
      summary: 'The lines that a partial import left out, and why; never what they hold.',
      parameters: [jobId],
      responses: { '200': json('The lines.', importLeftOutSchema), '404': noSuchJob, ...signedIn },
    },
  },
  [`${apiBase}/clinic/imports/{id}/cancel`]: {
    post: {
      operationId: 'cancelImport',
      summary: 'Calls an import off; nothing of it stays.',
      parameters: [jobId],
      responses: {
        '202': json('The job, which will end shortly.', importJobSchema),
        '404': noSuchJob,
        '409': problem('The import has ended already.'),
        ...signedIn,
      },
    },
  },
};
