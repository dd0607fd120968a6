import { type Check, compareWithRecount, examineDatabase, schemaState } from '@enthesis/db';
import { examineKeys } from '@enthesis/intake';
import type { Command } from 'commander';
import { inDatabase, type UpkeepRoom } from '../database.ts';
import { examineBackups, examineDisk } from '../doctor/folders.ts';
import { examineMail } from '../doctor/mail.ts';
import { examineNode } from '../doctor/node.ts';
import { exitCode } from '../exit-code.ts';
import { inRegistry } from '../registry.ts';

/** `enthesis doctor`, and `enthesis doctor --recount` */
export const doctor = (program: Command): void => {
  program
    .command('doctor')
    .description('examine versions, roles, keys, disk, clock, mail and backups, and say how to mend each')
    .option('--recount', 'count every figure again from the rows and compare instead; nothing is changed')
    .action(({ recount }: { readonly recount?: true }) => (recount === true ? recountAll() : inDatabase(examineAll)));
};

const signs = { ok: 'ok', warning: 'LOOK', broken: 'BROKEN' } as const;

const examineAll = async (room: UpkeepRoom): Promise<void> => {
  const checks = await checksOf(room);
  for (const { what, state, found, mend } of checks) {
    console.log(`${signs[state].padEnd(6)}  ${what}: ${found}${mend === null ? '' : `\n        To mend: ${mend}`}`);
  }
  const count = (state: Check['state']) => checks.filter((check) => check.state === state).length;
  console.log(`\n${count('ok')} well, ${count('warning')} to look at, ${count('broken')} broken.`);
  if (count('broken') > 0) process.exitCode = exitCode.unexpected;
};

const checksOf = async ({ env, database, onProgress }: UpkeepRoom): Promise<readonly Check[]> => {
  onProgress('Examining');
  const { latest } = await schemaState(database.client);
  // The two columns are in every schema that was released.
  const { rows: clinics } =
    latest === null
      ? { rows: [] }
      : await database.client.query<{ code: string; keyCheck: Buffer | null }>(
          'select code, key_check as "keyCheck" from registry.clinic order by code',
        );
  return [
    examineNode(process.versions.node),
    ...(await examineDatabase(database)),
    ...(await examineKeys(clinics, env.dataFolder)),
    await examineDisk(env.dataFolder),
    await examineBackups(env.backupFolder),
    await examineMail(env.access),
  ];
};

const recountAll = (): Promise<void> =>
  inRegistry(async ({ registry, onProgress }) => {
    onProgress('Counting everything again');
    const differing = await registry.intake.transaction(async (client, rollBack) => {
      rollBack();
      return compareWithRecount(client);
    });
    if (differing === 0) {
      console.log('Every count kept equals a full recount.');
      return;
    }
    console.error(
      `${differing} of the counts kept differ from a full recount. Please report this; until it is mended, ` +
        'import the clinics concerned once more with --replace.',
    );
    process.exitCode = exitCode.unexpected;
  });
