import { undoLatest } from '@enthesis/intake';
import { type Command, InvalidArgumentError } from 'commander';
import { noting } from '../noting.ts';
import { inRegistry } from '../registry.ts';

interface Options {
  readonly clinic: string;
  readonly import: number | null;
}

/** `enthesis undo --clinic CODE [--import NUMBER]` */
export const undo = (program: Command): void => {
  program
    .command('undo')
    .description("undo a clinic's latest import: rows and figures are as before it")
    .requiredOption('--clinic <code>', 'the clinic whose import it is')
    .option('--import <number>', 'the import meant; refused unless it is the latest', importNumber, null)
    .action((options: Options) =>
      inRegistry(async ({ registry, onProgress }) => {
        onProgress('Putting back what the import replaced');
        const { clinic } = options;
        const number = await undoLatest(registry, {
          clinic,
          number: options.import,
          by: 'command-line',
          note: (client, undone) => noting('undo', clinic, { number: undone })(client),
        });
        console.log(`Undid import ${number} of ${clinic}. The same files can be imported again.`);
      }),
    );
};

const importNumber = (text: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('An import is named by its number.');
  return Number(text);
};
