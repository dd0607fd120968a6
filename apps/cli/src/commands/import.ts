import { resolve } from 'node:path';
import { importFolder } from '@enthesis/intake';
import type { Command } from 'commander';
import { exitCode } from '../exit-code.ts';
import { inRegistry } from '../registry.ts';
import { reportInWords } from '../report-in-words.ts';

interface Options {
  readonly clinic: string;
  readonly dryRun: boolean;
  readonly replace: boolean;
  readonly json: boolean;
}

/** `enthesis import FOLDER --clinic CODE [--dry-run] [--replace] [--json]` */
export const importCommand = (program: Command): void => {
  program
    .command('import')
    .description('take in a folder of episodes.csv, sessions.csv and scores.csv')
    .argument('<folder>', 'the folder; see docs/import-format.md')
    .requiredOption('--clinic <code>', 'the clinic whose patients they are')
    .option('--dry-run', 'check everything and say what would change, but change nothing', false)
    .option('--replace', 'make the folder all there is of the clinic: rows it lacks are removed', false)
    .option('--json', 'print the report as JSON', false)
    .action((folder: string, { clinic, dryRun, replace, json }: Options) =>
      inRegistry(async (room) => {
        const report = await importFolder(room.registry, {
          ...room,
          // npm runs scripts in the checkout; the path is meant from where the caller stands.
          folder: resolve(process.env.INIT_CWD ?? '', folder),
          clinic,
          dryRun,
          mode: replace ? 'replace' : 'merge',
        });
        console.log(json ? JSON.stringify(report, null, 2) : reportInWords(report));
        if (report.outcome === 'refused') process.exitCode = exitCode.refused;
      }),
    );
};
