import { setTimeout as delay } from 'node:timers/promises';
import type { DemoFill } from '@enthesis/contract';
import type { Registry } from '@enthesis/db';
import type { Env } from '@enthesis/env';
import { demoClinics, fillDemo } from '@enthesis/intake';
import type { Logger } from 'pino';
import { kindOf } from '../http/problem.ts';

/** The demonstration being filled behind a server that answers already. */
export interface DemoFilling {
  /** How far it is; null once all of it is there, or where there is none. */
  readonly state: () => DemoFill | null;
  /** Once all of it is there, or the filling was given up. */
  readonly whole: Promise<void>;
}

/** Where there is no demonstration, nothing of it is missing. */
export const nothingToFill: DemoFilling = { state: () => null, whole: Promise.resolve() };

const tryAgainAfterMs = 5_000;

interface Around {
  readonly log: Logger;
  /** Told in one line which clinic is filled. */
  readonly say: (line: string) => void;
  /** Aborted to give up; the next start goes on. */
  readonly signal: AbortSignal;
}

/**
 * Fills the demonstration where it is not whole. A database that goes away meanwhile is waited for.
 *
 * @returns once its first clinic is there, which a new reader enters first: a server that then listens has something to show.
 * @throws {Error} where not even that one can be filled.
 */
export const startFilling = async (
  registry: Registry,
  { dataFolder }: Pick<Env, 'dataFolder'>,
  around: Around,
): Promise<DemoFilling> => {
  const { say, signal } = around;
  let now: DemoFill | null = null;
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const onFill = (fill: DemoFill) => {
    now = fill.waiting.length === 0 ? null : fill;
    if (!fill.waiting.some((code) => code === demoClinics[0]?.code)) begin();
  };
  const fill = () => fillDemo(registry, { dataFolder, onProgress: say, onFill, signal });
  const firstTry = fill();
  await Promise.race([begun, firstTry]);
  return { state: () => now, whole: untilDone(firstTry, fill, around) };
};

const untilDone = async (
  firstTry: Promise<unknown>,
  again: () => Promise<unknown>,
  { log, signal }: Around,
): Promise<void> => {
  for (let underWay = firstTry; ; underWay = again()) {
    try {
      await underWay;
      return;
    } catch (error) {
      if (signal.aborted) return;
      log.error(kindOf(error), 'The demonstration could not be filled to its end; it is tried again');
      await delay(tryAgainAfterMs, null, { signal }).catch(() => {});
    }
  }
};
