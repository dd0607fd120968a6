import { meSchema, type RoleId, tokenListSchema } from '@enthesis/contract';
import { deleteClinic, findClinic } from '@enthesis/db';
import { importSource, registerClinic, syntheticClinic, syntheticSource } from '@enthesis/intake';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';
import { type Browser, browserWith, cookieOf, join, me, password, post, send, signInAs } from './people.ts';

// Two servers over one registry, each of which remembers who asked it a question. Whatever ends or changes a sign-in holds
// at once where it was done, and a moment later at the other.

let here: Door;
let there: Door;
let admin: Browser;
beforeAll(async () => {
  here = await openDoor({ demo: false });
  there = await openDoor({ demo: false, databaseUrl: here.databaseUrl });
  await Promise.all([here, there].map(({ registry }) => registry.changes.listen()));
  for (const code of ['alder', 'birch']) {
    const { registry, dataFolder } = here;
    await registerClinic(registry, { code, name: `${code} clinic`, synthetic: true, dataFolder });
    await fill(code, 40);
  }
  admin = await join(here, 'admin@example.org', 'admin');
});
afterAll(async () => {
  await there.close();
  await here.close();
});

const fill = async (code: string, courses: number) => {
  const clinic = syntheticClinic({ code, name: `${code} clinic`, courses, seed: courses });
  const { registry, dataFolder } = here;
  await importSource(registry, { clinic: code, source: syntheticSource(clinic), dataFolder });
};

type Headers = Readonly<Record<string, string>>;
const question = '/clinic/responders';
const ask = (door: Door, headers: Headers) => send(door, 'GET', question, headers);
const statusOf = async (door: Door, headers: Headers) => (await ask(door, headers)).status;
const soon = { interval: 5, timeout: 1_000 };

let people = 0;
const newcomer = async (role: RoleId = 'director', clinic = role === 'director' ? 'alder' : undefined) => {
  people += 1;
  const email = `somebody-${people}@example.org`;
  return { email, browser: await join(here, email, role, clinic) };
};
type Somebody = Awaited<ReturnType<typeof newcomer>>;

const userOf = async ({ email }: Somebody) => {
  const { users } = (await (await send(here, 'GET', '/users', admin)).json()) as {
    readonly users: ReadonlyArray<{
      readonly id: string;
      readonly email: string;
      readonly memberships: { id: string }[];
    }>;
  };
  const user = users.find((one) => one.email === email);
  if (user === undefined) throw new Error('nobody of that name');
  return user;
};

const scriptOf = async ({ browser }: Somebody): Promise<Headers> => {
  const made = await post(here, '/tokens', { name: 'nightly', scope: 'clinic:read', days: 30 }, browser);
  const { token } = (await made.json()) as { readonly token: string };
  return { authorization: `Bearer ${token}` };
};

const takeRole = async (who: Somebody) => {
  const { id, memberships } = await userOf(who);
  return send(here, 'DELETE', `/users/${id}/memberships/${memberships[0]?.id}`, admin);
};
const disable = async (who: Somebody) =>
  send(here, 'PATCH', `/users/${(await userOf(who)).id}`, admin, { disabled: true });

/** Everything by which a sign-in ends, done at one of the servers. */
const endings: Readonly<Record<string, (who: Somebody) => Promise<Response>>> = {
  'signing out': ({ browser }) => post(here, '/sign-out', {}, browser),
  'ending it from another browser': async ({ email }) =>
    send(here, 'DELETE', '/account/sign-ins', browserWith(cookieOf(await signInAs(here, email)))),
  'another password': async ({ email }) => {
    const other = browserWith(cookieOf(await signInAs(here, email)));
    return post(here, '/account/password', { password, newPassword: 'another kettle 9 harbour' }, other);
  },
  'acting from another place': async ({ browser }) => {
    const { place } = meSchema.parse(await (await me(here, browser)).json());
    return post(here, '/sign-in/switch', { place }, browser);
  },
  'a role given': async (who) =>
    post(here, `/users/${(await userOf(who)).id}/memberships`, { role: 'director', clinic: 'birch' }, admin),
  'the role taken': takeRole,
  'an administrator who ends it': async (who) =>
    send(here, 'DELETE', `/users/${(await userOf(who)).id}/sign-ins`, admin),
  'the account disabled': disable,
};

test.for(Object.entries(endings))('%s is heard by both servers', async ([, end]) => {
  const somebody = await newcomer();
  const asked = await Promise.all([here, there].map((door) => statusOf(door, somebody.browser)));
  expect(asked).toEqual([200, 200]);
  expect((await end(somebody)).status).toBeLessThan(300);
  expect(await statusOf(here, somebody.browser)).toBe(401);
  await expect.poll(() => statusOf(there, somebody.browser), soon).toBe(401);
});

test.for(
  Object.entries({
    'a revoked token': async ({ browser }: Somebody) => {
      const { tokens } = tokenListSchema.parse(await (await send(here, 'GET', '/tokens', browser)).json());
      return send(here, 'DELETE', `/tokens/${tokens[0]?.id}`, browser);
    },
    'a token whose role is taken': takeRole,
    'a token of somebody who is disabled': disable,
  }),
)('%s is refused by both servers', async ([, end]) => {
  const somebody = await newcomer();
  const script = await scriptOf(somebody);
  expect(await Promise.all([here, there].map((door) => statusOf(door, script)))).toEqual([200, 200]);
  expect((await end(somebody)).status).toBeLessThan(300);
  expect(await statusOf(here, script)).toBe(401);
  await expect.poll(() => statusOf(there, script), soon).toBe(401);
});

test('a clinic that is closed to a researcher, and one that is removed', async () => {
  const director = await newcomer();
  const researcher = await newcomer('researcher');
  await post(here, '/clinic/openings', { email: researcher.email }, director.browser);
  const { places } = meSchema.parse(await (await me(here, researcher.browser)).json());
  const switched = await post(
    here,
    '/sign-in/switch',
    { place: places.find(({ opened }) => opened)?.id },
    researcher.browser,
  );
  const inside = browserWith(cookieOf(switched));
  expect(await Promise.all([here, there].map((door) => statusOf(door, inside)))).toEqual([200, 200]);
  const { openings } = (await (await send(here, 'GET', '/clinic/openings', director.browser)).json()) as {
    readonly openings: readonly { readonly id: string }[];
  };
  await send(here, 'DELETE', `/clinic/openings/${openings[0]?.id}`, director.browser);
  expect(await statusOf(here, inside)).toBe(401);
  await expect.poll(() => statusOf(there, inside), soon).toBe(401);

  await registerClinic(here.registry, { code: 'cedar', name: 'cedar', synthetic: true, dataFolder: here.dataFolder });
  const theirs = await newcomer('director', 'cedar');
  expect(await statusOf(there, theirs.browser)).toBe(200);
  const cedar = await findClinic(here.registry, 'cedar');
  if (cedar === null) throw new Error('the clinic is not there');
  await deleteClinic(here.registry, cedar.clinicId);
  await expect.poll(() => statusOf(there, theirs.browser), soon).toBe(401);
});

test('whoever asks again is not looked up again, and an import by another process is seen all the same', async () => {
  const { browser } = await newcomer();
  const before = await (await ask(there, browser)).text();
  let lookedUp = 0;
  there.registry.identity.on('acquire', () => {
    lookedUp += 1;
  });
  for (let time = 0; time < 5; time += 1) expect(await (await ask(there, browser)).text()).toBe(before);
  expect(lookedUp).toBe(0);
  await fill('alder', 55);
  await expect.poll(async () => (await ask(there, browser)).text(), soon).not.toBe(before);
});

test('whoever is told of a change by a server is given no answer of before it there', async () => {
  const { browser } = await newcomer();
  const numberIn = async (answer: Response) =>
    ((await answer.json()) as { readonly meta: { readonly asOf: { readonly import: number } } }).meta.asOf.import;
  for (let time = 0; time < 3; time += 1) {
    await ask(there, browser);
    await fill('alder', 60 + time);
    const { imports } = (await (await send(there, 'GET', '/clinic/imports', browser)).json()) as {
      readonly imports: readonly { readonly number: number }[];
    };
    expect(await numberIn(await ask(there, browser))).toBe(imports[0]?.number);
  }
});

test('a server that is cut off from word of changes asks each time, until it hears of them again', async () => {
  const { browser } = await newcomer();
  await Promise.all([here, there].map((door) => statusOf(door, browser)));
  await here.registry.owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = 'listen enthesis_changed'`,
  );
  await expect.poll(() => there.registry.changes.state, soon).toBeNull();
  // Nobody is told of this one: the database's own hand is the only one in it.
  await here.registry.owner.query(`delete from identity.sign_in where token_sha256 = sha256($1)`, [
    browser.cookie.split('=')[1],
  ]);
  expect(await statusOf(there, browser)).toBe(401);
  await expect.poll(() => there.registry.changes.state, { interval: 20, timeout: 5_000 }).not.toBeNull();
  const next = await newcomer();
  expect(await statusOf(there, next.browser)).toBe(200);
  await post(here, '/sign-out', {}, next.browser);
  await expect.poll(() => statusOf(there, next.browser), soon).toBe(401);
});
