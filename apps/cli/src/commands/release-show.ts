import { type Changelog, changelogOf, filesOf, findRelease, type ReleaseRow } from '@enthesis/db';
import { ReleaseError } from '@enthesis/release';
import { type Command, InvalidArgumentError } from 'commander';
import { inRegistry } from '../registry.ts';
import { table } from '../table.ts';
import { aboutOf } from './release-list.ts';

/** The number of a release, as it is typed. */
export const releaseNumber = (word: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(word)) throw new InvalidArgumentError('A release is named by its number.');
  return Number(word);
};

/** `enthesis release show NUMBER` */
export const releaseShow = (release: Command): void => {
  release
    .command('show')
    .description('one release: its rules, its files and what moved')
    .argument('<number>', 'the release', releaseNumber)
    .action((number: number) =>
      inRegistry(async ({ registry }) => {
        const found = await findRelease(registry, number);
        if (found === null) throw new ReleaseError(`There is no release ${number}. See: enthesis release list`);
        const about = await aboutOf(registry);
        const files = (await filesOf(registry, number)).map(({ name, rowCount, size, sha256 }) => [
          name,
          rowCount === null ? '' : String(rowCount),
          String(size),
          sha256,
        ]);
        console.log(headOf(found, await changelogOf(registry, number), about(found)));
        console.log(table([['FILE', 'ROWS', 'BYTES', 'SHA-256'], ...files], [1, 2]));
      }),
    );
};

const headOf = (release: ReleaseRow, changelog: Changelog, about: string): string => {
  const { withdrawn } = release;
  const moved = (because: string) => changelog.moved.filter((block) => block.because === because).length;
  return [
    `Release ${release.number} of ${release.asOf}: ${about}, ${release.synthetic ? 'synthetic' : 'real'}, vintage ${release.vintage}`,
    withdrawn === null
      ? release.isCurrent
        ? 'It is the current one.'
        : 'A later one is current.'
      : `Withdrawn on ${withdrawn.at.toISOString().slice(0, 10)}: ${withdrawn.because}`,
    ...(changelog.newVintageBecause === null ? [] : [`It began a vintage, because ${changelog.newVintageBecause}.`]),
    `Blocks: ${moved('first')} for the first time, ${moved('changed')} with new figures, ${changelog.carried} carried forward, ${moved('gone')} left out.`,
    `Methods version ${release.methodsVersion}, vocabulary ${release.vocabularyVersion}`,
    `Policy: ${JSON.stringify(release.policy)}`,
    '',
  ].join('\n');
};
