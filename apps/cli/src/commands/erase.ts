import { stdin } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { text } from 'node:stream/consumers';
import { eraseStudyId } from '@enthesis/intake';
import type { Command } from 'commander';
import { noting } from '../noting.ts';
import { inRegistry } from '../registry.ts';

/** `enthesis erase --clinic CODE`, the study id on standard input: a command line is kept in histories and logs. */
export const erase = (program: Command): void => {
  program
    .command('erase')
    .description('remove one patient for good; the study id is read from standard input')
    .requiredOption('--clinic <code>', "the patient's clinic")
    .action(async ({ clinic }: { readonly clinic: string }) => {
      const studyId = (await askedStudyId()).trim();
      await inRegistry(async ({ registry, dataFolder }) => {
        const note = noting('erase', clinic);
        const { episodes } = await eraseStudyId(registry, { clinic, dataFolder, studyId, note });
        const what = episodes === 1 ? '1 episode' : `${episodes} episodes`;
        console.log(episodes === 0 ? 'No such patient was held.' : `Erased ${what} with sessions and scores.`);
        console.log('Rows of this patient in later files will be skipped and counted.');
      });
    });
};

const askedStudyId = async (): Promise<string> => {
  if (!stdin.isTTY) return text(stdin);
  const terminal = createInterface({ input: stdin, output: process.stderr });
  try {
    return await terminal.question('Study id: ');
  } finally {
    terminal.close();
  }
};
