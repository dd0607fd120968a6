import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportReport } from '@enthesis/contract';
import { endJob, idsUnderWay, type JobEnd, keepLeftOut, type NewJob, type Registry, tellJob } from '@enthesis/db';
import type { Env } from '@enthesis/env';
import { asLines, type ImportProgress, IntakeError, importFolder, KeyLostError } from '@enthesis/intake';
import { written } from '@enthesis/languages';
import type { Logger } from 'pino';
import { kindOf } from '../http/problem.ts';

/** The imports that this process runs for people who handed them in over HTTP. */
export interface ImportJobs {
  /** The folder into which a job's files are received. */
  folderOf(id: string): string;
  /** Runs a job whose files are there; its end is written down, whatever it is, and the files are removed. */
  run(job: NewJob & { readonly clinic: string; readonly bytes: number }): void;
  /** Removes a job's files. */
  removeFiles(id: string): Promise<void>;
  /** Removes the files of jobs whose process is gone. */
  removeStrayFiles(): Promise<void>;
  /** Lets the jobs under way end, and gives up those that take longer than `withinMs`. */
  close(withinMs?: number): Promise<void>;
}

/** How often a job says how far it is, and asks whether it should end. */
const tellEveryMs = 500;
/** How long the registry may be silent before an import gives up. */
const silentForMs = 60_000;
const endWithinMs = 5_000;
/** Each import holds a connection, of which requests need some too. */
const importsAtOnce = 2;
const tryAgainAfterMs = 2_000;

type Reason = 'cancelled' | 'stopped' | 'silent';

/** Why an import was given up. */
class GivenUp extends Error {
  readonly reason: Reason;
  constructor(reason: Reason) {
    super(reason);
    this.name = 'GivenUp';
    this.reason = reason;
  }
}

const endOf: Readonly<Record<Reason, JobEnd>> = {
  cancelled: { state: 'cancelled' },
  stopped: { state: 'failed', failure: written('The server was stopped; nothing was imported. Send the files again.') },
  silent: {
    state: 'failed',
    failure: written('The registry did not answer; nothing was imported. Send the files again later.'),
  },
};

/**
 * Runs jobs in this process, each beside the requests and in its own transaction.
 *
 * @param dataFolder where the files are received, in a folder of their own, until the job ends
 */
export const importJobs = (
  registry: Registry,
  { dataFolder, clinicMinCell }: Pick<Env, 'dataFolder' | 'clinicMinCell'>,
  log: Logger,
  { silentMs = silentForMs } = {},
): ImportJobs => {
  const uploads = join(dataFolder, 'uploads');
  const folderOf = (id: string) => join(uploads, id);
  const removeFiles = (id: string) => rm(folderOf(id), { recursive: true, force: true });
  const running = new Map<string, { readonly ended: Promise<void>; readonly giveUp: AbortController }>();
  const inTurn = takingTurns(importsAtOnce);
  let closing = false;

  return {
    folderOf,
    removeFiles,
    run: (job) => {
      const giveUp = new AbortController();
      const work = async () => {
        const here = { ...job, dataFolder, minCell: clinicMinCell, folder: folderOf(job.id) };
        const end = await outcomeOf(registry, here, { giveUp, silentMs, inTurn, log });
        await removeFiles(job.id);
        // Where this process is stopped before it could be written down, the next start does that.
        if (end !== null) await writeEnd(registry, job.id, end, () => closing);
      };
      const ended = work()
        .catch((error: unknown) => log.error(kindOf(error), 'A job could not be ended'))
        .finally(() => running.delete(job.id));
      running.set(job.id, { ended, giveUp });
    },
    removeStrayFiles: async () => {
      const underWay = await idsUnderWay(registry);
      const names = await readdir(uploads).catch(() => []);
      await Promise.all(names.filter((name) => !underWay.has(name)).map(removeFiles));
    },
    close: async (withinMs = endWithinMs) => {
      closing = true;
      const late = setTimeout(() => {
        for (const { giveUp } of running.values()) giveUp.abort(new GivenUp('stopped'));
      }, withinMs);
      await Promise.all([...running.values()].map(({ ended }) => ended));
      clearTimeout(late);
    },
  };
};

type Running = NewJob & {
  readonly clinic: string;
  readonly bytes: number;
  readonly dataFolder: string;
  readonly minCell: number;
  readonly folder: string;
};

/** Imports a job's folder; gives how it ended, null where the import itself has written that down. */
const outcomeOf = async (
  registry: Registry,
  job: Running,
  how: {
    readonly giveUp: AbortController;
    readonly silentMs: number;
    readonly inTurn: ReturnType<typeof takingTurns>;
    readonly log: Logger;
  },
): Promise<JobEnd | null> => {
  const { giveUp, silentMs, inTurn, log } = how;
  const { signal } = giveUp;
  const progress: ImportProgress = { rows: 0, applying: false };
  const stopTelling = keepTelling(registry, job, progress, giveUp, silentMs);
  try {
    const { clinic, dataFolder, folder, mode, dryRun, minCell, askedBy: by, id } = job;
    const partialTo = job.partial ? asLines((lines) => keepLeftOut(registry, id, lines)) : null;
    const request = { clinic, dataFolder, folder, mode, dryRun, partialTo, minCell, by, job: id, progress, signal };
    return endWith(await inTurn(() => importFolder(registry, request), signal));
  } catch (error) {
    if (error instanceof GivenUp) {
      log.warn({ reason: error.reason }, 'An import was given up');
      return endOf[error.reason];
    }
    log.error(kindOf(error), 'An import failed');
    return { state: 'failed', failure: failureWords(error) };
  } finally {
    stopTelling();
  }
};

const endWith = (report: ImportReport): JobEnd | null => {
  if (report.outcome === 'applied') return null;
  return { state: report.outcome === 'refused' ? 'refused' : 'done', report };
};

/** Says again and again how far the job is, and gives it up where that is asked for or the registry has fallen silent. */
const keepTelling = (
  registry: Registry,
  { id, bytes }: Running,
  progress: ImportProgress,
  giveUp: AbortController,
  silentMs: number,
): (() => void) => {
  let answeredAt = performance.now();
  let telling = false;
  const tell = async () => {
    if (performance.now() - answeredAt > silentMs) giveUp.abort(new GivenUp('silent'));
    if (telling) return;
    telling = true;
    const state = progress.applying ? 'importing' : 'checking';
    try {
      const { cancelAsked } = await tellJob(registry, id, { state, bytes, rows: progress.rows });
      answeredAt = performance.now();
      if (cancelAsked) giveUp.abort(new GivenUp('cancelled'));
    } catch {
      // Asked again at the next turn, until it has been silent for too long.
    } finally {
      telling = false;
    }
  };
  const timer = setInterval(() => void tell(), tellEveryMs);
  void tell();
  return () => clearInterval(timer);
};

/** Runs at most `atOnce` pieces of work at a time, the others behind them in order. Aborted, one no longer waits. */
const takingTurns = (atOnce: number) => {
  const waiting = new Set<() => void>();
  let busy = 0;
  return async <T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> => {
    if (busy < atOnce) busy += 1;
    else await turn(waiting, signal);
    try {
      return await work();
    } finally {
      const [next] = waiting;
      if (next === undefined) busy -= 1;
      else {
        waiting.delete(next);
        next();
      }
    }
  };
};

const turn = (waiting: Set<() => void>, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    waiting.add(resolve);
    signal.addEventListener('abort', () => {
      if (waiting.delete(resolve)) reject(signal.reason);
    });
  });

const failureWords = (error: unknown): string => {
  if (error instanceof KeyLostError) {
    return written(
      "The clinic's key was lost; nothing was imported. Whoever runs this registry has to import everything anew, on the command line.",
    );
  }
  if (error instanceof IntakeError) {
    return written(
      "The clinic's key is missing or not the right one; nothing was imported. Whoever runs this registry has to put it back.",
    );
  }
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === '53100')
    return written("The registry's disk is full; nothing was imported. Send the files again once there is room.");
  if (/^(08|53|57)|^E(CONN|PIPE|TIMEDOUT)/.test(code) || /timeout|terminated/i.test(String(error))) {
    return written('The registry stopped answering; nothing was imported. Send the files again.');
  }
  return written('Something went wrong on our side; nothing was imported.');
};

/** Writes the end down as soon as the registry answers; gives up only once the process is told to stop. */
const writeEnd = async (registry: Registry, id: string, end: JobEnd, stopping: () => boolean): Promise<void> => {
  for (;;) {
    try {
      return await endJob(registry.intake, id, end);
    } catch (error) {
      if (stopping()) throw error;
      await new Promise((resolve) => setTimeout(resolve, tryAgainAfterMs));
    }
  }
};
