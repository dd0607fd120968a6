import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { meSchema } from '@enthesis/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readServices } from '../src/identity/services.ts';
import { type Door, openDoor } from './door.ts';
import { addClinics, browserWith, cookieOf, fromPage, invite, join, me, password, post, signInAs } from './people.ts';

const callback = 'http://localhost/api/v1/sign-in/callback';
let provider: ChildProcess;
let issuer: string;
let folder: string;
let door: Door;

beforeAll(async () => {
  provider = spawn(process.execPath, [fileURLToPath(new URL('oidc-service.mjs', import.meta.url)), callback], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  issuer = await firstLine(provider);
  folder = await mkdtemp(joinPath(tmpdir(), 'enthesis-services-'));
  await writeFile(joinPath(folder, 'alder.secret'), 'the-secret-of-the-client\n');
  const service = { label: 'Alder staff', issuer, clientId: 'enthesis', clientSecretFile: 'alder.secret' };
  const services = [
    { ...service, id: 'alder-staff', clinic: 'alder' },
    { ...service, id: 'birch-staff', clinic: 'birch' },
  ];
  await writeFile(joinPath(folder, 'services.json'), JSON.stringify({ services }));
  door = await openDoor({ demo: false, services: await readServices(joinPath(folder, 'services.json')) });
  await addClinics(door, ['alder', 'birch']);
});
afterAll(async () => {
  provider.kill();
  await door.close();
  await rm(folder, { recursive: true });
});

const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    if (child.stdout === null) throw new Error('the output is piped');
    const lines: string[] = [];
    createInterface(child.stdout).on('line', (line) => {
      lines.push(line);
      if (line === 'ready') resolve(lines[0] ?? '');
    });
    child.on('exit', (code) => reject(new Error(`the sign-in service ended with ${code}`)));
  });

/** Walks through the pages of the service as a browser would; gives the address it sends the browser back to. */
const walk = async (location: string, person: string): Promise<string> => {
  const jar = new Map<string, string>();
  let url = location;
  let form: URLSearchParams | null = null;
  for (let steps = 0; steps < 12; steps += 1) {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form === null ? {} : { method: 'POST', body: form }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    form = null;
    const to = answer.headers.get('location');
    if (to?.startsWith(callback) === true) return to;
    if (to !== null) {
      url = new URL(to, url).href;
      continue;
    }
    const page = await answer.text();
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    if (prompt === undefined) throw new Error(`no form: ${answer.status}`);
    form = new URLSearchParams(prompt === 'login' ? { prompt, login: person, password: 'any' } : { prompt });
    url = new URL(/action="([^"]+)"/.exec(page)?.[1] ?? url, url).href;
  }
  throw new Error('the service does not come to an end');
};

/** Begins at a service; gives where it leads and the cookie that ties it to this browser. */
const begin = async (service: string, body: object = {}) => {
  const answer = await post(door, `/sign-in/providers/${service}`, body);
  if (answer.status !== 200) return { status: answer.status, location: '', cookie: '' };
  const { location } = (await answer.json()) as { location: string };
  return { status: 200, location, cookie: cookieOf(answer) };
};

const comeBack = (address: string, cookie: string) =>
  door.request(address.replace('http://localhost', ''), {
    headers: { cookie, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
  });

const through = async (service: string, person: string, body: object = {}) => {
  const { location, cookie } = await begin(service, body);
  return comeBack(await walk(location, person), cookie);
};

const refused = (answer: Response) => {
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/sign-in#refused']);
  expect(answer.headers.getSetCookie().some((cookie) => cookie.startsWith('sid='))).toBe(false);
};

const signedIn = (answer: Response) => {
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/']);
  const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('sid='));
  return browserWith(cookie?.split(';')[0] ?? '');
};

describe("a clinic's own sign-in service", () => {
  it('lets nobody in who was not invited, whatever address it tells', async () => {
    await join(door, 'admin@example.org', 'admin');
    refused(await through('alder-staff', 'mallory'));
  });

  it('counts returns that nobody began, each of which the log keeps', async () => {
    const from = '2001:db8::';
    const returns: number[] = [];
    for (let place = 0; place <= 100; place += 1) {
      returns.push((await door.request('/api/v1/sign-in/callback', {}, `${from}${place}`)).status);
    }
    expect(returns).toEqual([...Array.from({ length: 100 }, () => 302), 429]);
  });

  it('makes an account by invitation, and knows it by issuer and subject from then on', async () => {
    const invitation = await invite(door, 'ada@example.org', 'director', 'alder');
    const first = signedIn(await through('alder-staff', 'ada', { invitation }));
    const { user, role, clinic } = meSchema.parse(await (await me(door, first)).json());
    expect([user, role, clinic?.code]).toEqual([
      { displayName: 'Person ada', email: 'ada@example.org', totp: false, language: null },
      'director',
      'alder',
    ]);
    await door.registry.owner.query(
      `update identity.user set email = 'ada.new@example.org' where email = 'ada@example.org'`,
    );
    const again = signedIn(await through('alder-staff', 'ada'));
    expect(meSchema.parse(await (await me(door, again)).json()).user?.email).toBe('ada.new@example.org');
    expect((await begin('alder-staff', { invitation })).status).toBe(404);
  });

  it('reaches its own clinic alone, whatever else the account may do', async () => {
    await door.registry.owner.query(`
      insert into identity.membership (user_id, role, clinic_id)
      select user_id, r.role, c.clinic_id from identity.user
      cross join (values ('admin', null), ('director', 'birch')) r (role, code) left join registry.clinic c using (code)
      where email = 'ada.new@example.org'`);
    const browser = signedIn(await through('alder-staff', 'ada'));
    const { places } = meSchema.parse(await (await me(door, browser)).json());
    expect(places.map(({ role, clinic }) => [role, clinic?.code])).toEqual([['director', 'alder']]);
    const { rows } = await door.registry.owner.query<{ id: string }>(
      `select membership_id as id from identity.membership where role = 'admin'`,
    );
    for (const { id } of rows) expect((await post(door, '/sign-in/switch', { place: id }, browser)).status).toBe(404);
    const elsewhere = signedIn(await through('birch-staff', 'ada'));
    expect(meSchema.parse(await (await me(door, elsewhere)).json()).clinic?.code).toBe('birch');
  });

  it('is no way into an account that has a password', async () => {
    await join(door, 'grace@example.org', 'director', 'birch');
    const invitation = await invite(door, 'grace@example.org', 'director', 'alder');
    refused(await through('alder-staff', 'grace', { invitation }));
    expect((await signInAs(door, 'grace@example.org', password)).status).toBe(200);
  });

  it('takes no invitation of another clinic', async () => {
    const invitation = await invite(door, 'joan@example.org', 'director', 'birch');
    expect((await begin('alder-staff', { invitation })).status).toBe(404);
    expect((await begin('nowhere')).status).toBe(404);
  });

  it('comes back once, and only to the browser that went', async () => {
    const { location, cookie } = await begin('alder-staff');
    const address = await walk(location, 'ada');
    refused(await comeBack(address, ''));
    refused(await comeBack(address, (await begin('alder-staff')).cookie));
    signedIn(await comeBack(address, cookie));
    refused(await comeBack(address, cookie));
  });

  it('is refused with a code it never gave, and with another state', async () => {
    const { cookie } = await begin('alder-staff');
    const state = cookie.split('=')[1] ?? '';
    refused(await comeBack(`${callback}?code=made-up&state=${state}&iss=${encodeURIComponent(issuer)}`, cookie));
    const second = await begin('alder-staff');
    const address = new URL(await walk(second.location, 'ada'));
    address.searchParams.set('state', 'another');
    refused(await comeBack(address.href, second.cookie));
  });

  it('does not let a disabled account in', async () => {
    await door.registry.owner.query(`update identity.user set disabled_at = now() where email = 'ada.new@example.org'`);
    refused(await through('alder-staff', 'ada'));
  });

  it('is begun from the page of the registry alone', async () => {
    const headers = { ...fromPage, origin: 'https://elsewhere.example' };
    expect((await post(door, '/sign-in/providers/alder-staff', {}, headers)).status).toBe(403);
  });
});

describe('the file of services', () => {
  const write = async (text: string) => {
    const file = joinPath(folder, 'other.json');
    await writeFile(file, text);
    return readServices(file);
  };
  const one = {
    id: 'x1',
    clinic: 'alder',
    label: 'X',
    issuer: 'https://id.example.org',
    clientId: 'a',
    clientSecretFile: 'alder.secret',
  };

  it.each([
    ['no JSON', '{', /not in the form/],
    ['an unknown field', JSON.stringify({ services: [{ ...one, more: 1 }] }), /services\.0/],
    ['an issuer without TLS', JSON.stringify({ services: [{ ...one, issuer: 'http://id.example.org' }] }), /https/],
    ['no secret', JSON.stringify({ services: [{ ...one, clientSecretFile: 'none' }] }), /secret of x1/],
    ['an id twice', JSON.stringify({ services: [one, one] }), /twice/],
  ])('with %s is refused with a sentence', async (_, text, words) => {
    await expect(write(text)).rejects.toThrow(words);
  });

  it('that is not there is refused with a sentence', async () => {
    await expect(readServices(joinPath(folder, 'none.json'))).rejects.toThrow(/ENTHESIS_SIGN_IN_SERVICES/);
  });
});
