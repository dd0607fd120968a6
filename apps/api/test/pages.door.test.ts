import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AppEnv } from '../src/http/app-env.ts';
import { serveDashboard } from '../src/http/dashboard.ts';

const script = 'console.log("responders");\n'.repeat(400);
const picture = Uint8Array.from({ length: 400 }, (_, index) => index % 251);
const app = new Hono<AppEnv>();
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'enthesis-pages-'));
  await writeFile(join(folder, 'index.html'), '<h1>Enthesis</h1>');
  await writeFile(join(folder, 'page-1a.js'), script);
  await writeFile(join(folder, 'mark.png'), picture);
  await serveDashboard(app, folder);
});
afterAll(() => rm(folder, { recursive: true }));

const ask = (path: string, encoding?: string) =>
  app.request(path, encoding === undefined ? {} : { headers: { 'accept-encoding': encoding } });
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

it('packs what is text for whoever takes it packed, and says that the answer hangs on that', async () => {
  const answer = await ask('/page-1a.js', 'gzip, deflate, br');
  expect(answer.headers.get('content-encoding')).toBe('gzip');
  expect(answer.headers.get('vary')).toBe('accept-encoding');
  expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  const sent = await bytesOf(answer);
  expect(sent.length).toBeLessThan(script.length / 10);
  expect(gunzipSync(sent).toString()).toBe(script);
});

it.each([undefined, 'identity', 'gzip;q=0', 'br'])(
  'sends it as it is where accept-encoding is %s',
  async (encoding) => {
    const answer = await ask('/page-1a.js', encoding);
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(answer.headers.get('vary')).toBe('accept-encoding');
    expect(await answer.text()).toBe(script);
  },
);

it('sends pictures as they are', async () => {
  const answer = await ask('/mark.png', 'gzip');
  expect(answer.headers.get('content-encoding')).toBeNull();
  expect(await bytesOf(answer)).toEqual(Buffer.from(picture));
});

it('answers every address of a page with the page, and no address of a file that is not there', async () => {
  expect(await (await ask('/conditions/knee-oa')).text()).toBe('<h1>Enthesis</h1>');
  expect((await ask('/page-2b.js')).status).toBe(404);
  expect((await ask('/../package.json')).status).toBe(404);
});
