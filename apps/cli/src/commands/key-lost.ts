import { loseKey } from '@enthesis/intake';
import type { Command } from 'commander';
import { noting } from '../noting.ts';
import { inRegistry } from '../registry.ts';

/** `enthesis key lost CODE` */
export const keyLost = (key: Command): void => {
  key
    .command('lost')
    .description(
      'begin anew with a clinic whose key is lost for good: all that there is of it has to be imported again',
    )
    .argument('<code>', 'the clinic')
    .action((code: string) =>
      inRegistry(async ({ registry, dataFolder }) => {
        const note = noting('key-lost', code);
        const { file, aside, patients, erased } = await loseKey(registry, { clinic: code, dataFolder, note });
        console.log(`Clinic ${code} has a new key: ${file}`);
        console.log('Back it up apart from the database, so that this does not happen again.');
        if (aside !== null) console.log(`What lay in its place was not its key, and is now ${aside}`);
        console.log(warning(code, patients, erased));
      }),
    );
};

const warning = (code: string, patients: number, erased: number): string => `
WARNING: nobody can tell any more which study id each of the ${patients} patients held belongs to.
Figures stay readable as they are. Until all of it is imported again, ${code} is in no release, and nobody can
be added, corrected or erased:
    enthesis import FOLDER --clinic ${code} --replace --erased FILE
FILE names the study ids of all erased patients, one a line: ${erased} of them would come back otherwise if they
are still in FOLDER. --erased none says that there are none. This import cannot be undone.`;
