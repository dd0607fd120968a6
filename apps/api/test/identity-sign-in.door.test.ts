import { meSchema, signInStepSchema } from '@enthesis/contract';
import { makeInvitation } from '@enthesis/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Door, openDoor } from './door.ts';
import {
  addClinics,
  browserWith,
  cookieOf,
  fromPage,
  invite,
  join,
  me,
  password,
  post,
  send,
  signInAs,
} from './people.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor({ demo: false });
  await addClinics(door, ['alder', 'birch']);
});
afterAll(() => door.close());

const sql = (text: string, values: unknown[] = []) => door.registry.owner.query(text, values);
const forgetTries = () => sql('delete from identity.rate_limit');

describe('an invitation', () => {
  it('of several made at once for the same is the last one, and says that it ended another', async () => {
    const setUp = { email: null, role: 'admin', clinicId: null, invitedBy: null, hours: 1 } as const;
    const made = await Promise.all(Array.from({ length: 6 }, () => makeInvitation(door.registry, setUp)));
    expect(made.filter(({ endedEarlier }) => endedEarlier)).toHaveLength(5);
    const looks = made.map(({ secret }) => post(door, '/invitations/look', { token: secret }));
    expect((await Promise.all(looks)).filter(({ status }) => status === 200)).toHaveLength(1);
    await sql('delete from identity.invitation where email is null');
    await forgetTries();
  });

  it('makes an account, signs in, and opens only once', async () => {
    const token = await invite(door, 'ada@example.org', 'director', 'alder');
    const look = await post(door, '/invitations/look', { token });
    expect(await look.json()).toEqual({
      email: 'ada@example.org',
      role: 'director',
      clinic: { code: 'alder', name: 'alder clinic', synthetic: false },
      hasAccount: false,
      providers: [],
    });
    const body = { token, displayName: 'Ada', newPassword: password };
    const accepted = await post(door, '/invitations/accept', body);
    expect(signInStepSchema.parse(await accepted.json())).toEqual({ next: 'done' });
    const { role, clinic, user, places, place, demo } = meSchema.parse(
      await (await me(door, browserWith(cookieOf(accepted)))).json(),
    );
    expect({ role, clinic: clinic?.code, user, demo }).toEqual({
      role: 'director',
      clinic: 'alder',
      user: { displayName: 'Ada', email: 'ada@example.org', totp: false, language: null },
      demo: false,
    });
    expect(places.map(({ id }) => id)).toEqual([place]);
    expect((await post(door, '/invitations/accept', body)).status).toBe(404);
    expect((await post(door, '/invitations/look', { token })).status).toBe(404);
  });

  it('is for one account of an address, in whatever letters, and gives that account a second role', async () => {
    await join(door, 'grace@example.org', 'director', 'alder');
    const token = await invite(door, 'grace@example.org', 'director', 'birch');
    const second = { token, displayName: 'Grace', newPassword: password };
    expect((await post(door, '/invitations/accept', second)).status).toBe(409);
    expect((await post(door, '/invitations/accept', { token, password: 'not the password' })).status).toBe(401);
    const accepted = await post(door, '/invitations/accept', { token, password });
    const { places } = meSchema.parse(await (await me(door, browserWith(cookieOf(accepted)))).json());
    expect(places.map(({ clinic }) => clinic?.code)).toEqual(['alder', 'birch']);
    await expect(
      sql(`insert into identity.user (email, display_name) values ('GRACE@example.org', 'x')`),
    ).rejects.toThrow();
    expect((await signInAs(door, ' Grace@EXAMPLE.org ')).status).toBe(200);
  });

  it('cannot be taken to another address', async () => {
    const token = await invite(door, 'joan@example.org', 'researcher');
    const body = { token, email: 'eve@example.org', displayName: 'Eve', newPassword: password };
    const answer = await post(door, '/invitations/accept', body);
    expect([answer.status, ((await answer.json()) as { parameter: string }).parameter]).toEqual([400, 'email']);
  });

  it('runs out', async () => {
    const token = await invite(door, 'late@example.org', 'researcher');
    await sql(
      `update identity.invitation set expires_at = now() - interval '1 second' where email = 'late@example.org'`,
    );
    expect((await post(door, '/invitations/look', { token })).status).toBe(404);
    expect((await post(door, '/invitations/accept', { token, displayName: 'L', newPassword: password })).status).toBe(
      404,
    );
  });

  it('without an address sets a registry up: whoever follows it says who they are', async () => {
    const token = await invite(door, null, 'admin');
    const body = { token, email: 'root@example.org', displayName: 'Root', newPassword: password };
    expect((await post(door, '/invitations/accept', body)).status).toBe(200);
  });

  it.each(['short', 'aaaaaaaaaaaaaaaa', 'enthesis-enthesis', 'password1234', 'qwertyuiop123', 'marie.long.name1'])(
    'is not accepted with the password %s, and can be tried again',
    async (newPassword) => {
      const token = await invite(door, 'marie.long.name@example.org', 'researcher');
      const answer = await post(door, '/invitations/accept', { token, displayName: 'M', newPassword });
      const problem = await answer.text();
      expect(answer.status).toBe(400);
      expect(problem).not.toContain(newPassword);
      expect((await post(door, '/invitations/look', { token })).status).toBe(200);
    },
  );

  it('leaves no secret in the database or the log', async () => {
    const token = await invite(door, 'secret@example.org', 'researcher');
    await post(door, '/invitations/accept', { token, displayName: 'S', newPassword: password });
    const { rows } = await sql(`
      select (select jsonb_agg(to_jsonb(u)) from identity.user u)::text
          || (select jsonb_agg(to_jsonb(s)) from identity.sign_in s)::text
          || (select jsonb_agg(to_jsonb(e)) from audit.entry e)::text as everything`);
    const everything = JSON.stringify(rows) + door.logged.join('');
    expect(everything).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    expect(everything).not.toContain(password);
    expect(everything).not.toContain(token);
  });
});

describe('signing in', () => {
  it('says the same to a wrong password and to an account that is not there', async () => {
    await join(door, 'known@example.org', 'researcher');
    const [wrong, nobody] = await Promise.all([
      signInAs(door, 'known@example.org', 'not the password'),
      signInAs(door, 'unknown@example.org', 'not the password'),
    ]);
    const said = async (answer: Response) => {
      const { requestId: _, ...problem } = (await answer.json()) as Record<string, unknown>;
      return [answer.status, problem, answer.headers.get('set-cookie')];
    };
    expect(await said(wrong)).toEqual(await said(nobody));
    expect(wrong.status).toBe(401);
  });

  it('gives a token that nobody had before, and ends the one the browser came with', async () => {
    const before = await join(door, 'fixed@example.org', 'researcher');
    const planted = await signInAs(door, 'fixed@example.org', password, 'sid=planted-by-somebody-else');
    expect(cookieOf(planted)).not.toContain('planted');
    const after = cookieOf(await signInAs(door, 'fixed@example.org', password, before.cookie));
    expect(after).not.toBe(before.cookie);
    expect((await me(door, before)).status).toBe(401);
    expect((await me(door, browserWith(after))).status).toBe(200);
  });

  it('keeps the token in a cookie that scripts cannot read and other sites cannot send', async () => {
    const answer = await signInAs(door, 'known@example.org');
    expect(answer.headers.get('set-cookie')).toMatch(/^sid=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it.each([
    ['seen_at', '31 minutes'],
    ['created_at', '12 hours'],
  ])("runs out by the database's clock: %s %s ago", async (column, ago) => {
    const browser = browserWith(cookieOf(await signInAs(door, 'known@example.org')));
    await sql(`update identity.sign_in set ${column} = now() - $1::interval`, [ago]);
    expect((await me(door, browser)).status).toBe(401);
  });

  it('ends with the account, and with its role', async () => {
    for (const end of [
      `update identity.user set disabled_at = now() where email = $1`,
      `delete from identity.membership using identity.user u where u.user_id = membership.user_id and email = $1`,
    ]) {
      const email = `ends-${end.length}@example.org`;
      const browser = await join(door, email, 'researcher');
      await sql(end, [email]);
      expect((await me(door, browser)).status).toBe(401);
      expect((await signInAs(door, email)).status).toBe(401);
    }
  });

  it('is locked for an account after ten wrong tries, whether it exists or not, and says for how long', async () => {
    await join(door, 'guessed@example.org', 'researcher');
    for (const email of ['guessed@example.org', 'never-there@example.org']) {
      const statuses: number[] = [];
      for (let tries = 0; tries < 11; tries += 1) statuses.push((await signInAs(door, email, 'a guess')).status);
      expect(statuses).toEqual([...Array<number>(10).fill(401), 429]);
      const locked = await signInAs(door, email);
      expect(locked.status).toBe(429);
      expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(3000);
    }
    await forgetTries();
    expect((await signInAs(door, 'guessed@example.org')).status).toBe(200);
  });

  it('forgets wrong tries after a right one', async () => {
    for (let tries = 0; tries < 9; tries += 1) await signInAs(door, 'guessed@example.org', 'a guess');
    expect((await signInAs(door, 'guessed@example.org')).status).toBe(200);
    expect((await signInAs(door, 'guessed@example.org', 'a guess')).status).toBe(401);
    await forgetTries();
  });

  it('is locked for an address that tries many accounts, and for no other address', async () => {
    await sql(
      `insert into identity.rate_limit values ('address:password 203.0.113.9', 100, extract(epoch from now() + interval '1 hour') * 1000)`,
    );
    const from = (address: string) =>
      door.request(
        '/api/v1/sign-in',
        { method: 'POST', headers: fromPage, body: JSON.stringify({ email: 'guessed@example.org', password }) },
        address,
      );
    expect((await from('203.0.113.9')).status).toBe(429);
    expect((await from('203.0.113.10')).status).toBe(200);
    await forgetTries();
  });

  it('counts tries of one account that come at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 14 }, () => signInAs(door, 'raced@example.org', 'a guess')));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(4);
    await forgetTries();
  });

  it.each([
    [{ origin: 'https://elsewhere.example', 'content-type': 'application/json' }, 403],
    [{ 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' }, 403],
    [{ origin: 'http://localhost', 'content-type': 'text/plain' }, 415],
    [{ origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ])('is refused to a form of another site: %j', async (headers, status) => {
    const answer = await post(door, '/sign-in', { email: 'known@example.org', password }, headers);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });
});

describe('a person with several roles', () => {
  it('acts from one of them, and changes it under another token', async () => {
    await join(door, 'two@example.org', 'director', 'alder');
    const token = await invite(door, 'two@example.org', 'data-manager', 'birch');
    const browser = browserWith(cookieOf(await post(door, '/invitations/accept', { token, password })));
    const { places } = meSchema.parse(await (await me(door, browser)).json());
    const other = places.find(({ role }) => role === 'data-manager');
    const switched = await post(door, '/sign-in/switch', { place: other?.id }, browser);
    const after = browserWith(cookieOf(switched));
    expect((await me(door, browser)).status).toBe(401);
    const now = meSchema.parse(await (await me(door, after)).json());
    expect([now.role, now.clinic?.code, now.place]).toEqual(['data-manager', 'birch', other?.id]);
    expect((await send(door, 'GET', '/clinic/responders', after)).status).toBe(403);
  });

  it('cannot change to a place of somebody else, nor to one that is not there', async () => {
    const ada = await join(door, 'mine@example.org', 'director', 'alder');
    const { place: theirs } = meSchema.parse(
      await (await me(door, await join(door, 'theirs@example.org', 'director', 'birch'))).json(),
    );
    const answers = await Promise.all(
      [theirs, crypto.randomUUID()].map((place) => post(door, '/sign-in/switch', { place }, ada)),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
  });
});

describe('own sign-ins', () => {
  it('are listed and ended one by one or all at once; nobody ends those of others', async () => {
    const first = await join(door, 'many@example.org', 'researcher');
    const second = browserWith(cookieOf(await signInAs(door, 'many@example.org')));
    const list = async () =>
      (
        (await (await send(door, 'GET', '/account/sign-ins', second)).json()) as {
          signIns: { id: string; current: boolean }[];
        }
      ).signIns;
    const other = (await list()).find(({ current }) => !current);
    const stranger = await join(door, 'stranger@example.org', 'researcher');
    for (const id of [other?.id, crypto.randomUUID(), 'no-id']) {
      expect((await send(door, 'DELETE', `/account/sign-ins/${id}`, stranger)).status).toBe(404);
    }
    expect((await me(door, first)).status).toBe(200);
    expect((await send(door, 'DELETE', `/account/sign-ins/${other?.id}`, second)).status).toBe(204);
    expect((await me(door, first)).status).toBe(401);
    expect(await list()).toHaveLength(1);
    expect((await send(door, 'DELETE', '/account/sign-ins', second)).status).toBe(204);
    expect((await me(door, second)).status).toBe(401);
    expect((await me(door, stranger)).status).toBe(200);
  });

  it('end, but for the present one, with a new password', async () => {
    const first = await join(door, 'changes@example.org', 'researcher');
    const second = browserWith(cookieOf(await signInAs(door, 'changes@example.org')));
    const body = { password: 'not the password', newPassword: 'another kettle 7 harbour' };
    expect((await post(door, '/account/password', body, second)).status).toBe(401);
    const changed = await post(door, '/account/password', { ...body, password }, second);
    expect(changed.status).toBe(204);
    expect((await me(door, first)).status).toBe(401);
    expect((await me(door, second)).status).toBe(401);
    expect((await me(door, browserWith(cookieOf(changed)))).status).toBe(200);
    expect((await signInAs(door, 'changes@example.org')).status).toBe(401);
    expect((await signInAs(door, 'changes@example.org', body.newPassword)).status).toBe(200);
  });
});
