import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { systemCode } from './start-error.ts';

/**
 * What `postmaster.pid` in a data directory tells:
 * `none`: no server (Postgres itself clears the file of a dead one) · `foreign`: the process id now belongs to
 * another program, or to a server killed but not yet buried · `server`: a live server, `ready` by its own word.
 */
export type Postmaster =
  | { readonly kind: 'none' }
  | { readonly kind: 'foreign'; readonly text: string }
  | { readonly kind: 'server'; readonly port: number; readonly ready: boolean };

/** Reads who serves the data directory `data` at this moment. */
export async function findPostmaster(data: string): Promise<Postmaster> {
  const text = await readFile(pidFile(data), 'utf8').catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  });
  // Lines: process id, data directory, start time, port, socket folder, address, shared memory, status.
  const [pidLine, , , portLine, , , , status] = text?.split('\n') ?? [];
  const pid = Number(pidLine);
  if (text === null || !Number.isInteger(pid) || pid <= 0 || !processExists(pid)) return { kind: 'none' };
  if (!(await isLivePostgres(pid))) return { kind: 'foreign', text };
  return { kind: 'server', port: Number(portLine), ready: status?.trim() === 'ready' };
}

/**
 * Removes the pid file of a `foreign` process, which Postgres would take for a live server. Read and removed in one
 * breath, so that the file of a server started meanwhile is not lost.
 */
export function removeForeignPidFile(data: string, text: string): void {
  const file = pidFile(data);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) rmSync(file);
}

/** Whether a process of this id exists, a dead one that nobody has waited for included. */
export function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM'; // it exists, under another account
  }
}

const pidFile = (data: string) => join(data, 'postmaster.pid');

/** Whether the process runs Postgres and is not a zombie. Errs towards yes: a live server's file must stay. */
async function isLivePostgres(pid: number): Promise<boolean> {
  if (process.platform === 'win32') return true;
  if (process.platform !== 'linux') {
    const { stdout } = await promisify(execFile)('ps', ['-o', 'stat=,comm=', '-p', String(pid)]).catch(() => ({
      stdout: '',
    }));
    return stdout.includes('postgres') && !stdout.trim().startsWith('Z');
  }
  const told = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return /^\d+ \(postgres\) [^ZX]/.test(told);
}
