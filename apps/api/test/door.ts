import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RoleId } from '@enthesis/contract';
import { openRegistry, type Registry } from '@enthesis/db';
import { freshDatabase } from '@enthesis/db/testing';
import pino from 'pino';
import { createApp } from '../src/app.ts';
import { importJobs } from '../src/resources/imports-jobs.ts';

/** The API over a real database of its own, asked as a browser or a script would. */
export interface Door {
  readonly registry: Registry;
  readonly dataFolder: string;
  /** Everything that was logged. */
  readonly logged: readonly string[];
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Signs in by the demonstration's door; returns headers that carry the cookie. */
  signIn(role: RoleId, clinic?: string): Promise<{ readonly cookie: string }>;
  close(): Promise<void>;
}

export const openDoor = async ({
  minCell = 5,
  demo = true,
  vocabularyFile = null as string | null,
  uploadBytes = 1024 ** 2,
} = {}): Promise<Door> => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'enthesis-door-'));
  const database = await freshDatabase();
  const registry = await openRegistry({ dataFolder, databaseUrl: database.url, vocabularyFile });
  const logged: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => logged.push(line) });
  const jobs = importJobs(registry, { dataFolder }, log);
  const app = createApp(registry, { clinicMinCell: minCell, demo, uploadBytes }, log, jobs);
  const request = async (path: string, init: RequestInit = {}) => app.request(path, init);
  return {
    registry,
    dataFolder,
    logged,
    request,
    signIn: async (role, clinic) => {
      const answer = await request('/api/v1/demo/sign-in', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(clinic === undefined ? { role } : { role, clinic }),
      });
      const [cookie] = answer.headers.get('set-cookie')?.split(';') ?? [];
      if (answer.status !== 204 || cookie === undefined) throw new Error(`sign-in answered ${answer.status}`);
      return { cookie };
    },
    close: async () => {
      await jobs.close();
      await registry.close();
      await database.drop();
      await rm(dataFolder, { recursive: true });
    },
  };
};
