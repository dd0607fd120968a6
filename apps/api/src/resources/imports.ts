import { randomUUID } from 'node:crypto';
import type { ReadableStream } from 'node:stream/web';
import { apiBase, type ImportList, importUndoSchema, problemsCsv } from '@enthesis/contract';
import {
  beginJob,
  cancelJob,
  findJob,
  forgetJob,
  importsOf,
  jobsUnderWay,
  leftOutOf,
  type Registry,
  readClinic,
  UndoError,
  undoImport,
} from '@enthesis/db';
import type { Env } from '@enthesis/env';
import { say } from '@enthesis/languages';
import { type Context, Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { requireClinic, requireRole } from '../identity/access.ts';
import { audit } from '../identity/audited.ts';
import { importHistory } from './imports-history.ts';
import type { ImportJobs } from './imports-jobs.ts';
import { receiveParts, tooLarge } from './imports-upload.ts';

const path = '/clinic/imports';
/** Roles that hand imports of their clinic in, follow them and undo them. */
const importRoles = ['director', 'data-manager'] as const;
/** Jobs of one clinic that may be under way at once. */
const jobsAtOnce = 2;
/** What is checked for show in a clinic of invented patients, which in a demonstration anybody can enter. */
const syntheticBytes = 1024 ** 2;

/** Whether a request carries files to import: its body has a limit of its own. */
export const isUpload = ({ req }: Context): boolean => req.method === 'POST' && req.path === apiBase + path;

/** Imports over HTTP: handing one in, following it as a job, calling it off, the history, and undoing the latest. */
export const imports = (
  registry: Registry,
  jobs: ImportJobs,
  { clinicMinCell, uploadBytes }: Pick<Env, 'clinicMinCell' | 'uploadBytes'>,
): Hono<AppEnv> => {
  const mostBytes = ({ synthetic }: { readonly synthetic: boolean }) =>
    synthetic ? Math.min(syntheticBytes, uploadBytes) : uploadBytes;
  return new Hono<AppEnv>()
    .get(path, async (context) => {
      const { clinic } = asking(context);
      const history: ImportList = {
        imports: [...(await importHistory(registry, clinic, clinicMinCell))],
        underWay: [...(await jobsUnderWay(registry, clinic.clinicId))],
        uploadBytes: mostBytes(clinic),
      };
      return context.json(history);
    })
    .post(path, async (context) => {
      const { clinic, askedBy } = asking(context);
      const how = howToImport(new URL(context.req.url).searchParams);
      if (!how.dryRun) requireReal(clinic, say('Nothing is imported into it; ?dryRun=1 shows how it would go.'));
      const contentType = requireBody(context, mostBytes(clinic));
      const job = { id: randomUUID(), clinicId: clinic.clinicId, askedBy, ...how };
      if (!(await beginJob(registry, job, jobsAtOnce))) {
        throw new HttpProblem('too-many', {
          detail: say`At most ${jobsAtOnce} imports of a clinic are under way at once. Wait for one to end, or cancel it.`,
        });
      }
      const { body } = context.req.raw;
      try {
        const bytes = await receiveParts(body as ReadableStream, contentType, jobs.folderOf(job.id), mostBytes(clinic));
        await audit(registry, context, 'import', { detail: { job: job.id, ...how, bytes } });
        jobs.run({ ...job, clinic: clinic.code, bytes });
      } catch (error) {
        await Promise.all([jobs.removeFiles(job.id), forgetJob(registry, job.id)]);
        throw error;
      }
      return context.json({ id: job.id }, 202);
    })
    .post(`${path}/undo`, async (context) => {
      const { clinic, askedBy: by } = asking(context);
      requireReal(clinic, say('What it holds is made anew with "enthesis demo reset".'));
      const body = importUndoSchema.safeParse(await context.req.json().catch(() => null));
      if (!body.success) {
        throw new HttpProblem('invalid-body', { detail: say`Send ${'{"number": the number of the latest import}'}.` });
      }
      const number = await undoImport(registry, clinic.clinicId, { number: body.data.number, by }).catch(
        (error: unknown) => {
          throw error instanceof UndoError ? new HttpProblem('conflict', { detail: error.message }) : error;
        },
      );
      await audit(registry, context, 'undo', { detail: { number } });
      const history = await readClinic(registry, clinic.clinicId, importsOf);
      return context.json({ undone: history.find((record) => record.number === number) });
    })
    .get(`${path}/:id{[^./]+}`, async (context) => {
      return context.json(await jobOf(registry, context, context.req.param('id')));
    })
    .get(`${path}/:file{[^./]+\\.csv}`, async (context) => {
      const { id, report } = await jobOf(registry, context, context.req.param('file').replace(/\.csv$/, ''));
      return context.body(problemsCsv(report?.problems ?? []), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="enthesis_import_${id}.csv"`,
      });
    })
    .get(`${path}/:id/left-out`, async (context) => {
      const { clinic } = asking(context);
      const { id } = await jobOf(registry, context, context.req.param('id'));
      return context.json({ lines: await leftOutOf(registry, clinic.clinicId, id) });
    })
    .post(`${path}/:id/cancel`, async (context) => {
      const { clinic } = asking(context);
      const { id } = await jobOf(registry, context, context.req.param('id'));
      if ((await cancelJob(registry, clinic.clinicId, id)) !== true) {
        throw new HttpProblem('conflict', { detail: say('The import has ended already.') });
      }
      return context.json(await jobOf(registry, context, id), 202);
    });
};

const asking = (context: Context<AppEnv>) => {
  const clinic = requireClinic(context.get('signIn'), importRoles);
  const { role } = requireRole(context.get('signIn'), importRoles);
  return { clinic, askedBy: role === 'director' ? role : ('data-manager' as const) };
};

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The job named in the path. Another clinic's is as unknown as one that never was. */
const jobOf = async (registry: Registry, context: Context<AppEnv>, id: string) => {
  const { clinic } = asking(context);
  const job = uuid.test(id) ? await findJob(registry, clinic.clinicId, id) : null;
  if (job === null) throw notFound();
  context.header('cache-control', 'no-store');
  return job;
};

/** A clinic is synthetic or real for ever, and the patients of a synthetic one are made by the program. */
const requireReal = ({ code, synthetic }: { readonly code: string; readonly synthetic: boolean }, what: string) => {
  if (synthetic) throw new HttpProblem('conflict', { detail: say`Clinic ${code} is synthetic and stays so. ${what}` });
};

/** `?dryRun=1`, `?mode=replace` and `?partial=1`, all with a default. */
const howToImport = (query: URLSearchParams) => {
  const allowed = { dryRun: ['0', '1'], mode: ['merge', 'replace'], partial: ['0', '1'] } as const;
  const value = <Name extends keyof typeof allowed>(name: Name): (typeof allowed)[Name][number] => {
    const [first = allowed[name][0], ...others] = query.getAll(name);
    const known = allowed[name].find((each) => each === first);
    if (known === undefined || others.length > 0) {
      throw new HttpProblem('invalid-parameter', { parameter: name, allowed: [...allowed[name]] });
    }
    return known;
  };
  if ([...query.keys()].some((key) => !Object.hasOwn(allowed, key))) {
    throw new HttpProblem('invalid-parameter', { allowed: Object.keys(allowed) });
  }
  const how = { dryRun: value('dryRun') === '1', mode: value('mode'), partial: value('partial') === '1' };
  if (how.partial && how.mode === 'replace') {
    const detail = say('An import that replaces cannot be partial: rows left out would be removed.');
    throw new HttpProblem('invalid-parameter', { parameter: 'partial', allowed: ['0'], detail });
  }
  return how;
};

/** The content type of a body that may be read: multipart, not compressed, and not announced as too large. */
const requireBody = ({ req }: Context<AppEnv>, uploadBytes: number): string => {
  const contentType = req.header('content-type') ?? '';
  const encoding = req.header('content-encoding') ?? 'identity';
  if (encoding !== 'identity') {
    throw new HttpProblem('unsupported-content', {
      detail: say('Send the files uncompressed, without Content-Encoding.'),
    });
  }
  if (!/^multipart\/form-data\s*;/i.test(contentType) || req.raw.body === null) {
    throw new HttpProblem('unsupported-content', {
      detail: say('Send multipart/form-data with the parts episodes, sessions, scores and events, one CSV file each.'),
    });
  }
  if (Number(req.header('content-length') ?? 0) > uploadBytes) throw tooLarge(uploadBytes);
  return contentType;
};
