import { type MadeToken, meSchema, openedWords, tokenListSchema } from '@enthesis/contract';
import { importSource, registerClinic, syntheticClinic, syntheticSource } from '@enthesis/intake';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Door, openDoor } from './door.ts';
import { type Browser, browserWith, cookieOf, invite, join, me, password, post, send } from './people.ts';

let door: Door;
let director: Browser;
let researcher: Browser;

beforeAll(async () => {
  door = await openDoor({ demo: false });
  const { registry, dataFolder } = door;
  for (const code of ['alder', 'birch']) {
    const clinic = syntheticClinic({ code, name: `${code} clinic`, courses: 120, seed: code.length });
    await registerClinic(registry, { code, name: clinic.name, synthetic: true, dataFolder });
    await importSource(registry, { clinic: code, source: syntheticSource(clinic), dataFolder });
  }
  director = await join(door, 'director@example.org', 'director', 'alder');
  researcher = await join(door, 'researcher@example.org', 'researcher');
});
afterAll(() => door.close());

const make = async (browser: Browser, body: object) =>
  post(door, '/tokens', { name: 'nightly', days: 30, ...body }, browser);
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const made = async (browser: Browser, body: object) => (await (await make(browser, body)).json()) as MadeToken;

describe('a token', () => {
  it('is one of at most 20 of a person, also where several are made at once', async () => {
    const eager = await join(door, 'eager@example.org', 'director', 'alder');
    const atOnce = await Promise.all(Array.from({ length: 30 }, () => make(eager, { scope: 'clinic:read' })));
    expect(atOnce.filter(({ status }) => status === 201)).toHaveLength(20);
    expect(atOnce.filter(({ status }) => status === 409)).toHaveLength(10);
  });

  it('is shown once, kept as a hash, and reads what its scope says and nothing else', async () => {
    const { token, id } = await made(director, { scope: 'clinic:read' });
    expect(token).toMatch(/^enth_[A-Za-z0-9_-]{43}$/);
    const own = await send(door, 'GET', '/clinic/responders.csv', director);
    const answer = await send(door, 'GET', '/clinic/responders.csv', bearer(token));
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(await own.text());
    for (const path of [
      '/me',
      '/tokens',
      '/account/sign-ins',
      '/clinic/imports',
      '/clinic/openings',
      '/users',
      '/audit',
    ]) {
      expect((await send(door, 'GET', path, bearer(token))).status, path).toBe(403);
    }
    expect((await post(door, '/tokens', {}, bearer(token))).status).toBe(403);
    const listed = await (await send(door, 'GET', '/tokens', director)).text();
    expect(listed).not.toContain(token);
    const { tokens } = tokenListSchema.parse(JSON.parse(listed));
    const kept = tokens.find((one) => one.id === id);
    expect(kept).toMatchObject({ name: 'nightly', scope: 'clinic:read', clinic: 'alder' });
    expect(kept?.lastUsedAt).not.toBeNull();
    const { rows } = await door.registry.owner.query(
      `select (select jsonb_agg(to_jsonb(t)) from identity.token t)::text || (select jsonb_agg(to_jsonb(e)) from audit.entry e)::text as held`,
    );
    expect(JSON.stringify(rows) + door.logged.join('')).not.toContain(token);
  });

  it('is not asked where it comes from: no browser sends one by itself', async () => {
    const { token } = await made(director, { scope: 'clinic:read' });
    const headers = { ...bearer(token), origin: 'https://notebook.example' };
    expect((await send(door, 'GET', '/clinic/responders', headers)).status).toBe(200);
  });

  it('of the network reads no clinic', async () => {
    const { token } = await made(director, { scope: 'network:read' });
    expect((await send(door, 'GET', '/clinic/responders', bearer(token))).status).toBe(403);
    expect((await send(door, 'GET', '/vocabulary', bearer(token))).status).toBe(200);
  });

  it('of a clinic is for its director alone, and lives 90 days at most', async () => {
    expect((await make(researcher, { scope: 'clinic:read' })).status).toBe(403);
    expect((await make(director, { scope: 'clinic:read', days: 91 })).status).toBe(400);
    expect((await make(director, { scope: 'clinic:write' })).status).toBe(400);
    const admin = await join(door, 'admin@example.org', 'admin');
    expect((await make(admin, { scope: 'network:read' })).status).toBe(403);
  });

  it.each([
    ['is revoked', async (id: string) => void (await send(door, 'DELETE', `/tokens/${id}`, director))],
    [
      'has run out',
      async (id: string) =>
        void (await door.registry.owner.query(
          `update identity.token set created_at = now() - interval '31 days', expires_at = now() where token_id = $1`,
          [id],
        )),
    ],
  ])('that %s reads nothing', async (_, end) => {
    const { token, id } = await made(director, { scope: 'clinic:read' });
    expect((await send(door, 'GET', '/clinic/responders', bearer(token))).status).toBe(200);
    await end(id);
    expect((await send(door, 'GET', '/clinic/responders', bearer(token))).status).toBe(401);
  });

  it('ends with the role it was made in, and with the account', async () => {
    const admin = await join(door, 'admin2@example.org', 'admin');
    for (const end of ['role', 'account']) {
      const email = `${end}-ends@example.org`;
      const browser = await join(door, email, 'director', 'birch');
      const { token } = await made(browser, { scope: 'clinic:read' });
      const { users } = (await (await send(door, 'GET', '/users', admin)).json()) as {
        users: { id: string; email: string; memberships: { id: string }[] }[];
      };
      const user = users.find((candidate) => candidate.email === email);
      const ended =
        end === 'role'
          ? await send(door, 'DELETE', `/users/${user?.id}/memberships/${user?.memberships[0]?.id}`, admin)
          : await send(door, 'PATCH', `/users/${user?.id}`, admin, { disabled: true });
      expect(ended.status).toBe(204);
      expect((await send(door, 'GET', '/clinic/responders', bearer(token))).status).toBe(401);
      expect((await me(door, browser)).status).toBe(401);
    }
  });

  it('of somebody else cannot be revoked', async () => {
    const { id } = await made(director, { scope: 'clinic:read' });
    const answers = await Promise.all(
      [id, crypto.randomUUID(), 'no-id'].map((one) => send(door, 'DELETE', `/tokens/${one}`, researcher)),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
  });
});

describe('a clinic opened to a researcher', () => {
  const placesOf = async (browser: Browser) => meSchema.parse(await (await me(door, browser)).json());
  const enter = async (browser: Browser) => {
    const opened = (await placesOf(browser)).places.find((place) => place.opened);
    const switched = await post(door, '/sign-in/switch', { place: opened?.id }, browser);
    return browserWith(cookieOf(switched));
  };

  it('is one more place of that person, whose figures say what they are; closing it ends it at once', async () => {
    expect((await send(door, 'GET', '/clinic/responders', researcher)).status).toBe(403);
    expect((await post(door, '/clinic/openings', { email: 'researcher@example.org' }, director)).status).toBe(204);
    expect((await post(door, '/clinic/openings', { email: 'researcher@example.org' }, director)).status).toBe(204);
    const { openings } = (await (await send(door, 'GET', '/clinic/openings', director)).json()) as {
      openings: { id: string; email: string; openedBy: string }[];
    };
    expect(openings.map(({ email, openedBy }) => [email, openedBy])).toEqual([['researcher@example.org', 'director']]);
    expect((await send(door, 'GET', '/clinic/responders', researcher)).status).toBe(403);

    const inside = await enter(researcher);
    const now = await placesOf(inside);
    expect([now.role, now.clinic?.code, now.opened]).toEqual(['researcher', 'alder', true]);
    const own = (await (await send(door, 'GET', '/clinic/responders', director)).json()) as {
      cells: object[];
      meta: { captions: string[] };
    };
    const seen = (await (await send(door, 'GET', '/clinic/responders', inside)).json()) as typeof own;
    expect(seen.cells).toEqual(own.cells);
    expect(seen.meta.captions).toEqual([openedWords, ...own.meta.captions]);
    const csv = await send(door, 'GET', '/clinic/responders.csv', inside);
    expect(csv.headers.get('content-disposition')).toMatch(/_internal\.csv"$/);
    const metadata = await (await send(door, 'GET', '/clinic/responders.metadata.json', inside)).text();
    expect(metadata).toContain('Internal, not protected');
    for (const path of ['/clinic/imports', '/clinic/openings']) {
      expect((await send(door, 'GET', path, inside)).status, path).toBe(403);
    }
    expect((await make(inside, { scope: 'clinic:read' })).status).toBe(403);

    expect((await send(door, 'DELETE', `/clinic/openings/${openings[0]?.id}`, director)).status).toBe(204);
    expect((await send(door, 'GET', '/clinic/responders', inside)).status).toBe(401);
  });

  it('is opened by its own director to somebody who is a researcher', async () => {
    const other = await join(door, 'other@example.org', 'director', 'birch');
    await post(door, '/clinic/openings', { email: 'researcher@example.org' }, director);
    const { openings } = (await (await send(door, 'GET', '/clinic/openings', director)).json()) as {
      openings: { id: string }[];
    };
    expect(((await (await send(door, 'GET', '/clinic/openings', other)).json()) as { openings: [] }).openings).toEqual(
      [],
    );
    for (const id of [openings[0]?.id, crypto.randomUUID()]) {
      expect((await send(door, 'DELETE', `/clinic/openings/${id}`, other)).status).toBe(404);
    }
    for (const email of ['nobody@example.org', 'other@example.org']) {
      expect((await post(door, '/clinic/openings', { email }, director)).status).toBe(400);
    }
  });

  it('closes with the role of researcher', async () => {
    const fleeting = await join(door, 'fleeting@example.org', 'researcher');
    await post(door, '/clinic/openings', { email: 'fleeting@example.org' }, director);
    const inside = await enter(fleeting);
    expect((await send(door, 'GET', '/clinic/responders', inside)).status).toBe(200);
    await door.registry.owner.query(
      `delete from identity.membership m using identity.user u where u.user_id = m.user_id and email = 'fleeting@example.org'`,
    );
    expect((await send(door, 'GET', '/clinic/responders', inside)).status).toBe(401);
  });
});

describe('an administrator', () => {
  it('invites, gives and takes roles, hands out password links, and sees no figures', async () => {
    const admin = await join(door, 'keeper@example.org', 'admin');
    const invited = (await (
      await post(door, '/invitations', { email: 'new@example.org', role: 'data-manager', clinic: 'alder' }, admin)
    ).json()) as { mailed: boolean; link: string };
    expect(invited.mailed).toBe(false);
    const token = new URL(invited.link).hash.slice(1);
    const accepted = await post(door, '/invitations/accept', { token, displayName: 'New', newPassword: password });
    expect(accepted.status).toBe(200);
    const { users } = (await (await send(door, 'GET', '/users', admin)).json()) as {
      users: { id: string; email: string }[];
    };
    const id = users.find(({ email }) => email === 'new@example.org')?.id;
    const given = await post(door, `/users/${id}/memberships`, { role: 'director', clinic: 'birch' }, admin);
    expect(given.status).toBe(204);
    expect((await me(door, browserWith(cookieOf(accepted)))).status).toBe(401);
    const { link } = (await (await post(door, `/users/${id}/password-link`, {}, admin)).json()) as { link: string };
    const reset = { token: new URL(link).hash.slice(1), newPassword: 'another kettle 7 harbour' };
    expect((await post(door, '/password/reset', reset)).status).toBe(204);
    expect((await post(door, '/password/reset', reset)).status).toBe(404);
    const signedIn = await post(door, '/sign-in', { email: 'new@example.org', password: reset.newPassword });
    expect(signedIn.status).toBe(200);
    expect((await send(door, 'GET', '/clinic/responders', admin)).status).toBe(403);
  });

  it('withdraws an invitation', async () => {
    const admin = await join(door, 'keeper2@example.org', 'admin');
    const token = await invite(door, 'withdrawn@example.org', 'researcher');
    const { invitations } = (await (await send(door, 'GET', '/invitations', admin)).json()) as {
      invitations: { id: string; email: string }[];
    };
    const id = invitations.find(({ email }) => email === 'withdrawn@example.org')?.id;
    expect((await send(door, 'DELETE', `/invitations/${id}`, admin)).status).toBe(204);
    expect((await send(door, 'DELETE', `/invitations/${id}`, admin)).status).toBe(404);
    expect((await post(door, '/invitations/look', { token })).status).toBe(404);
  });

  it('takes the open invitations along when the role is taken or the account disabled, and no others', async () => {
    const admin = await join(door, 'staying@example.org', 'admin');
    for (const how of ['taken', 'disabled'] as const) {
      const leaving = await join(door, `${how}@example.org`, 'admin');
      const links = await Promise.all(
        [admin, leaving].map(async (inviting, place) => {
          const invited = { email: `${how}-${place}@example.org`, role: 'admin' };
          const { link } = (await (await post(door, '/invitations', invited, inviting)).json()) as { link: string };
          return new URL(link).hash.slice(1);
        }),
      );
      const { users } = (await (await send(door, 'GET', '/users', admin)).json()) as {
        users: { id: string; email: string; memberships: { id: string }[] }[];
      };
      const user = users.find(({ email }) => email === `${how}@example.org`);
      const gone =
        how === 'taken'
          ? await send(door, 'DELETE', `/users/${user?.id}/memberships/${user?.memberships[0]?.id}`, admin)
          : await send(door, 'PATCH', `/users/${user?.id}`, admin, { disabled: true });
      expect(gone.status).toBe(204);
      const statuses = links.map(async (token) => (await post(door, '/invitations/look', { token })).status);
      expect(await Promise.all(statuses)).toEqual([200, 404]);
    }
  });

  it('is never the last one to go', async () => {
    const lone = await openDoor({ demo: false });
    try {
      const admin = await join(lone, 'only@example.org', 'admin');
      const { users } = (await (await send(lone, 'GET', '/users', admin)).json()) as {
        users: { id: string; memberships: { id: string }[] }[];
      };
      const [user] = users;
      expect((await send(lone, 'PATCH', `/users/${user?.id}`, admin, { disabled: true })).status).toBe(409);
      expect(
        (await send(lone, 'DELETE', `/users/${user?.id}/memberships/${user?.memberships[0]?.id}`, admin)).status,
      ).toBe(409);
    } finally {
      await lone.close();
    }
  });
});

describe('mails', () => {
  it('are shown to administrators where the settings say so, and a forgotten password leads to one', async () => {
    const shown = await openDoor({ demo: false, access: { showMails: true } });
    try {
      const admin = await join(shown, 'admin@example.org', 'admin');
      const invited = await post(shown, '/invitations', { email: 'new@example.org', role: 'researcher' }, admin);
      expect(await invited.json()).toMatchObject({ mailed: true, link: null });
      for (const email of ['admin@example.org', 'nobody@example.org']) {
        const answer = await post(shown, '/password/forgot', { email });
        expect([answer.status, await answer.text()]).toEqual([202, '']);
      }
      const { mails } = (await (await send(shown, 'GET', '/mails', admin)).json()) as {
        mails: { to: string; text: string }[];
      };
      expect(mails.map(({ to }) => to)).toEqual(['admin@example.org', 'new@example.org']);
      const token = /new-password#(\S+)/.exec(mails[0]?.text ?? '')?.[1];
      expect((await post(shown, '/password/reset', { token, newPassword: 'another kettle 7 harbour' })).status).toBe(
        204,
      );
      expect((await me(shown, admin)).status).toBe(401);
      expect(shown.logged.join('')).toContain('A mail, shown instead of sent');
    } finally {
      await shown.close();
    }
  });
});
