import { listClinics, listReleases, type Registry, type ReleaseRow } from '@enthesis/db';
import type { Command } from 'commander';
import { inRegistry } from '../registry.ts';
import { table } from '../table.ts';

/** `enthesis release list` */
export const releaseList = (release: Command): void => {
  release
    .command('list')
    .description('list the releases, latest first')
    .action(() =>
      inRegistry(async ({ registry }) => {
        const releases = await listReleases(registry);
        const about = await aboutOf(registry);
        const lines = releases.map((row) => [
          String(row.number),
          row.asOf,
          about(row),
          row.synthetic ? 'synthetic' : 'real',
          String(row.vintage),
          row.withdrawn !== null ? `withdrawn: ${row.withdrawn.because}` : row.isCurrent ? 'current' : 'earlier',
        ]);
        console.log(
          lines.length === 0
            ? 'There is no release yet.'
            : table([['RELEASE', 'DATE', 'ABOUT', 'KIND', 'VINTAGE', 'STATE'], ...lines], [0, 4]),
        );
      }),
    );
};

/** Whom a release is about, in a word. */
export const aboutOf = async (registry: Registry): Promise<(release: ReleaseRow) => string> => {
  const codes = new Map((await listClinics(registry)).map(({ clinicId, code }) => [clinicId, code]));
  return ({ clinicId }) => (clinicId === null ? 'network' : (codes.get(clinicId) ?? 'a clinic that was removed'));
};
