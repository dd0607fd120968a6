import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  answerHref,
  apiBase,
  builtInVocabulary,
  fromSearch,
  importAcceptedSchema,
  importJobSchema,
  oneTimeLinkSchema,
  questions,
  statesUnderWay,
} from '@enthesis/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleFolder } from '../src/folder.ts';
import { type Server, startServer } from '../src/server.ts';

// Two processes over one registry and one data folder, asked in turn as a proxy in front of them would. No browser is needed.

let folder: string;
let one: Server;
let other: Server;
let director: string;

const send = (server: Server, path: string, cookie: string, body?: unknown) =>
  fetch(`${server.address}${path}`, {
    ...(body === undefined ? {} : { method: 'POST', body: body instanceof FormData ? body : JSON.stringify(body) }),
    headers: {
      cookie,
      origin: server.address,
      ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
    },
  });

/** Makes an account by a one-time link; gives its cookie. */
const accept = async (server: Server, link: string, email: string): Promise<string> => {
  const [, token] = link.split('#');
  const account = { token, displayName: 'Somebody', newPassword: 'violet kettle 9 harbour' };
  const asked = email === 'admin@example.org' ? { ...account, email } : account;
  const answer = await send(server, `${apiBase}/invitations/accept`, '', asked);
  expect(answer.status).toBe(200);
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'enthesis-two-'));
  await chmod(folder, 0o755);
  const shared = { ENTHESIS_DEMO: '0', ENTHESIS_DATA: join(folder, 'data') };
  one = await startServer(shared);
  await one.command('clinic', 'add', 'lakeside', 'Lakeside Clinic');
  const ended = await one.said(/(http\S+\/join#\S+)/);
  other = await startServer(shared);
  const link = await other.said(/leads nowhere any more\.\n(http\S+\/join#\S+)/);
  expect(link).not.toBe(ended);
  const admin = await accept(one, link, 'admin@example.org');
  const invitation = { email: 'director@example.org', role: 'director', clinic: 'lakeside' };
  const invited = oneTimeLinkSchema.parse(
    await (await send(other, `${apiBase}/invitations`, admin, invitation)).json(),
  );
  director = await accept(one, invited.link ?? '', invitation.email);
}, 400_000);
afterAll(async () => {
  await Promise.allSettled([one.stop(), other.stop()]);
  await rm(folder, { recursive: true, force: true });
});

const fileOf = async (server: Server, question: (typeof questions)[number]): Promise<string> => {
  const selection = fromSearch(question, builtInVocabulary, '');
  const answer = await send(server, answerHref(question, selection, 'csv'), director);
  expect(answer.status).toBe(200);
  return answer.text();
};

/** Every figure of the clinic as its file, one after another: an account is given a few at a time. */
const filesOf = async (server: Server): Promise<readonly string[]> => {
  const files: string[] = [];
  for (const question of questions) files.push(await fileOf(server, question));
  return files;
};

/** Waits until a server answers otherwise than it did. */
const changed = (server: Server, from: readonly string[]) =>
  expect.poll(() => fileOf(server, questions[0]), soon).not.toBe(from[0]);

const soon = { interval: 20, timeout: 10_000 };

test('what is handed in at one server is followed at the other, and seen at both; what is undone, too', async () => {
  const before = await filesOf(one);
  expect(await filesOf(other)).toEqual(before);
  const form = new FormData();
  for (const { name, buffer } of exampleFolder()) {
    form.append(name.replace('.csv', ''), new Blob([new Uint8Array(buffer)]), name);
  }
  const accepted = await send(one, `${apiBase}/clinic/imports`, director, form);
  const { id } = importAcceptedSchema.parse(await accepted.json());
  const state = async () =>
    importJobSchema.parse(await (await send(other, `${apiBase}/clinic/imports/${id}`, director)).json()).state;
  await expect.poll(async () => statesUnderWay.includes(await state()), soon).toBe(false);
  expect(await state()).toBe('done');

  await changed(other, before);
  const after = await filesOf(one);
  expect(await filesOf(other)).toEqual(after);

  expect((await send(other, `${apiBase}/clinic/imports/undo`, director, { number: 1 })).status).toBe(200);
  await changed(one, after);
  expect(await filesOf(one)).toEqual(await filesOf(other));
});

test('one of them ends, and the other goes on; a sign-out there holds', async () => {
  await one.stop();
  expect((await filesOf(other)).length).toBe(questions.length);
  expect((await send(other, `${apiBase}/sign-out`, director, {})).status).toBeLessThan(300);
  expect((await send(other, `${apiBase}/me`, director)).status).toBe(401);
});
