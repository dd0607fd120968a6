import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The real server as a process of its own, asked over HTTP as a browser would. */
export interface Server {
  /** Its address, without a slash at the end. */
  readonly base: string;
  /** Of its process. */
  readonly pid: number;
  /** What a signed-in asker sends. */
  readonly headers: Readonly<Record<string, string>>;
  get(path: string): Promise<string>;
  stop(): Promise<void>;
}

/** Starts the built server on a free port, over the given database, and signs in as the clinic's director. */
export const startServer = async (databaseUrl: string, dataFolder: string, clinic: string): Promise<Server> => {
  const main = fileURLToPath(new URL('../../api/dist/main.js', import.meta.url));
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: databaseUrl,
      ENTHESIS_DATA: dataFolder,
      PORT: '0',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const base = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [, address] = /ready: (http\S+)\//.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
  const signIn = await fetch(`${base}/api/v1/demo/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ role: 'director', clinic }),
  });
  const [cookie = ''] = signIn.headers.get('set-cookie')?.split(';') ?? [];
  if (child.pid === undefined) throw new Error('the server has no process');
  return {
    base,
    pid: child.pid,
    headers: { cookie },
    get: async (path) => {
      const answer = await fetch(`${base}${path}`, { headers: { cookie } });
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
      return answer.text();
    },
    stop: () =>
      new Promise((resolve) => {
        child.on('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
};
