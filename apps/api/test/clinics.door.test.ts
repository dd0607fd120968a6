import { stat } from 'node:fs/promises';
import { administeredClinicListSchema, administeredClinicSchema } from '@enthesis/contract';
import { keyFile } from '@enthesis/intake';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Door, openDoor } from './door.ts';
import { type Browser, join, post, send } from './people.ts';

let door: Door;
let admin: Browser;
beforeAll(async () => {
  door = await openDoor({ demo: false });
  admin = await join(door, 'admin@example.org', 'admin');
});
afterAll(() => door.close());

const add = (code: string, name: string) => post(door, '/clinics', { code, name }, admin);

it('an administrator adds a clinic, whose key nobody else on the server can read', async () => {
  const answer = await add('north-harbor', 'North Harbor');
  expect(answer.status).toBe(201);
  const clinic = { code: 'north-harbor', name: 'North Harbor', synthetic: false, codesRequired: false };
  expect(administeredClinicSchema.parse(await answer.json())).toEqual(clinic);
  const listed = await send(door, 'GET', '/clinics', admin);
  expect(administeredClinicListSchema.parse(await listed.json())).toEqual({ clinics: [clinic] });
  const { mode, size } = await stat(keyFile(door.dataFolder, 'north-harbor'));
  expect([mode & 0o777, size]).toEqual([0o400, 32]);
  const { rows } = await door.registry.owner.query(
    `select actor, role, clinic, detail from audit.entry where action = 'clinic-added'`,
  );
  expect(rows).toEqual([{ actor: 'admin@example.org', role: 'admin', clinic: 'north-harbor', detail: {} }]);
});

it('a code is taken once', async () => {
  await add('twice', 'Twice');
  const answer = await add('twice', 'Again');
  expect([answer.status, await answer.json()]).toMatchObject([409, { parameter: 'code' }]);
});

it.each([
  ['../keys', 'A path', 'code'],
  ['UPPER', 'Upper case', 'code'],
  ['x', 'One letter', 'code'],
  ['nameless', ' ', 'name'],
  ['lines', 'Two\nlines', 'name'],
])('%j called %j is refused, and no key is made', async (code, name, parameter) => {
  const answer = await add(code, name);
  expect([answer.status, await answer.json()]).toMatchObject([400, { parameter }]);
  await expect(stat(keyFile(door.dataFolder, code))).rejects.toThrow('ENOENT');
});
