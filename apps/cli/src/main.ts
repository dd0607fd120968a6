import { QueryError } from '@enthesis/contract';
import { BackupError, ClinicExistsError, UndoError } from '@enthesis/db';
import { CrosswalkError, MappingError, SourceError } from '@enthesis/deidentify';
import { ChromiumError, EnvError } from '@enthesis/env';
import { IntakeError } from '@enthesis/intake';
import { ReleaseError } from '@enthesis/release';
import { Command, CommanderError } from 'commander';
import { backup } from './commands/backup.ts';
import { brief } from './commands/brief.ts';
import { clinicAdd } from './commands/clinic-add.ts';
import { clinicList } from './commands/clinic-list.ts';
import { deidentify } from './commands/deidentify.ts';
import { demoClear } from './commands/demo-clear.ts';
import { demoReset } from './commands/demo-reset.ts';
import { doctor } from './commands/doctor.ts';
import { erase } from './commands/erase.ts';
import { importCommand } from './commands/import.ts';
import { imports } from './commands/imports.ts';
import { keyLost } from './commands/key-lost.ts';
import { keyRotate } from './commands/key-rotate.ts';
import { map } from './commands/map.ts';
import { releaseCreate } from './commands/release-create.ts';
import { releaseList } from './commands/release-list.ts';
import { releaseShow } from './commands/release-show.ts';
import { releaseVerify } from './commands/release-verify.ts';
import { releaseWithdraw } from './commands/release-withdraw.ts';
import { restore } from './commands/restore.ts';
import { serve } from './commands/serve.ts';
import { undo } from './commands/undo.ts';
import { userCreate } from './commands/user-create.ts';
import { userDisable } from './commands/user-disable.ts';
import { userList } from './commands/user-list.ts';
import { userSignOut } from './commands/user-sign-out.ts';
import { exitCode } from './exit-code.ts';

const program = new Command('enthesis')
  .description("Prolotherapy outcomes: clinics, imports and what is to be done about a registry's patients.")
  .exitOverride();
const clinic = program.command('clinic').description('add and list clinics');
clinicAdd(clinic);
clinicList(clinic);
map(program);
deidentify(program);
importCommand(program);
imports(program);
undo(program);
erase(program);
doctor(program);
backup(program);
restore(program);
brief(program);
serve(program);
const key = program.command('key').description("clinics' pseudonym keys");
keyRotate(key);
keyLost(key);
const release = program.command('release').description('make, list and withdraw releases of protected figures');
releaseCreate(release);
releaseList(release);
releaseShow(release);
releaseWithdraw(release);
releaseVerify(release);
const user = program.command('user').description('invite people, list accounts, and end what they may do');
userCreate(user);
userList(user);
userDisable(user);
userSignOut(user);
const demo = program.command('demo').description('make the synthetic clinics anew, or remove them');
demoReset(demo);
demoClear(demo);

/** Says on standard error what went wrong, unless it has been said, and gives the exit code for it. */
const exitCodeOf = (error: unknown): number => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.refused;
  if (error instanceof DOMException && error.name === 'AbortError') {
    console.error('Interrupted. What was not finished is undone.');
    return exitCode.interrupted;
  }
  // The message alone: a database's account of an error may hold values.
  console.error(error instanceof Error ? error.message : String(error));
  if (process.env.LOG_LEVEL === 'debug') console.error(error);
  const foreseen = [
    IntakeError,
    BackupError,
    UndoError,
    ClinicExistsError,
    EnvError,
    ChromiumError,
    QueryError,
    SourceError,
    MappingError,
    CrosswalkError,
    ReleaseError,
  ].some((kind) => error instanceof kind);
  return foreseen ? exitCode.refused : exitCode.unexpected;
};

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
