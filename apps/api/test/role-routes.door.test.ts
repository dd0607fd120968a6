import { newSecret } from '@enthesis/db';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { placesOf } from '../src/identity/places.ts';
import { createSignIn } from '../src/identity/sign-ins.ts';
import { type Door, openDoor } from './door.ts';
import { addClinics, join } from './people.ts';
import { type Asker, askers, roleRoutes } from './role-routes.ts';

let door: Door;
const userIds = new Map<string, string>();
const tokens = new Map<string, string>();

beforeAll(async () => {
  door = await openDoor();
  await addClinics(door, ['alder', 'birch']);
  await join(door, 'director@example.org', 'director', 'alder');
  await join(door, 'data-manager@example.org', 'data-manager', 'alder');
  await join(door, 'researcher@example.org', 'researcher');
  await join(door, 'admin@example.org', 'admin');
  await join(door, 'researcher-opened@example.org', 'researcher');
  const { owner } = door.registry;
  await owner.query(`
    insert into identity.opening (clinic_id, membership_id)
    select c.clinic_id, m.membership_id from registry.clinic c, identity.membership m join identity.user u using (user_id)
    where c.code = 'alder' and u.email = 'researcher-opened@example.org'`);
  const { rows } = await owner.query<{ userId: string; email: string }>(
    'select user_id as "userId", email from identity.user',
  );
  for (const { userId, email } of rows) userIds.set(email.split('@')[0] ?? '', userId);
  for (const [asker, scope] of [
    ['script-clinic', 'clinic:read'],
    ['script-network', 'network:read'],
  ] as const) {
    const { secret, sha256 } = newSecret('enth_');
    await owner.query(
      `insert into identity.token (token_sha256, membership_id, name, scope, expires_at)
       select $1, membership_id, $2, $2, now() + interval '1 day' from identity.membership where user_id = $3`,
      [sha256, scope, userIds.get('director')],
    );
    tokens.set(asker, secret);
  }
});
afterAll(() => door.close());

/** Headers of a sign-in of its own: some routes end the one they are asked with. */
const headersOf = async (asker: Asker): Promise<Record<string, string>> => {
  if (asker === 'nobody') return { origin: 'http://localhost' };
  const token = tokens.get(asker);
  if (token !== undefined) return { authorization: `Bearer ${token}` };
  const userId = userIds.get(asker === 'pending' ? 'director' : asker) ?? '';
  const places = await placesOf(door.registry, userId, null);
  const place = places.find(({ openingId }) => (openingId !== null) === (asker === 'researcher-opened'));
  if (place === undefined) throw new Error(`${asker} has no place`);
  const step = asker === 'pending' ? 'code' : 'done';
  const from = { issuerClinicId: null, address: null, browser: null };
  const cookie = await createSignIn(door.registry, { account: { userId }, place, step, ...from });
  return { cookie: `sid=${cookie}`, origin: 'http://localhost' };
};

const described = async (): Promise<readonly string[]> => {
  const { paths } = (await (await door.request('/api/openapi.json')).json()) as { paths: Record<string, object> };
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item)
      .filter((key) => key !== 'parameters')
      .map((method) => `${method.toUpperCase()} ${path}`),
  );
};

/** A route's path as the description writes it; what names a file is described without its ending. */
const asDescribed = (path: string): string =>
  path
    .replaceAll(/:file\{[^}]*\\.csv\}/g, '{id}.csv')
    .replaceAll(/:file\{[^}]*\\.zip\}/g, '{number}.zip')
    .replaceAll(/:(\w+)(\{[^}]*\})?/g, '{$1}');

test('the table and the description name the same routes', async () => {
  expect(Object.keys(roleRoutes).sort()).toEqual([...(await described())].sort());
});

test('a route that is not described is not there', async () => {
  const there = door.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${asDescribed(path)}`);
  expect([...new Set(there)].sort()).toEqual([...(await described())].sort());
});

describe.each(askers)('%s', (asker) => {
  it.each(Object.entries(roleRoutes))('%s', async (route, allowed) => {
    const [method = '', path = ''] = route.split(' ');
    const asked = path.replaceAll(/\{\w+\}/g, () => crypto.randomUUID());
    const answer = await door.request(asked, { method, headers: await headersOf(asker) });
    const unknown = asker === 'nobody' || asker === 'pending' || path.endsWith('/sign-in/code');
    if (allowed.includes(asker)) expect([401, 403]).not.toContain(answer.status);
    else expect(answer.status).toBe(unknown ? 401 : 403);
    expect(answer.status).toBeLessThan(500);
  });
});

test('a token that is nobody’s, and one beside a cookie, get in nowhere', async () => {
  const { cookie = '' } = await headersOf('director');
  for (const authorization of ['Bearer enth_none', 'Bearer', 'Basic eDp5', '']) {
    const answer = await door.request('/api/v1/me', { headers: { authorization, cookie } });
    expect(answer.status, authorization).toBe(401);
  }
});
