import { createHash } from 'node:crypto';
import { type AuditList, auditListSchema } from '@enthesis/contract';
import { importSource, registerClinic, syntheticClinic, syntheticSource } from '@enthesis/intake';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';
import { type Browser, join, send, signInAs } from './people.ts';
import { handIn, soundParts, post as undo } from './uploads.ts';

let door: Door;
let admin: Browser;
let director: Browser;
beforeAll(async () => {
  door = await openDoor({ demo: false });
  const { registry, dataFolder } = door;
  const clinic = syntheticClinic({ code: 'alder', name: 'Alder', courses: 60, seed: 4 });
  await registerClinic(registry, { code: 'alder', name: clinic.name, synthetic: true, dataFolder });
  await importSource(registry, { clinic: 'alder', source: syntheticSource(clinic), dataFolder });
  admin = await join(door, 'admin@example.org', 'admin');
  director = await join(door, '=cmd@example.org', 'director', 'alder');
});
afterAll(() => door.close());

const log = async (search = ''): Promise<AuditList> =>
  auditListSchema.parse(await (await send(door, 'GET', `/audit${search}`, admin)).json());

test('a download is written down, with what was asked and the hash of the file, before it is sent', async () => {
  const answer = await send(door, 'GET', '/clinic/responders.csv?horizon=3m', director);
  const body = await answer.text();
  const { entries, chain } = await log('?action=download');
  expect(entries[0]).toMatchObject({
    actor: '=cmd@example.org',
    role: 'director',
    clinic: 'alder',
    address: '127.0.0.1',
    detail: {
      question: 'responders',
      search: 'horizon=3m',
      sha256: createHash('sha256').update(body).digest('hex'),
      opened: false,
    },
  });
  expect(chain).toEqual({ days: 1, brokenAt: null });
});

test('what is only looked at is not', async () => {
  const { total } = await log();
  await send(door, 'GET', '/clinic/responders', director);
  expect((await log()).total).toBe(total);
});

test('where the log cannot be written, no file is sent and nobody gets in', async () => {
  const { owner } = door.registry;
  await owner.query(
    `alter table audit.entry add constraint full_disk check (action not in ('download', 'signed-in')) not valid`,
  );
  const file = await send(door, 'GET', '/clinic/responders.csv', director);
  const signIn = await signInAs(door, 'admin@example.org');
  await owner.query('alter table audit.entry drop constraint full_disk');
  for (const answer of [file, signIn]) {
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  }
});

test('sign-ins are there, those that were refused too, and no address that has no account', async () => {
  await signInAs(door, 'admin@example.org', 'a guess');
  await signInAs(door, 'my password typed here@example.org', 'a guess');
  await signInAs(door, 'unknown@example.org', 'a guess');
  const { entries } = await log('?action=sign-in-refused');
  expect(entries.map(({ actor }) => actor)).toEqual([null, 'admin@example.org']);
});

test('an import and its undoing are there, without a patient', async () => {
  const { registry, dataFolder } = door;
  await registerClinic(registry, { code: 'birch', name: 'Birch', synthetic: false, dataFolder });
  const { cookie, origin } = await join(door, 'manager@example.org', 'data-manager', 'birch');
  const job = await handIn(door, { cookie, origin }, soundParts('Zq9-seeded'));
  expect((await undo(door, { cookie, origin }, '/undo', { number: 1 })).status).toBe(200);
  const { entries } = await log('?clinic=birch&actor=manager%40example.org');
  expect(entries.slice(0, 2)).toMatchObject([
    { action: 'undo', role: 'data-manager', detail: { number: 1 } },
    { action: 'import', role: 'data-manager', detail: { job: job.id, mode: 'merge', dryRun: false } },
  ]);
  expect(JSON.stringify(entries)).not.toContain('Zq9');
});

test('whoever is refused a route is there, with the route as it is described', async () => {
  await send(door, 'GET', '/users', director);
  await send(door, 'GET', '/clinic/responders.csv?horizon=3m', admin);
  const { entries } = await log('?action=denied');
  expect(entries.map(({ actor, detail }) => [actor, detail])).toEqual([
    ['admin@example.org', { route: 'GET /api/v1/clinic/responders.csv' }],
    ['=cmd@example.org', { route: 'GET /api/v1/users' }],
  ]);
});

test('it is filtered, and given as a file in which no cell is a formula', async () => {
  const found = await log('?actor=%3Dcmd%40example.org&clinic=alder');
  expect(new Set(found.entries.map(({ actor }) => actor))).toEqual(new Set(['=cmd@example.org']));
  const csv = await send(door, 'GET', '/audit.csv?actor=%3Dcmd%40example.org', admin);
  expect(csv.headers.get('content-disposition')).toBe('attachment; filename="enthesis_audit.csv"');
  const rows = parse<Record<string, string>>(await csv.text(), { columns: true });
  expect(rows.length).toBeGreaterThan(1);
  for (const row of rows) {
    expect(row.actor).toBe("'=cmd@example.org");
    for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
  }
  expect((await log('?action=download')).entries[0]?.detail).toEqual({ route: 'audit', rows: rows.length });
});

test.each(['action=nothing', 'since=2026-01-01', 'from=yesterday', 'actor=a&actor=b'])(
  '%s is refused',
  async (search) => {
    const answer = await send(door, 'GET', `/audit?${search}`, admin);
    expect(answer.status).toBe(400);
    expect(await answer.text()).not.toContain('yesterday');
  },
);
