import { briefMailSchema, meSchema } from '@enthesis/contract';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendBriefMails } from '../src/identity/brief-mail.ts';
import type { Mailer } from '../src/identity/mail.ts';
import { mailerOf } from '../src/identity/mail.ts';
import { type Door, openDoor } from './door.ts';
import { type MailServer, openMailServer } from './mail-server.ts';
import { addClinics, type Browser, join, post, send } from './people.ts';

const linkBase = 'https://outcomes.example.org/';
const mailFrom = 'Enthesis <no-reply@example.org>';
const quiet = pino({ enabled: false });

let door: Door;
let server: MailServer;
let mailer: Mailer;
let ana: Browser;
let ben: Browser;

beforeAll(async () => {
  server = await openMailServer();
  mailer = mailerOf({ smtp: server.url, mailFrom, showMails: false }, quiet);
  door = await openDoor({ demo: false, linkBase, access: { smtp: server.url, mailFrom } });
  await addClinics(door, ['alder']);
  ana = await join(door, 'ana@example.org', 'director', 'alder');
  ben = await join(door, 'ben@example.org', 'director', 'alder');
});
afterAll(async () => {
  await door.close();
  await server.close();
});

const ask = (browser: Browser, on: boolean) => post(door, '/account/brief-mail', { on }, browser);
const stateOf = async (browser: Browser) =>
  briefMailSchema.parse(await (await send(door, 'GET', '/account/brief-mail', browser)).json());
const round = () => sendBriefMails(door.registry, mailer, linkBase);
const monthsPass = () =>
  door.registry.owner.query(`update identity.brief_mail set sent_for = sent_for - interval '1 month'`);

describe('the mail of the brief', () => {
  it('comes to whoever asked for it, from the month after, once a month, with the link and no figure', async () => {
    expect(await stateOf(ana)).toEqual({ on: false, sends: true });
    expect((await ask(ana, true)).status).toBe(204);
    expect((await ask(ana, true)).status).toBe(204);
    expect(await stateOf(ana)).toEqual({ on: true, sends: true });
    expect(await round()).toBe(0);
    await monthsPass();
    const rounds = await Promise.all([round(), round()]);
    expect(rounds[0] + rounds[1]).toBe(1);
    const { to, link, raw } = await server.next();
    expect(to).toEqual(['ana@example.org']);
    expect(link).toBe('https://outcomes.example.org/brief');
    expect(raw).toContain('alder clinic');
    expect(raw.slice(raw.indexOf('\r\n\r\n'))).not.toMatch(/\d/);
    expect(await round()).toBe(0);
  });

  it('is written in the language that the account chose, whoever sends it', async () => {
    const languageOf = async () =>
      meSchema.parse(await (await send(door, 'GET', '/me', ana)).json()).user?.language ?? null;
    expect(await languageOf()).toBeNull();
    expect((await post(door, '/account/language', { language: 'fr' }, ana)).status).toBe(400);
    expect((await post(door, '/account/language', { language: 'es' }, ana)).status).toBe(204);
    expect(await languageOf()).toBe('es');
    await monthsPass();
    expect(await round()).toBe(1);
    expect((await server.next()).raw).toContain('El informe de alder clinic');
  });

  it('ends when asked to', async () => {
    await ask(ana, false);
    await monthsPass();
    expect(await round()).toBe(0);
  });

  it('that the server does not take is tried again in the next round', async () => {
    await ask(ben, true);
    await monthsPass();
    const refusing = await openMailServer({ refuses: true });
    const deaf = mailerOf({ smtp: refusing.url, mailFrom, showMails: false }, quiet);
    expect(await sendBriefMails(door.registry, deaf, linkBase)).toBe(0);
    await refusing.close();
    expect(await round()).toBe(1);
    expect((await server.next()).to).toEqual(['ben@example.org']);
  });

  it('does not come to an account that was disabled', async () => {
    await monthsPass();
    await door.registry.owner.query(`update identity.user set disabled_at = now() where email = 'ben@example.org'`);
    expect(await round()).toBe(0);
  });
});
