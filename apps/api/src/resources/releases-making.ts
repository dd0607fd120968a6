import type { DemoFill, MakeRelease, ReleaseMaking } from '@enthesis/contract';
import { type AskedBy, listClinics, type Registry, type Series } from '@enthesis/db';
import { networkPolicy } from '@enthesis/disclosure';
import type { Env } from '@enthesis/env';
import { IntakeError, requireKeys } from '@enthesis/intake';
import { say, written } from '@enthesis/languages';
import { createRelease, demoSeries, ReleaseError, releaseDemo } from '@enthesis/release';
import type { Logger } from 'pino';
import { HttpProblem, kindOf } from '../http/problem.ts';
import type { SignIn } from '../identity/sign-ins.ts';
import { type DemoFilling, nothingToFill } from './demo-filling.ts';

/** Makes releases, one at a time, beside the requests that ask for them. */
export interface ReleaseMaker {
  /** Of a series; of another's it tells no more than that it is at work: words can tell of clinics. */
  readonly state: (series: Series) => ReleaseMaking;
  /** @throws {HttpProblem} 409 while another is being made. */
  readonly start: (series: Series, request: MakeRelease, by: AskedBy) => void;
  /**
   * Makes the synthetic clinics' first release, unless they have had one, once all of the demonstration is there.
   *
   * @param onMade told its number.
   */
  readonly startFirst: (onMade: (number: number) => void) => void;
  /** Why there is no release of the series yet, where one is being made; null where none is. */
  readonly making: (series: Series) => string | null;
  /** Gives up what is being made; nothing of it is left. */
  readonly close: () => Promise<void>;
}

const nothingAsked: ReleaseMaking = {
  state: 'none',
  words: written('No release has been asked for since the server started.'),
};

const firstIsBeingMade = written(
  'The first release is being made now, which takes a minute or so. Figures over all clinics stand here once it is done.',
);

const fillingWords = ({ filled, of }: DemoFill): string =>
  written`The demonstration is being filled: ${filled} of ${of} clinics so far. Its first release is made once all are there.`;

/** @param filling of the demonstration, whose first release waits for it */
export const releaseMaker = (
  registry: Registry,
  { dataFolder, releaseLicence: licence }: Pick<Env, 'dataFolder' | 'releaseLicence'>,
  log: Logger,
  filling: DemoFilling = nothingToFill,
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
    if (now.state === 'running') throw new HttpProblem('conflict', { detail: say('A release is being made already.') });
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
  /** What the running release waits for, in words; null where it waits for nothing. */
  const waiting = (): string | null => {
    const fill = filling.state();
    return now.state === 'running' && fill !== null ? fillingWords(fill) : null;
  };
  return {
    state: (series) => {
      if (about !== null && isSame(about, series)) return { ...now, words: waiting() ?? now.words };
      return now.state === 'running'
        ? { state: 'running', words: written('Another release is being made.') }
        : nothingAsked;
    },
    start: (series, { newVintage = false }, by) =>
      begin(series, written('Checking the keys'), async () => {
        await requireKeys(registry, dataFolder, series);
        const { number, moved, carried } = await createRelease(registry, { ...how, series, newVintage, by });
        return {
          state: 'made',
          words: written`Release ${number}: ${moved} rows with new figures, ${carried} carried forward.`,
        };
      }),
    startFirst: (onMade) =>
      begin(demoSeries, written('Looking for releases'), async () => {
        await filling.whole;
        const number = await releaseDemo(registry, how);
        if (number === null) return nothingAsked;
        onMade(number);
        return { state: 'made', words: written`Release ${number} is the first of the demonstration.` };
      }),
    making: (series) =>
      now.state === 'running' && about !== null && isSame(about, series) ? (waiting() ?? firstIsBeingMade) : null,
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
    : written('It could not be made; the server’s log says more. The release before is whole.');

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

/** Why nobody can make a release of a series, before anybody tries; null where the number of its clinics is no reason. */
export const blockedFor = async (registry: Registry, { series, synthetic }: Series): Promise<ReleaseMaking | null> => {
  if (series === 'single') return null;
  const clinics = (await listClinics(registry)).filter((clinic) => clinic.synthetic === synthetic).length;
  const { minClinics } = networkPolicy;
  if (clinics >= minClinics) return null;
  const words = say`A release over all clinics needs at least ${minClinics} of them: with fewer, one clinic could work out the figures of another. There ${clinics === 1 ? say('is 1') : say`are ${clinics}`} here.`;
  return { state: 'blocked', words };
};
