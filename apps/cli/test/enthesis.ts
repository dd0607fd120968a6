import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../../scripts/enthesis.mjs', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  /** The caller's folder. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** What is typed or piped into it. */
  readonly stdin?: string;
  /** Interrupts the command once this stands on standard error. */
  readonly interruptAt?: string;
}

/** Runs the real command as a caller does, npm left out. */
export async function enthesis(words: readonly string[], surroundings: Surroundings): Promise<Ended> {
  const { cwd, env, stdin = '', interruptAt } = surroundings;
  const child = spawn(process.execPath, [command, ...words], {
    cwd,
    env: { PATH: process.env.PATH ?? '', ...env },
  });
  child.stdin.end(stdin);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    const before = said;
    said += piece;
    if (interruptAt !== undefined && said.includes(interruptAt) && !before.includes(interruptAt)) child.kill('SIGINT');
  });
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const [code, stdout] = await Promise.all([ended, text(child.stdout)]);
  return { code, stdout, stderr: said };
}
