import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ImportMode, ImportProblem, ImportReport } from '@enthesis/contract';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Registry } from '../open.ts';
import { type Applied, type Applying, apply } from './apply.ts';
import { crossRowProblems } from './checks.ts';
import { giveUpOn } from './give-up.ts';
import { endJob } from './jobs.ts';
import { type LeftOut, type LeftOutRow, leaveOut, leftOutRows } from './leave-out.ts';
import { type ClinicKey, clinicKey } from './lost-key.ts';
import { analyzeStaged, createStaging, recordEvents, type StagedName, staged } from './staging.ts';

/** `[line, patient key, ...the table's columns behind study_id, in the contract's order]`; null is blank. */
export type StagedRow = readonly (string | number | null)[];

export interface AppliedImport {
  readonly number: number;
  readonly contentSha256: string | null;
  readonly mode: ImportMode;
}

/** The database's side of one import, inside its transaction. */
export interface Importing {
  /** How the clinic's patients are known while this import has its turn. */
  key(): Promise<ClinicKey>;
  /** The clinic's latest applied import; null before the first. */
  latest(): Promise<AppliedImport | null>;
  /** Says that events come with this import: of its sessions, what happened is known. Called before they are copied. */
  recordEvents(): Promise<void>;
  /** Streams rows into staging, many at a time; returns how many. */
  copy(table: StagedName, rows: AsyncIterable<readonly StagedRow[]>): Promise<number>;
  /** What is wrong across the staged rows. */
  problems(mode: ImportMode, limit: number): Promise<readonly ImportProblem[]>;
  /** Takes out of the staged rows whatever is wrong across them; names the first problems, at most `limit` a table. */
  leaveOut(limit: number): Promise<LeftOut>;
  /** The rows taken out of a table, in the order of lines. */
  leftOut(table: StagedName): AsyncIterable<LeftOutRow>;
  /** Merges the staged rows, brings the roll-ups up to date and records the import. */
  apply(how: Applying): Promise<Applied>;
  /** Says of the job that runs the import that it is done: true from the moment the import is. */
  endJob(id: string, report: ImportReport): Promise<void>;
}

/**
 * Runs one import in one transaction. Imports of one clinic take turns; other clinics and all readers go on.
 * When `work` throws, `dryRun` is set or `signal` is aborted, nothing of it remains.
 *
 * @throws the signal's reason once it is aborted.
 */
export const withImport = async <T>(
  registry: Registry,
  clinicId: number,
  work: (importing: Importing) => Promise<T>,
  { dryRun = false, signal }: { readonly dryRun?: boolean; readonly signal?: AbortSignal | undefined } = {},
): Promise<T> => {
  try {
    return await registry.intake.transaction(async (client, rollBack) => {
      const watched = await giveUpOn(signal, registry, client);
      try {
        await lockClinic(client, clinicId);
        await client.query(createStaging);
        const result = await work(importingOf(client, clinicId));
        if (dryRun) rollBack();
        return result;
      } finally {
        watched();
      }
    });
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  }
};

/** Serialises everything that writes a clinic's rows, until the transaction ends. */
export const lockClinic = async (client: PoolClient, clinicId: number): Promise<void> => {
  await client.query(`select pg_advisory_xact_lock(hashtext('enthesis import'), $1)`, [clinicId]);
};

const importingOf = (client: PoolClient, clinicId: number): Importing => ({
  key: () => clinicKey(client, clinicId),
  latest: () => latestImport(client, clinicId),
  recordEvents: async () => {
    await client.query(recordEvents);
  },
  copy: async (table, rows) => {
    const columns = ['line', 'patient_key', ...staged[table].map(({ name }) => name)];
    const sink = client.query(copyFrom(`copy staged_${table} (${columns.join(', ')}) from stdin`));
    await pipeline(Readable.from(copyText(rows)), sink);
    await client.query(analyzeStaged(table));
    return sink.rowCount;
  },
  problems: (mode, limit) => crossRowProblems(client, mode === 'replace', limit),
  leaveOut: (limit) => leaveOut(client, limit),
  leftOut: (table) => everyLeftOut(client, table),
  apply: (how) => apply(client, clinicId, how),
  endJob: (id, report) => endJob(client, id, { state: 'done', report }),
});

const leftOutAtOnce = 10_000;

async function* everyLeftOut(client: PoolClient, table: StagedName): AsyncGenerator<LeftOutRow> {
  for (let line = 0; ; ) {
    const rows = await leftOutRows(client, table, line, leftOutAtOnce);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    line = last.line;
  }
}

/** Rows as COPY text, in pieces large enough to be worth a write. */
async function* copyText(batches: AsyncIterable<readonly StagedRow[]>): AsyncGenerator<string> {
  let piece = '';
  for await (const rows of batches) {
    for (const row of rows) {
      piece += copyLine(row);
      if (piece.length < 65_536) continue;
      yield piece;
      piece = '';
    }
  }
  if (piece !== '') yield piece;
}

const copyLine = (row: StagedRow): string => {
  let line = '';
  for (let place = 0; place < row.length; place += 1) {
    const value = row[place];
    line += `${place === 0 ? '' : '\t'}${value === null || value === undefined ? '\\N' : value}`;
  }
  return `${line}\n`;
};

/** The latest import of a clinic that stands. */
const latestImport = async (client: PoolClient, clinicId: number): Promise<AppliedImport | null> => {
  const { rows } = await client.query<AppliedImport>(
    `select number, content_sha256 as "contentSha256", mode from registry.import
     where clinic_id = $1 and undone_at is null order by number desc limit 1`,
    [clinicId],
  );
  return rows[0] ?? null;
};
