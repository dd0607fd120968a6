import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  type Crosswalk,
  type Deidentified,
  deidentify as deidentifyFiles,
  dueListCsv,
  openCrosswalk,
  parseMapping,
} from '@enthesis/deidentify';
import { IntakeError } from '@enthesis/intake';
import type { Command } from 'commander';
import { deidentifiedInWords } from '../deidentified-in-words.ts';
import { exitCode } from '../exit-code.ts';
import { fromCaller, isThere, openFile } from '../paths.ts';
import { progressOnStderr } from '../progress.ts';

interface Options {
  readonly mapping: string;
  readonly crosswalk: string;
  readonly out: string;
  readonly asOf?: string;
  readonly dueList?: string;
}

/** `enthesis deidentify FILE... --mapping M --crosswalk C --out FOLDER [--as-of DAY] [--due-list FILE]` */
export const deidentify = (program: Command): void => {
  program
    .command('deidentify')
    .description("turn a clinic's own file into a folder without dates, names and numbers of its own; sends nothing")
    .argument('<file...>', 'the file; of REDCap the export and its data dictionary')
    .requiredOption('--mapping <file>', 'what its columns and values mean; `enthesis map` proposes one')
    .requiredOption('--crosswalk <file>', 'who is who: made where it is not there yet, kept for next time, never sent')
    .requiredOption('--out <folder>', 'the folder to make; look at it, then import it')
    .option('--as-of <day>', 'day of the export, YYYY-MM-DD; the latest date in the file by default')
    .option('--due-list <file>', "who can still be asked for a score, by the clinic's own numbers")
    .action((paths: readonly string[], options: Options) => deidentifyInto(paths, options));
};

const deidentifyInto = async (paths: readonly string[], options: Options): Promise<void> => {
  const out = fromCaller(options.out);
  if (await isThere(out)) throw new IntakeError(`${options.out} is there already. Name a folder that is not.`);
  const crosswalk = await crosswalkAt(fromCaller(options.crosswalk));
  const progress = progressOnStderr();
  try {
    const done = await deidentifyFiles({
      files: await Promise.all(paths.map(openFile)),
      mapping: parseMapping(await readText(options.mapping)),
      crosswalk,
      ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
      onProgress: ({ pass, rows }) =>
        progress.step(`${pass === 'survey' ? 'Looking through' : 'Checking'}: ${rows} rows`),
    });
    if (done.problems.length > 0) process.exitCode = exitCode.refused;
    else await keep(done, out, options);
    console.log(deidentifiedInWords(done, options.out));
  } finally {
    progress.end();
  }
};

/** The crosswalk first: a folder whose ids nobody can find again would make doubles of its patients next month. */
const keep = async (done: Deidentified, out: string, { crosswalk, dueList }: Options): Promise<void> => {
  const path = fromCaller(crosswalk);
  await writeFile(`${path}.new`, done.crosswalk.text(), { mode: 0o600 });
  await rename(`${path}.new`, path);
  await mkdir(out, { recursive: true });
  for (const file of done.files) await writeFile(join(out, file.name), Readable.from(file.text()));
  if (dueList !== undefined) await writeFile(fromCaller(dueList), dueListCsv(done.dueList), { mode: 0o600 });
};

const crosswalkAt = async (path: string): Promise<Crosswalk | null> =>
  (await isThere(path)) ? openCrosswalk(await readFile(path, 'utf8')) : null;

const readText = (path: string): Promise<string> =>
  readFile(fromCaller(path), 'utf8').catch(() => {
    throw new IntakeError(`${path} cannot be read. Name a file that is there.`);
  });
