import { setTimeout as pause } from 'node:timers/promises';
import { backUp, forgetOldBackups, postgresTools } from '@enthesis/db';
import { type Command, InvalidArgumentError } from 'commander';
import { inDatabase, type UpkeepRoom } from '../database.ts';

interface BackupOptions {
  readonly keep: number;
  readonly every?: number;
}

/** `enthesis backup [--keep N] [--every HOURS]` */
export const backup = (program: Command): void => {
  program
    .command('backup')
    .description('copy the registry into ENTHESIS_BACKUPS while it is in use; keys are copied apart, never with it')
    .option('--keep <number>', 'remove all but so many of the latest copies', wholeNumberFrom1, 14)
    .option('--every <hours>', 'stay, and make another copy every so many hours', wholeNumberFrom1)
    .action(({ keep, every }: BackupOptions) => (every === undefined ? backUpOnce(keep) : backUpForEver(keep, every)));
};

const wholeNumberFrom1 = (given: string): number => {
  const number = Number(given);
  if (Number.isInteger(number) && number >= 1 && number <= 10_000) return number;
  throw new InvalidArgumentError('A whole number from 1 to 10000.');
};

const backUpOnce = (keep: number, signal?: AbortSignal): Promise<void> =>
  inDatabase(async ({ env, database, onProgress }: UpkeepRoom) => {
    const tools = await postgresTools(env.postgresTools, signal);
    onProgress('Copying the registry');
    const { folder, manifest } = await backUp(database, tools, env.backupFolder);
    const forgotten = await forgetOldBackups(env.backupFolder, keep);
    const size = `${(manifest.dump.bytes / 1e6).toFixed(1)} MB`;
    console.log(`Backed up into ${folder} (${size}, schema ${manifest.schema}).`);
    if (forgotten > 0) console.log(`Removed ${forgotten} older: ${keep} are kept.`);
    console.log(`The keys in ${env.dataFolder}/keys are not in it: keep a copy of them elsewhere.`);
  });

const hourMs = 3_600_000;
/** After a failure, such as a database that restarts, it is soon tried again. */
const againMs = 10 * 60_000;

const backUpForEver = async (keep: number, everyHours: number): Promise<void> => {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort()).once('SIGTERM', () => stop.abort());
  while (!stop.signal.aborted) {
    const done = await backUpOnce(keep, stop.signal).then(
      () => true,
      (error: unknown) => {
        console.error(error instanceof Error ? error.message : String(error));
        return false;
      },
    );
    await pause(done ? everyHours * hourMs : againMs, undefined, { signal: stop.signal }).catch(() => {});
  }
};
