import type { MakeRelease, ReleaseMaking } from '@enthesis/contract';
import { type AskedBy, listClinics, type Registry, type Series } from '@enthesis/db';
import type { Env } from '@enthesis/env';
import { IntakeError, requireKeys } from '@enthesis/intake';
import { createRelease, demoSeries, ReleaseError, releaseDemo } from '@enthesis/release';
import type { Logger } from 'pino';
import { HttpProblem, kindOf } from '../http/problem.ts';
import type { SignIn } from '../identity/sign-ins.ts';

/** Makes releases, one at a time, beside the requests that ask for them. */
export interface ReleaseMaker {
  /** Of a series; of another's it tells no more than that it is at work: words can tell of clinics. */
  readonly state: (series: Series) => ReleaseMaking;
  /** @throws {HttpProblem} 409 while another is being made. */
  readonly start: (series: Series, request: MakeRelease, by: AskedBy) => void;
  /**
   * Makes the synthetic clinics' first release, unless they have had one.
   *
   * @param onMade told its number.
   */
  readonly startFirst: (onMade: (number: number) => void) => void;
  /** Whether a release of the series is being made. */
  readonly makes: (series: Series) => boolean;
  /** Gives up what is being made; nothing of it is left. */
  readonly close: () => Promise<void>;
}

const nothingAsked: ReleaseMaking = {
  state: 'none',
  words: 'No release has been asked for since the server started.',
};

export const releaseMaker = (
  registry: Registry,
  { dataFolder, releaseLicence: licence }: Pick<Env, 'dataFolder' | 'releaseLicence'>,
  log: Logger,
): ReleaseMaker => {
  let now: ReleaseMaking = nothingAsked;
  let about: Series | null = null;
  let ended: Promise<void> = Promise.resolve();
  const giveUp = new AbortController();
  const how = {
    dataFolder,
    licence,
    signal: giveUp.signal,
    onProgress: (words: string) => {
      now = { state: 'running', words };
    },
  };
  const begin = (series: Series, words: string, make: () => Promise<ReleaseMaking>) => {
    if (now.state === 'running') throw new HttpProblem('conflict', { detail: 'A release is being made already.' });
    now = { state: 'running', words };
    about = series;
    ended = make().then(
      (made) => {
        now = made;
      },
      (error: unknown) => {
        now = { state: 'refused', words: refusalWords(error) };
        if (!isForReaders(error) && !giveUp.signal.aborted) log.error(kindOf(error), 'A release could not be made');
      },
    );
  };
  return {
    state: (series) => {
      if (about !== null && isSame(about, series)) return now;
      return now.state === 'running' ? { state: 'running', words: 'Another release is being made.' } : nothingAsked;
    },
    start: (series, { newVintage = false }, by) =>
      begin(series, 'Checking the keys', async () => {
        await requireKeys(registry, dataFolder, series);
        const { number, moved, carried } = await createRelease(registry, { ...how, series, newVintage, by });
        return {
          state: 'made',
          words: `Release ${number}: ${moved} rows with new figures, ${carried} carried forward.`,
        };
      }),
    startFirst: (onMade) =>
      begin(demoSeries, 'Looking for releases', async () => {
        const number = await releaseDemo(registry, how);
        if (number === null) return nothingAsked;
        onMade(number);
        return { state: 'made', words: `Release ${number} is the first of the demonstration.` };
      }),
    makes: (series) => now.state === 'running' && about !== null && isSame(about, series),
    close: async () => {
      giveUp.abort();
      await ended;
    },
  };
};

const isSame = (one: Series, other: Series): boolean =>
  one.series === other.series && one.synthetic === other.synthetic && one.clinicId === other.clinicId;

const isForReaders = (error: unknown): error is Error => error instanceof ReleaseError || error instanceof IntakeError;

const refusalWords = (error: unknown): string =>
  isForReaders(error)
    ? error.message
    : 'It could not be made; the server’s log says more. The release before is whole.';

/**
 * What somebody may release: a director the own clinic, an administrator all clinics, the real ones where there are any. The
 * demonstration's administrator releases synthetic clinics alone.
 */
export const seriesOf = async (registry: Registry, { role, clinic, demo }: SignIn): Promise<Series> => {
  if (role === 'director' && clinic !== null) {
    return { series: 'single', synthetic: clinic.synthetic, clinicId: clinic.clinicId };
  }
  const anyReal = !demo && (await listClinics(registry)).some(({ synthetic }) => !synthetic);
  return { series: 'network', synthetic: !anyReal, clinicId: null };
};
