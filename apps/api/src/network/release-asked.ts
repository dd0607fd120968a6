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
import { HttpProblem, notFound } from '../http/problem.ts';
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

/** Real figures once there are any. */
const readsSynthetic = async (registry: Registry, signIn: SignIn): Promise<boolean> =>
  staysSynthetic(signIn) || !(await anyRealRelease(registry));

/** The releases over all clinics that somebody reads. */
export const networkSeriesFor = async (registry: Registry, signIn: SignIn): Promise<Series> => ({
  series: 'network',
  synthetic: await readsSynthetic(registry, signIn),
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
export const releaseAsked = async (
  registry: Registry,
  signIn: SignIn,
  number: string | null,
): Promise<ReleaseAsked> => {
  if (number === null) {
    const series = await networkSeriesFor(registry, signIn);
    const release = await currentRelease(registry, series);
    return { release, series, current: release?.number ?? null };
  }
  const release = releaseNumber.test(number) ? await findRelease(registry, Number(number)) : null;
  if (release === null || !maySee(release, signIn)) throw notFound();
  if (release.withdrawn !== null) {
    throw new HttpProblem('withdrawn', {
      detail: `Release ${release.number} was withdrawn: ${release.withdrawn.because}`,
    });
  }
  const current = release.isCurrent ? release : await currentRelease(registry, release);
  return { release, series: release, current: current?.number ?? null };
};

/** The releases somebody may know of, newest first: those of the network, and of the own clinic. */
export const releasesFor = async (registry: Registry, signIn: SignIn): Promise<readonly ReleaseRow[]> => {
  const synthetic = await readsSynthetic(registry, signIn);
  return (await listReleases(registry)).filter((release) =>
    release.series === 'network' ? release.synthetic === synthetic : maySee(release, signIn),
  );
};
