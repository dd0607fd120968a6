import type { RoleId, TokenScope } from '@enthesis/contract';
import {
  anyRealRelease,
  currentRelease,
  findRelease,
  listReleases,
  type Registry,
  type ReleaseRow,
  type Series,
} from '@enthesis/db';
import { say } from '@enthesis/languages';
import { HttpProblem, notFound } from '../http/problem.ts';
import { remembering } from '../http/remembered.ts';
import type { SignIn } from '../identity/sign-ins.ts';

/** Who may read releases. */
export const releaseReaders: readonly RoleId[] = ['director', 'researcher', 'admin'];
export const releaseScopes: readonly TokenScope[] = ['network:read'];

const releaseNumber = /^[1-9]\d{0,5}$/;

/** A release as it is read, and the number of the one that is current in its series. */
export interface ReleaseAsked {
  /** Null where its series has none yet, or all are withdrawn. */
  readonly release: ReleaseRow | null;
  readonly series: Series;
  readonly current: number | null;
}

/** Those of a synthetic clinic and whoever took a role without a password stay among synthetic figures. */
const staysSynthetic = ({ demo, role, clinic }: SignIn): boolean =>
  demo || (role === 'director' && clinic?.synthetic === true);

/** Where releases are looked up: each time, or in what is remembered of them. Neither depends on who asks. */
export interface Shelf {
  /** Whether a real network release was ever made. */
  readonly anyReal: () => Promise<boolean>;
  readonly current: (series: Series) => Promise<ReleaseRow | null>;
  readonly find: (number: number) => Promise<ReleaseRow | null>;
}

export const shelfOf = (registry: Registry): Shelf => ({
  anyReal: () => anyRealRelease(registry),
  current: (series) => currentRelease(registry, series),
  find: (number) => findRelease(registry, number),
});

/** The same, looked up once for as long as no release is made or withdrawn. */
export const rememberedShelfOf = (registry: Registry): Shelf => {
  const shelf = shelfOf(registry);
  const any = remembering<boolean>(registry.changes);
  const found = remembering<ReleaseRow | null>(registry.changes);
  return {
    anyReal: () => any('real', shelf.anyReal),
    current: (asked) => {
      const { series, synthetic, clinicId } = asked;
      return found(`current ${series} ${synthetic} ${clinicId}`, () => shelf.current(asked));
    },
    find: (number) => found(`number ${number}`, () => shelf.find(number)),
  };
};

/** Real figures once there are any. */
const readsSynthetic = async (shelf: Shelf, signIn: SignIn): Promise<boolean> =>
  staysSynthetic(signIn) || !(await shelf.anyReal());

/** The releases over all clinics that somebody reads. */
export const networkSeriesFor = async (shelf: Shelf, signIn: SignIn): Promise<Series> => ({
  series: 'network',
  synthetic: await readsSynthetic(shelf, signIn),
  clinicId: null,
});

/** A clinic's own release is for its director, and for researchers to whom the clinic was opened. */
const maySee = ({ series, clinicId, synthetic }: ReleaseRow, signIn: SignIn): boolean =>
  series === 'network'
    ? synthetic || !staysSynthetic(signIn)
    : clinicId !== null && signIn.clinic?.clinicId === clinicId;

/**
 * The release that figures are read from: the one named, or the current one of the network.
 *
 * @throws {HttpProblem} 404 for a release that is not there or not for this person, alike; 410 for a withdrawn one.
 */
export const releaseAsked = async (shelf: Shelf, signIn: SignIn, number: string | null): Promise<ReleaseAsked> => {
  if (number === null) {
    const series = await networkSeriesFor(shelf, signIn);
    const release = await shelf.current(series);
    return { release, series, current: release?.number ?? null };
  }
  const release = releaseNumber.test(number) ? await shelf.find(Number(number)) : null;
  if (release === null || !maySee(release, signIn)) throw notFound();
  if (release.withdrawn !== null) {
    throw new HttpProblem('withdrawn', {
      detail: say`Release ${release.number} was withdrawn: ${release.withdrawn.because}`,
    });
  }
  const current = release.isCurrent ? release : await shelf.current(release);
  return { release, series: release, current: current?.number ?? null };
};

/** The releases somebody may know of, newest first: those of the network, and of the own clinic. */
export const releasesFor = async (registry: Registry, signIn: SignIn): Promise<readonly ReleaseRow[]> => {
  const synthetic = await readsSynthetic(shelfOf(registry), signIn);
  return (await listReleases(registry)).filter((release) =>
    release.series === 'network' ? release.synthetic === synthetic : maySee(release, signIn),
  );
};
