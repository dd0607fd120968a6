import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Door } from '../door.ts';

/** The real server as a process of its own, over a door's registry. */
export interface Serving {
  readonly child: ChildProcess;
  /** Its address. */
  readonly base: string;
  /** The first group of what it says on its terminal, once it has said it. */
  readonly said: (pattern: RegExp) => Promise<string>;
  /** An answer of its API to the demonstration's researcher. */
  readonly asked: (path: string) => Promise<Response>;
}

/** Starts it as the demonstration, and waits until it listens. */
export const serve = async (door: Pick<Door, 'databaseUrl' | 'dataFolder'>): Promise<Serving> => {
  const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    env: { PATH: process.env.PATH, DATABASE_URL: door.databaseUrl, ENTHESIS_DATA: door.dataFolder, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let all = '';
  child.stdout.on('data', (piece: Buffer) => {
    all += piece.toString();
    child.emit('said');
  });
  const said = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const found = pattern.exec(all)?.[1];
      if (found !== undefined) return found;
      if (child.exitCode !== null) throw new Error(`the server ended: ${all}`);
      await once(child, 'said');
    }
  };
  const base = await said(/ready: (http\S+)/);
  const asked = async (path: string): Promise<Response> => {
    const signedIn = await fetch(new URL('/api/v1/demo/sign-in', base), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ role: 'researcher' }),
    });
    const [cookie = ''] = signedIn.headers.get('set-cookie')?.split(';') ?? [];
    return fetch(new URL(path, base), { headers: { cookie } });
  };
  return { child, base, said, asked };
};
