import { importFolder } from '@enthesis/intake';
import type { Command } from 'commander';
import { exitCode } from '../exit-code.ts';
import { fromCaller } from '../paths.ts';
import { inRegistry } from '../registry.ts';
import { reportInWords } from '../report-in-words.ts';

interface Options {
  readonly clinic: string;
  readonly dryRun: boolean;
  readonly replace: boolean;
  readonly partial?: string;
  readonly json: boolean;
}

/** `enthesis import FOLDER --clinic CODE [--dry-run] [--replace] [--partial FOLDER] [--json]` */
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
    .option('--json', 'print the report as JSON', false)
    .action((folder: string, { clinic, dryRun, replace, json, ...options }: Options) =>
      inRegistry(async (room) => {
        const partial = options.partial ?? null;
        const report = await importFolder(room.registry, {
          ...room,
          folder: fromCaller(folder),
          partialTo: partial === null ? null : fromCaller(partial),
          by: 'command-line',
          clinic,
          dryRun,
          mode: replace ? 'replace' : 'merge',
        });
        console.log(json ? JSON.stringify(report, null, 2) : reportInWords(report, partial));
        if (report.outcome === 'refused') process.exitCode = exitCode.refused;
      }),
    );
};
