import { listReleases, type Registry } from '@enthesis/db';
import { createRelease, type ReleaseRequest } from './release.ts';
import { ReleaseError } from './release-error.ts';

/** The synthetic clinics together. */
export const demoSeries = { series: 'network', synthetic: true, clinicId: null } as const;

/**
 * Makes the synthetic clinics' first release, unless they have had one.
 *
 * @returns its number; null where none was made, because there was one, or nothing may be released of them.
 */
export const releaseDemo = async (
  registry: Registry,
  request: Pick<ReleaseRequest, 'dataFolder' | 'licence' | 'onProgress' | 'signal'>,
): Promise<number | null> => {
  const releases = await listReleases(registry);
  if (releases.some((release) => release.series === 'network' && release.synthetic)) return null;
  try {
    const { number } = await createRelease(registry, { ...request, series: demoSeries, by: { actor: 'enthesis' } });
    return number;
  } catch (error) {
    // Somebody may have taken all but two of them away: that is no reason not to start.
    if (error instanceof ReleaseError) return null;
    throw error;
  }
};
