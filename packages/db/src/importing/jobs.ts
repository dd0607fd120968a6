import {
  type Importer,
  type ImportJob,
  type ImportJobState,
  type ImportMode,
  type ImportReport,
  importJobSchema,
  importLeftOutSchema,
  type LeftOutLine,
} from '@enthesis/contract';
import type { ClientBase, Pool } from 'pg';
import type { Registry } from '../open.ts';

/** How long the registry may take to write a job down or look one up. */
const answerWithinMs = 10_000;
/** How long ended jobs are kept: a page that shows one is not open for longer. The history of imports is for ever. */
const keptFor = '30 days';

const ask = <Row extends object>(client: ClientBase | Pool, text: string, values: readonly unknown[]) => {
  // Understood by the driver; its types do not know it.
  const query = { text, values: [...values], query_timeout: answerWithinMs };
  return client.query<Row>(query);
};

/** A new import handed in over HTTP. */
export interface NewJob {
  readonly id: string;
  readonly clinicId: number;
  readonly askedBy: Exclude<Importer, 'command-line'>;
  readonly dryRun: boolean;
  readonly mode: ImportMode;
  readonly partial: boolean;
}

/**
 * Writes a new job down, in the state `uploading`, unless `most` of the clinic's are under way.
 *
 * @returns whether there was room.
 */
export const beginJob = async (registry: Registry, job: NewJob, most: number): Promise<boolean> => {
  await failAbandonedJobs(registry);
  return registry.intake.transaction(async (client) => {
    await client.query(`select pg_advisory_xact_lock(hashtext('enthesis import job'), $1)`, [job.clinicId]);
    await client.query(`delete from registry.import_job where ended_at < clock_timestamp() - $1::interval`, [keptFor]);
    const { rowCount } = await client.query(
      `insert into registry.import_job (id, clinic_id, asked_by, dry_run, mode, partial)
       select $1, $2, $3, $4, $5, $7
       where (select count(*) from registry.import_job where clinic_id = $2 and ended_at is null) < $6`,
      [job.id, job.clinicId, job.askedBy, job.dryRun, job.mode, most, job.partial],
    );
    return rowCount === 1;
  });
};

/** Removes every trace of a job whose upload did not arrive whole. */
export const forgetJob = async ({ intake }: Registry, id: string): Promise<void> => {
  await ask(intake, 'delete from registry.import_job where id = $1', [id]);
};

/**
 * Says how far a job is; durations are by the database's clock.
 *
 * @returns whether somebody has asked for its end.
 */
export const tellJob = async (
  { intake }: Registry,
  id: string,
  told: { readonly state: 'checking' | 'importing'; readonly bytes: number; readonly rows: number },
): Promise<{ readonly cancelAsked: boolean }> => {
  const { rows } = await ask<{ cancelAsked: boolean }>(
    intake,
    `update registry.import_job
     set state = $2, bytes = $3, rows = $4, reading_since = coalesce(reading_since, clock_timestamp()),
         rows_at = case when rows <> $4 then clock_timestamp() else rows_at end
     where id = $1 and ended_at is null
     returning cancel_asked as "cancelAsked"`,
    [id, told.state, told.bytes, told.rows],
  );
  return { cancelAsked: rows.some(({ cancelAsked }) => cancelAsked) };
};

/** How a job ended. */
export interface JobEnd {
  readonly state: Extract<ImportJobState, 'done' | 'refused' | 'failed' | 'cancelled'>;
  readonly report?: ImportReport;
  readonly failure?: string;
}

/** Writes the end of a job down, once. Within an import's transaction the two become true together. */
export const endJob = async (
  client: ClientBase | Pool,
  id: string,
  { state, report, failure }: JobEnd,
): Promise<void> => {
  await ask(
    client,
    `update registry.import_job set state = $2, report = $3, failure = $4, ended_at = clock_timestamp()
     where id = $1 and ended_at is null`,
    [id, state, report ?? null, failure ?? null],
  );
};

/**
 * Says of every job whose process is gone that it failed. What an import does it does in one transaction, which ends
 * with its process: so nothing of such a job was imported.
 */
export const failAbandonedJobs = async ({ intake }: Registry): Promise<void> => {
  await ask(
    intake,
    `update registry.import_job
     set state = 'failed', failure = 'The server stopped; nothing was imported. Send the files again.',
         ended_at = clock_timestamp()
     where ended_at is null and not exists (
       select from pg_stat_activity where application_name = runner)`,
    [],
  );
};

/** Asks for the end of a job; null where the clinic has no such job, false where it has ended already. */
export const cancelJob = async ({ intake }: Registry, clinicId: number, id: string): Promise<boolean | null> => {
  const { rows } = await ask<{ underWay: boolean }>(
    intake,
    `update registry.import_job set cancel_asked = cancel_asked or ended_at is null
     where clinic_id = $1 and id = $2 returning ended_at is null as "underWay"`,
    [clinicId, id],
  );
  return rows[0]?.underWay ?? null;
};

/** A job of the clinic; null where it has none of this id. */
export const findJob = async (registry: Registry, clinicId: number, id: string): Promise<ImportJob | null> => {
  const [job] = await jobs(registry, 'clinic_id = $1 and id = $2', [clinicId, id]);
  return job ?? null;
};

/** Writes down which lines a partial job leaves out: beside its import, since a dry run leaves nothing behind. */
export const keepLeftOut = async ({ intake }: Registry, id: string, lines: readonly LeftOutLine[]): Promise<void> => {
  await ask(intake, 'update registry.import_job set left_out = $2 where id = $1', [id, JSON.stringify(lines)]);
};

/** The lines that a job of the clinic left out; none of one that took nothing. */
export const leftOutOf = async (
  { intake }: Registry,
  clinicId: number,
  id: string,
): Promise<readonly LeftOutLine[]> => {
  const { rows } = await ask<{ lines: unknown }>(
    intake,
    `select left_out as lines from registry.import_job
     where clinic_id = $1 and id = $2 and state = 'done' and left_out is not null`,
    [clinicId, id],
  );
  return rows.flatMap(({ lines }) => importLeftOutSchema.parse({ lines }).lines);
};

/** The clinic's jobs that have not ended, latest first. */
export const jobsUnderWay = (registry: Registry, clinicId: number): Promise<readonly ImportJob[]> =>
  jobs(registry, 'clinic_id = $1 and ended_at is null', [clinicId]);

/** Ids of all jobs under way, of whichever clinic and process. */
export const idsUnderWay = async ({ intake }: Registry): Promise<ReadonlySet<string>> => {
  const { rows } = await ask<{ id: string }>(intake, 'select id from registry.import_job where ended_at is null', []);
  return new Set(rows.map(({ id }) => id));
};

const jobs = async (registry: Registry, where: string, values: readonly unknown[]): Promise<readonly ImportJob[]> => {
  await failAbandonedJobs(registry);
  const { rows } = await ask<JobRow>(
    registry.intake,
    `select id, state, dry_run as "dryRun", mode, partial, bytes::float8 as bytes, rows::float8 as rows,
            rows / nullif(extract(epoch from rows_at - reading_since), 0)::float8 as "rowsPerSecond",
            report, failure, started_at as "startedAt", ended_at as "endedAt"
     from registry.import_job where ${where} order by started_at desc`,
    values,
  );
  return rows.map(({ bytes, rows: read, rowsPerSecond, startedAt, endedAt, ...job }) =>
    importJobSchema.parse({
      ...job,
      progress: { bytes, rows: read, rowsPerSecond },
      startedAt: startedAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
    }),
  );
};

interface JobRow {
  readonly id: string;
  readonly state: string;
  readonly dryRun: boolean;
  readonly mode: string;
  readonly partial: boolean;
  readonly bytes: number;
  readonly rows: number;
  readonly rowsPerSecond: number | null;
  readonly report: unknown;
  readonly failure: string | null;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
}
