import { apiBase, type ImportJob, importAcceptedSchema, importJobSchema, statesUnderWay } from '@enthesis/contract';
import { registerClinic } from '@enthesis/intake';
import type { Door } from './door.ts';

export type Parts = Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>;

export const importsPath = `${apiBase}/clinic/imports`;
const fromOwnPage = { 'sec-fetch-site': 'same-origin' };

/** A folder of one patient, whose study id is easily found again wherever it should not be. */
export const soundParts = (studyId = 'Zq9-seeded', score = '7'): Parts => ({
  episodes: `study_id,condition,side\n${studyId},knee-oa,left\n`,
  sessions: `study_id,condition,side,day\n${studyId},knee-oa,left,0\n`,
  scores: `study_id,condition,side,day,instrument,score\n${studyId},knee-oa,left,0,nprs,${score}\n`,
});

/** A multipart body as a browser makes it. The names of the files must not matter. */
export const multipart = (parts: Parts): FormData => {
  const body = new FormData();
  for (const [name, content] of Object.entries(parts)) body.append(name, new Blob([content]), '../../etc/passwd');
  return body;
};

/** A real clinic with its data manager and its director. */
export const realClinic = async (door: Door, code: string) => {
  const { registry, dataFolder } = door;
  await registerClinic(registry, { code, name: `Clinic ${code}`, synthetic: false, dataFolder });
  const as = async (role: 'data-manager' | 'director') => ({ ...(await door.signIn(role, code)), ...fromOwnPage });
  return { code, manager: await as('data-manager'), director: await as('director') };
};
export type RealClinic = Awaited<ReturnType<typeof realClinic>>;

export const send = (door: Door, headers: Readonly<Record<string, string>>, parts: Parts, search = '') =>
  door.request(`${importsPath}${search}`, { method: 'POST', headers, body: multipart(parts) });

export const post = (door: Door, headers: Readonly<Record<string, string>>, path: string, body?: unknown) =>
  door.request(`${importsPath}${path}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body ?? {}),
  });

export const jobOf = async (door: Door, headers: Readonly<Record<string, string>>, id: string): Promise<ImportJob> =>
  importJobSchema.parse(await (await door.request(`${importsPath}/${id}`, { headers })).json());

/** Asks for a job again and again until it has ended; a server whose database is away is asked once more, too. */
export const ended = async (door: Door, headers: Readonly<Record<string, string>>, id: string): Promise<ImportJob> => {
  for (;;) {
    const answer = await door.request(`${importsPath}/${id}`, { headers });
    const body: unknown = await answer.json();
    if (answer.status === 503) continue;
    const job = importJobSchema.parse(body);
    if (!statesUnderWay.includes(job.state)) return job;
  }
};

/** Hands parts in and waits for the end of the job. */
export const handIn = async (
  door: Door,
  headers: Readonly<Record<string, string>>,
  parts: Parts,
  search = '',
): Promise<ImportJob> => {
  const answer = await send(door, headers, parts, search);
  if (answer.status !== 202) throw new Error(`the upload answered ${answer.status}: ${await answer.text()}`);
  return ended(door, headers, importAcceptedSchema.parse(await answer.json()).id);
};
