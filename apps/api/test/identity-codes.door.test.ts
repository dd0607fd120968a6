import { type CodeSetUp, meSchema, recoveryCodesSchema, signInStepSchema } from '@enthesis/contract';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Door, openDoor } from './door.ts';
import {
  addClinics,
  type Browser,
  browserWith,
  cookieOf,
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

/** The code of an app now, or so many steps away. */
const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });

/** Sets codes up for a browser; gives the secret, the recovery codes and the browser as it is afterwards. */
const setUp = async (browser: Browser) => {
  const begun = (await (await post(door, '/account/codes', {}, browser)).json()) as CodeSetUp;
  // The step before the present one, so that the present code is still there to sign in with.
  const confirmed = await post(door, '/account/codes/confirm', { code: codeOf(begun.secret, -1) }, browser);
  const { recoveryCodes } = (await confirmed.json()) as { recoveryCodes: string[] };
  return { ...begun, recoveryCodes, browser: browserWith(cookieOf(confirmed)) };
};

const next = async (answer: Response) => signInStepSchema.parse(await answer.json()).next;

describe('one-time codes', () => {
  it('are set up with the first of them, under another token, and end the other sign-ins', async () => {
    const browser = await join(door, 'ada@example.org', 'researcher');
    const elsewhere = browserWith(cookieOf(await signInAs(door, 'ada@example.org')));
    const { uri, recoveryCodes, browser: after } = await setUp(browser);
    expect(uri).toMatch(/^otpauth:\/\/totp\/Enthesis:ada%40example\.org\?issuer=Enthesis&secret=[A-Z2-7]{32}&/);
    expect(new Set(recoveryCodes).size).toBe(10);
    expect((await me(door, elsewhere)).status).toBe(401);
    expect((await me(door, browser)).status).toBe(401);
    expect((await me(door, after)).status).toBe(200);
    expect((await post(door, '/account/codes', {}, after)).status).toBe(409);
  });

  it('are not set up by a wrong code', async () => {
    const browser = await join(door, 'wrong@example.org', 'researcher');
    expect((await post(door, '/account/codes/confirm', { code: '000000' }, browser)).status).toBe(400);
    await post(door, '/account/codes', {}, browser);
    expect((await post(door, '/account/codes/confirm', { code: '000000' }, browser)).status).toBe(400);
    expect(await next(await signInAs(door, 'wrong@example.org'))).toBe('done');
  });

  it('are asked for after the password, which alone lets nobody in; each is taken once', async () => {
    const { secret } = await setUp(await join(door, 'bea@example.org', 'researcher'));
    const first = await signInAs(door, 'bea@example.org');
    const half = browserWith(cookieOf(first));
    expect(await next(first)).toBe('code');
    expect((await me(door, half)).status).toBe(401);
    expect((await post(door, '/account/codes', {}, half)).status).toBe(401);
    const code = codeOf(secret);
    const completed = await post(door, '/sign-in/code', { code }, half);
    expect(await next(completed)).toBe('done');
    expect((await me(door, half)).status).toBe(401);
    expect((await me(door, browserWith(cookieOf(completed)))).status).toBe(200);
    const again = browserWith(cookieOf(await signInAs(door, 'bea@example.org')));
    expect((await post(door, '/sign-in/code', { code }, again)).status).toBe(401);
    expect((await post(door, '/sign-in/code', { code: codeOf(secret, -1) }, again)).status).toBe(401);
    expect((await post(door, '/sign-in/code', { code: codeOf(secret, 1) }, again)).status).toBe(200);
  });

  it('are let through once where the same one comes many times at once', async () => {
    const { secret } = await setUp(await join(door, 'race@example.org', 'researcher'));
    const halves = await Promise.all(
      Array.from({ length: 4 }, async () => browserWith(cookieOf(await signInAs(door, 'race@example.org')))),
    );
    const code = codeOf(secret);
    const answers = await Promise.all(halves.map((half) => post(door, '/sign-in/code', { code }, half)));
    expect(answers.map(({ status }) => status).sort((one, other) => one - other)).toEqual([200, 401, 401, 401]);
  });

  it('give way to a recovery code, once', async () => {
    const { recoveryCodes } = await setUp(await join(door, 'lost@example.org', 'researcher'));
    const half = async () => browserWith(cookieOf(await signInAs(door, 'lost@example.org')));
    const [recoveryCode] = recoveryCodes;
    expect((await post(door, '/sign-in/code', { recoveryCode }, await half())).status).toBe(200);
    expect((await post(door, '/sign-in/code', { recoveryCode }, await half())).status).toBe(401);
    const { rows } = await door.registry.owner.query(
      `select action from audit.entry where action = 'recovery-code-used'`,
    );
    expect(rows).toHaveLength(1);
  });

  it('give recovery codes anew to whoever knows the password; those before are void, and what is left is told', async () => {
    const before = await join(door, 'anew@example.org', 'researcher');
    expect((await post(door, '/account/recovery-codes', { password }, before)).status).toBe(409);
    const { recoveryCodes: old, browser } = await setUp(before);
    const half = async () => browserWith(cookieOf(await signInAs(door, 'anew@example.org')));
    const left = async () => (await send(door, 'GET', '/account/codes', browser)).json();
    await post(door, '/sign-in/code', { recoveryCode: old[0] }, await half());
    expect(await left()).toEqual({ on: true, recoveryCodesLeft: 9 });
    expect((await post(door, '/account/recovery-codes', { password: 'not the password' }, browser)).status).toBe(401);
    expect(await left()).toEqual({ on: true, recoveryCodesLeft: 9 });
    const made = await post(door, '/account/recovery-codes', { password }, browser);
    const { recoveryCodes } = recoveryCodesSchema.parse(await made.json());
    expect(new Set([...old, ...recoveryCodes]).size).toBe(20);
    expect(await left()).toEqual({ on: true, recoveryCodesLeft: 10 });
    expect((await post(door, '/sign-in/code', { recoveryCode: old[1] }, await half())).status).toBe(401);
    expect((await post(door, '/sign-in/code', { recoveryCode: recoveryCodes[0] }, await half())).status).toBe(200);
  });

  it('are locked after ten wrong ones, whichever sign-in they come from', async () => {
    const { secret } = await setUp(await join(door, 'guessed@example.org', 'researcher'));
    const half = async () => browserWith(cookieOf(await signInAs(door, 'guessed@example.org')));
    const browser = await half();
    for (let tries = 0; tries < 10; tries += 1) {
      expect((await post(door, '/sign-in/code', { code: '000000' }, browser)).status).toBe(401);
    }
    const locked = await post(door, '/sign-in/code', { code: codeOf(secret) }, await half());
    expect([locked.status, Number(locked.headers.get('retry-after')) > 3000]).toEqual([429, true]);
  });

  it('are owed for ten minutes at most', async () => {
    const { secret } = await setUp(await join(door, 'slow@example.org', 'researcher'));
    const half = browserWith(cookieOf(await signInAs(door, 'slow@example.org')));
    await door.registry.owner.query(
      `update identity.sign_in set created_at = now() - interval '11 minutes' where step = 'code'`,
    );
    expect((await post(door, '/sign-in/code', { code: codeOf(secret) }, half)).status).toBe(401);
  });

  it('end with the password, or by an administrator where the app is lost', async () => {
    const admin = await join(door, 'admin@example.org', 'admin');
    const { browser } = await setUp(await join(door, 'ends@example.org', 'researcher'));
    expect((await send(door, 'DELETE', '/account/codes', browser, { password: 'not the password' })).status).toBe(401);
    expect((await send(door, 'DELETE', '/account/codes', browser, { password })).status).toBe(204);
    expect(await next(await signInAs(door, 'ends@example.org'))).toBe('done');
    await setUp(browserWith(cookieOf(await signInAs(door, 'ends@example.org'))));
    expect(await next(await signInAs(door, 'ends@example.org'))).toBe('code');
    const { users } = (await (await send(door, 'GET', '/users', admin)).json()) as {
      users: { id: string; email: string }[];
    };
    const id = users.find(({ email }) => email === 'ends@example.org')?.id;
    expect((await send(door, 'DELETE', `/users/${id}/codes`, admin)).status).toBe(204);
    expect(await next(await signInAs(door, 'ends@example.org'))).toBe('done');
  });

  it('are nothing that the database alone gives away', async () => {
    const { secret, recoveryCodes } = await setUp(await join(door, 'sealed@example.org', 'researcher'));
    const { rows } = await door.registry.owner.query(`
      select encode(totp_secret, 'escape') as sealed, (select jsonb_agg(to_jsonb(r)) from identity.recovery_code r)::text as codes
      from identity.user where email = 'sealed@example.org'`);
    const held = JSON.stringify(rows);
    for (const shown of [secret, ...recoveryCodes]) expect(held).not.toContain(shown);
  });
});

describe('where codes are required', () => {
  it('by a clinic, its people set them up before they are let in', async () => {
    const admin = await join(door, 'admin2@example.org', 'admin');
    await join(door, 'careful@example.org', 'director', 'birch');
    expect((await send(door, 'PATCH', '/clinics/birch', admin, { codesRequired: true })).status).toBe(204);
    const first = await signInAs(door, 'careful@example.org');
    expect(await next(first)).toBe('set-up-codes');
    const half = browserWith(cookieOf(first));
    expect((await me(door, half)).status).toBe(401);
    expect((await post(door, '/sign-in/code', { code: '000000' }, half)).status).toBe(401);
    const { browser } = await setUp(half);
    expect((await me(door, browser)).status).toBe(200);
    expect((await send(door, 'DELETE', '/account/codes', browser, { password })).status).toBe(409);
    expect(await next(await signInAs(door, 'ada@example.org'))).toBe('code');
  });

  it('by a clinic that is opened, nobody enters it with a password alone', async () => {
    const director = await join(door, 'opens@example.org', 'director', 'alder');
    const reader = await join(door, 'reads@example.org', 'researcher');
    const admin = await join(door, 'admin3@example.org', 'admin');
    expect((await send(door, 'PATCH', '/clinics/alder', admin, { codesRequired: true })).status).toBe(204);
    expect((await post(door, '/clinic/openings', { email: 'reads@example.org' }, director)).status).toBe(204);
    const { places } = meSchema.parse(await (await me(door, reader)).json());
    const place = places.find(({ opened }) => opened)?.id;
    expect((await post(door, '/sign-in/switch', { place }, reader)).status).toBe(409);
    const { browser } = await setUp(reader);
    expect((await post(door, '/sign-in/switch', { place }, browser)).status).toBe(204);
  });

  it('by the registry, an invitation leads to them too', async () => {
    const strict = await openDoor({ demo: false, access: { codesRequired: true } });
    try {
      const token = await invite(strict, 'new@example.org', 'researcher');
      const accepted = await post(strict, '/invitations/accept', { token, displayName: 'New', newPassword: password });
      expect(await next(accepted)).toBe('set-up-codes');
      expect((await me(strict, browserWith(cookieOf(accepted)))).status).toBe(401);
    } finally {
      await strict.close();
    }
  });
});
