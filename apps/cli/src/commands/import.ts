import { readFile } from 'node:fs/promises';
import { erasedCount, IntakeError, importFolder, intoFolder, studyIdsIn } from '@enthesis/intake';
import type { Command } from 'commander';
import { exitCode } from '../exit-code.ts';
import { noting } from '../noting.ts';
import { fromCaller } from '../paths.ts';
import { inRegistry } from '../registry.ts';
import { reportInWords } from '../report-in-words.ts';

interface Options {
  readonly clinic: string;
  readonly dryRun: boolean;
  readonly replace: boolean;
  readonly partial?: string;
  readonly erased?: string;
  readonly json: boolean;
}

/** `enthesis import FOLDER --clinic CODE [--dry-run] [--replace [--erased FILE]] [--partial FOLDER] [--json]` */
export const importCommand = (program: Command): void => {
  program
    .command('import')
    .description('take in a folder of episodes.csv, sessions.csv, scores.csv and events.csv')
    .argument('<folder>', 'the folder; see docs/import-format.md')
    .requiredOption('--clinic <code>', 'the clinic whose patients they are')
    .option('--dry-run', 'check everything and say what would change, but change nothing', false)
    .option('--replace', 'make the folder all there is of the clinic: rows it lacks are removed', false)
    .option(
      '--partial <folder>',
      'accept the sound rows, and write the others with the reasons into this new folder, to be mended',
    )
    .option(
      '--erased <file>',
      "after a clinic's key was lost: the study ids of its erased patients, one a line; or none",
    )
    .option('--json', 'print the report as JSON', false)
    .action((folder: string, { clinic, dryRun, replace, json, ...options }: Options) =>
      inRegistry(async (room) => {
        const partial = options.partial ?? null;
        const erased = await erasedIn(options.erased);
        const before = erased === null ? 0 : await erasedCount(room.registry, clinic);
        const report = await importFolder(room.registry, {
          ...room,
          folder: fromCaller(folder),
          partialTo: partial === null ? null : intoFolder(fromCaller(partial)),
          by: 'command-line',
          clinic,
          dryRun,
          mode: replace ? 'replace' : 'merge',
          erased,
          note: (client, number) => noting('import', clinic, { number, mode: replace ? 'replace' : 'merge' })(client),
        });
        console.log(json ? JSON.stringify(report, null, 2) : reportInWords(report, partial));
        if (erased !== null && report.number !== null) console.error(erasedInWords(before, erased.length));
        if (report.outcome === 'refused') process.exitCode = exitCode.refused;
      }),
    );
};

const erasedInWords = (before: number, named: number): string =>
  `Patients erased before the key was lost: ${before}; named now: ${named}.` +
  (named < before ? ' Make sure that none of the others is in the folder.' : '');

const erasedIn = async (option: string | undefined): Promise<readonly string[] | null> => {
  if (option === undefined) return null;
  if (option === 'none') return [];
  const text = await readFile(fromCaller(option), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new IntakeError(`The file of erased study ids cannot be read (${error.code}): ${option}`);
  });
  return studyIdsIn(text);
};
