import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { meSchema } from '@enthesis/contract';
import { verifyAudit } from '@enthesis/db';
import { readEnv } from '@enthesis/env';
import { importSource, registerClinic, syntheticClinic, syntheticSource } from '@enthesis/intake';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askAsDirector, type OneReader } from '../src/one-reader.ts';
import { type Door, openDoor } from './door.ts';

// What whoever runs the registry reads as a clinic's director, without a sign-in.

const address = 'https://outcomes.example.org';
let door: Door;
let folder: string;
let ask: OneReader['ask'];

const reading = (clinic: string) => askAsDirector(door.registry, readEnv({}, folder), { clinic, address }, folder);
const get = (path: string) => ask(new Request(`${address}${path}`));

beforeAll(async () => {
  door = await openDoor({ demo: false });
  const { registry, dataFolder } = door;
  for (const [seed, code] of ['alder', 'birch'].entries()) {
    const clinic = syntheticClinic({ code, name: code, courses: 40, seed });
    await registerClinic(registry, { code, name: code, synthetic: true, dataFolder });
    await importSource(registry, { clinic: code, source: syntheticSource(clinic), dataFolder });
  }
  folder = await mkdtemp(join(tmpdir(), 'enthesis-one-reader-'));
  await writeFile(join(folder, 'index.html'), '<h1>Enthesis</h1>');
  ask = await reading('alder');
});
afterAll(async () => {
  await door.close();
  await rm(folder, { recursive: true });
});

it('has the pages, and is the director of the one clinic that was named', async () => {
  expect(await (await get('/brief?horizon=12m')).text()).toBe('<h1>Enthesis</h1>');
  const me = meSchema.parse(await (await get('/api/v1/me')).json());
  expect(me).toMatchObject({ role: 'director', clinic: { code: 'alder' }, user: null, demo: false, places: [] });
  const other = await reading('birch');
  const path = '/api/v1/clinic/responders.csv?by=condition';
  expect(await (await get(path)).text()).not.toBe(await (await other(new Request(`${address}${path}`))).text());
});

it('sees nothing of what a director does not, and changes nothing', async () => {
  for (const path of ['/api/v1/users', '/api/v1/audit', '/api/v1/clinics'])
    expect([path, (await get(path)).status]).toEqual([path, 403]);
  const note = { since: '2025-01', words: 'Another needle', condition: null };
  for (const method of ['POST', 'DELETE', 'PUT']) {
    const asked = new Request(`${address}/api/v1/clinic/notes`, { method, body: JSON.stringify(note) });
    expect((await ask(asked)).status).toBe(405);
  }
  expect(await (await get('/api/v1/clinic/notes')).json()).toEqual({ notes: [] });
});

it('is written down as the command line, and there is no sign-in of it', async () => {
  const { registry } = door;
  expect((await get('/api/v1/clinic/coverage.csv')).status).toBe(200);
  const { rows } = await registry.identity.query(
    `select actor, user_id, role, clinic, address from audit.entry where action = 'download' order by number desc limit 1`,
  );
  expect(rows).toEqual([{ actor: 'command-line', user_id: null, role: 'director', clinic: 'alder', address: null }]);
  expect(await verifyAudit(registry)).toEqual({ days: 1, brokenAt: null });
  for (const table of ['sign_in', 'token', 'user', 'invitation'])
    expect((await registry.identity.query(`select from identity.${table}`)).rowCount).toBe(0);
});

it('is refused for a clinic that is not there', async () => {
  await expect(reading('nowhere')).rejects.toThrow('There is no clinic with this code. See: enthesis clinic list');
});
