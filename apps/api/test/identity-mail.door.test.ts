import { oneTimeLinkSchema } from '@enthesis/contract';
import { findUserByEmail } from '@enthesis/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Door, openDoor } from './door.ts';
import { type MailServer, openMailServer } from './mail-server.ts';
import { addClinics, type Browser, browserWith, cookieOf, join, me, password, post, signInAs } from './people.ts';

const publicUrl = 'https://outcomes.example.org';
const mailFrom = 'Enthesis <no-reply@example.org>';
const secretOf = (link: string): string => new URL(link).hash.slice(1);

/** A door with an administrator, over a mail server. */
const doorTo = async (smtp: string | null): Promise<{ readonly door: Door; readonly admin: Browser }> => {
  const door = await openDoor({ demo: false, linkBase: publicUrl, access: { smtp, mailFrom } });
  await addClinics(door, ['alder']);
  return { door, admin: await join(door, 'admin@example.org', 'admin') };
};
const inviteBy = async (door: Door, admin: Browser, email: string, headers: Record<string, string> = {}) => {
  const body = { email, role: 'director', clinic: 'alder' };
  return oneTimeLinkSchema.parse(await (await post(door, '/invitations', body, { ...admin, ...headers })).json());
};
const accept = (door: Door, link: string) =>
  post(door, '/invitations/accept', { token: secretOf(link), displayName: 'Ada', newPassword: password });

describe('over a mail server', () => {
  let mails: MailServer;
  let door: Door;
  let admin: Browser;
  beforeAll(async () => {
    mails = await openMailServer();
    ({ door, admin } = await doorTo(mails.url));
  });
  afterAll(async () => {
    await door.close();
    await mails.close();
  });

  it('an invitation arrives, is not shown to who made it, and its link makes the account', async () => {
    expect(await inviteBy(door, admin, 'ada@example.org')).toMatchObject({ mailed: true, link: null });
    const { from, to, link, raw } = await mails.next();
    expect({ from, to }).toEqual({ from: 'no-reply@example.org', to: ['ada@example.org'] });
    expect(raw).toContain('Director of alder clinic');
    expect(link).toMatch(/^https:\/\/outcomes\.example\.org\/join#[A-Za-z0-9_-]{43}$/);
    const answer = await accept(door, link);
    expect((await me(door, browserWith(cookieOf(answer)))).status).toBe(200);
  });

  it('a link leads to this registry, whatever host a request names', async () => {
    await inviteBy(door, admin, 'host@example.org', { host: 'evil.example', 'x-forwarded-host': 'evil.example' });
    expect(new URL((await mails.next()).link).origin).toBe(publicUrl);
  });

  it('a forgotten password is set anew by the link that arrives; no mail goes where there is no account', async () => {
    await join(door, 'forgot@example.org', 'researcher');
    const forget = (email: string) => post(door, '/password/forgot', { email });
    expect((await forget('nobody@example.org')).status).toBe(202);
    expect((await forget('forgot@example.org')).status).toBe(202);
    const { to, link } = await mails.next();
    expect(to).toEqual(['forgot@example.org']);
    expect(link).toContain(`${publicUrl}/new-password#`);
    const newPassword = 'a brass lantern by the stairs';
    expect((await post(door, '/password/reset', { token: secretOf(link), newPassword })).status).toBe(204);
    expect((await signInAs(door, 'forgot@example.org', newPassword)).status).toBe(200);
    expect((await signInAs(door, 'forgot@example.org')).status).toBe(401);
  });

  it('a password link made by an administrator arrives too', async () => {
    await join(door, 'helped@example.org', 'researcher');
    const user = await findUserByEmail(door.registry, 'helped@example.org');
    const answer = await post(door, `/users/${user?.userId}/password-link`, {}, admin);
    expect(oneTimeLinkSchema.parse(await answer.json())).toMatchObject({ mailed: true, link: null });
    expect((await mails.next()).to).toEqual(['helped@example.org']);
  });
});

describe.each([
  ['that refuses', () => openMailServer({ refuses: true })],
  [
    'that is down',
    async () => {
      const server = await openMailServer();
      await server.close();
      return { ...server, close: async () => {} };
    },
  ],
] as const)('over a mail server %s', (_words, openServer) => {
  it('whoever invites is told, and gets the link to hand over, which works; the log names no address', async () => {
    const server = await openServer();
    const { door, admin } = await doorTo(server.url);
    try {
      const { mailed, link } = await inviteBy(door, admin, 'ada@example.org');
      expect([mailed, new URL(link ?? '').origin]).toEqual([false, publicUrl]);
      expect((await accept(door, link ?? '')).status).toBe(200);
      const told = door.logged.filter((line) => line.includes('A mail could not be sent'));
      expect(told).toHaveLength(1);
      expect(told.join('')).not.toContain('ada@');
      expect((await post(door, '/password/forgot', { email: 'ada@example.org' })).status).toBe(202);
    } finally {
      await door.close();
      await server.close();
    }
  });
});
