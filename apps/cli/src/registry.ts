import { openRegistry, type Registry } from '@enthesis/db';
import { type Env, readEnv } from '@enthesis/env';
import { IntakeError } from '@enthesis/intake';
import { checkout } from './paths.ts';
import { progressOnStderr } from './progress.ts';

/** What a command works with. */
export interface Room {
  readonly registry: Registry;
  /** Folder under which the clinics' keys lie. */
  readonly dataFolder: string;
  /** The smallest group of courses that is shown. */
  readonly minCell: number;
  /**
   * Where people reach the pages: links that are printed lead there.
   *
   * @throws {IntakeError} where the settings do not say it.
   */
  readonly address: () => string;
  /** Path of the Chromium that prints; null = it is looked for. */
  readonly chromium: string | null;
  /** SPDX id of the licence that released files name; null where none. */
  readonly licence: string | null;
  /** Says what is being done; told on standard error where it takes over a second. Throws once interrupted. */
  readonly onProgress: (step: string) => void;
  /** Aborted when somebody interrupts the command. */
  readonly signal: AbortSignal;
}

const addressOf = ({ access, port }: Env): string => {
  if (access.publicUrl !== null) return access.publicUrl;
  if (port !== 0) return `http://localhost:${port}`;
  throw new IntakeError(
    'With PORT=0 only the running server knows its port. Give the address that it said: ENTHESIS_PUBLIC_URL=http://localhost:PORT',
  );
};

/**
 * Opens the registry that the environment names, beside a running server or without one, and closes it behind the
 * work. An interrupt lets the work undo what it has begun, so that no half-done import and no stray server stays.
 *
 * @throws {EnvError} where a setting is wrong, and whatever opening or `work` throws.
 */
export const inRegistry = async <T>(work: (room: Room) => Promise<T>): Promise<T> => {
  const env = readEnv(process.env, checkout);
  const progress = progressOnStderr();
  const interrupt = new AbortController();
  const onSignal = () => interrupt.abort();
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  try {
    progress.step('Opening the registry');
    const registry = await openRegistry(env, progress.step);
    const { signal } = interrupt;
    const onProgress = (step: string) => {
      signal.throwIfAborted();
      progress.step(step);
    };
    try {
      signal.throwIfAborted();
      const { dataFolder, clinicMinCell: minCell } = env;
      return await work({
        registry,
        dataFolder,
        minCell,
        address: () => addressOf(env),
        chromium: env.chromium,
        licence: env.releaseLicence,
        onProgress,
        signal,
      });
    } finally {
      await registry.close();
    }
  } finally {
    progress.end();
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
};
