import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Door, openDoor } from './door.ts';
import { addClinics, fromPage } from './people.ts';

let door: Door;
let behindTls: Door;
let director: { readonly cookie: string };
beforeAll(async () => {
  door = await openDoor();
  await addClinics(door, ['alder']);
  director = await door.signIn('director', 'alder');
  behindTls = await openDoor({
    demo: false,
    access: { publicUrl: 'https://outcomes.example.org', trustedProxies: ['10.0.0.0/8'] },
  });
});
afterAll(async () => {
  await door.close();
  await behindTls.close();
});

const varying = new Set(['x-request-id', 'etag', 'content-length']);
const headersOf = async (path: string, init: RequestInit = {}) => {
  const answer = await door.request(path, init);
  return { status: answer.status, ...Object.fromEntries([...answer.headers].filter(([name]) => !varying.has(name))) };
};

/** On every answer, whatever it is. */
const always = {
  'content-security-policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
};
/** On every answer of the API but files. */
const said = { 'content-language': 'en', vary: 'accept-language' };
const problem = { ...always, 'cache-control': 'no-store', 'content-type': 'application/problem+json' };

describe('the headers of', () => {
  it('an answer', async () => {
    expect(await headersOf('/api/v1/clinic/responders', { headers: director })).toEqual({
      ...always,
      ...said,
      status: 200,
      'cache-control': 'private, no-cache',
      'content-type': 'application/json',
    });
  });

  it('a file', async () => {
    expect(await headersOf('/api/v1/clinic/responders.csv', { headers: director })).toEqual({
      ...always,
      status: 200,
      'cache-control': 'private, no-cache',
      'content-disposition': 'attachment; filename="enthesis_responders_alder_r30_6m.csv"',
      'content-type': 'text/csv; charset=utf-8',
    });
  });

  it('a person’s own', async () => {
    expect(await headersOf('/api/v1/me', { headers: director })).toEqual({
      ...always,
      ...said,
      status: 200,
      'cache-control': 'no-store',
      'content-type': 'application/json',
    });
  });

  it.each([
    ['nobody', '/api/v1/me', {}, 401],
    ['what is not there', '/api/v1/nothing', {}, 404],
    ['a page that is not there', '/nothing', {}, 404],
    ['another site', '/api/v1/me', { headers: { origin: 'https://elsewhere.example' } }, 403],
    ['an unknown key', '/api/v1/clinic/responders?x=1', 'director', 400],
  ])('a refusal of %s', async (_, path, init, status) => {
    expect(await headersOf(path, init === 'director' ? { headers: director } : (init as RequestInit))).toEqual({
      ...problem,
      ...(path.startsWith('/api/') ? said : {}),
      status,
    });
  });

  it('a body that is too large', async () => {
    const init = { method: 'POST', headers: fromPage, body: 'x'.repeat(65 * 1024) };
    expect(await headersOf('/api/v1/sign-in', init)).toEqual({ ...problem, ...said, status: 413 });
  });

  it('nothing allow another site to read it', async () => {
    const preflight = await door.request('/api/v1/clinic/responders', {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'GET' },
    });
    expect(preflight.status).toBe(403);
    expect([...preflight.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('behind a proxy that ends TLS', () => {
  const signIn = (headers: Record<string, string>, from = '10.1.2.3') =>
    behindTls.request(
      '/api/v1/sign-in',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ email: 'a@example.org', password: 'a guess' }),
      },
      from,
    );

  it('browsers are told to come back by https alone', async () => {
    const answer = await behindTls.request('/api/v1/sign-in/ways');
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    expect((await door.request('/api/v1/sign-in/ways')).headers.get('strict-transport-security')).toBeNull();
  });

  it('the page of the public address is our own, and that of the inner one is not', async () => {
    expect((await signIn({ origin: 'https://outcomes.example.org' })).status).toBe(401);
    expect((await signIn({ origin: 'http://localhost' })).status).toBe(403);
  });

  it('the cookie is bound to the host and to https', async () => {
    const { owner } = behindTls.registry;
    await owner.query('delete from identity.rate_limit');
    const answer = await behindTls.request('/api/v1/sign-out', {
      method: 'POST',
      headers: { cookie: '__Host-sid=x', origin: 'https://outcomes.example.org' },
    });
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-sid=; Max-Age=0; Path=\/; Secure$/);
  });

  it.each([
    ['the proxy’s word', '203.0.113.7', '10.1.2.3', '203.0.113.7'],
    ['the last address that no proxy vouches for', '198.51.100.1, 203.0.113.7, 10.9.9.9', '10.1.2.3', '203.0.113.7'],
    ['nobody else’s word', '198.51.100.1', '192.0.2.4', '192.0.2.4'],
    ['no word that is no address', 'a"b, 203.0.113.7', '10.1.2.3', '203.0.113.7'],
    ['an address in either form', '203.0.113.7', '::ffff:10.1.2.3', '203.0.113.7'],
  ])('the client’s address is by %s', async (_, forwarded, from, expected) => {
    const { owner } = behindTls.registry;
    await owner.query('delete from identity.rate_limit');
    await signIn({ 'x-forwarded-for': forwarded, origin: 'https://outcomes.example.org' }, from);
    const { rows } = await owner.query(`select key from identity.rate_limit where key like 'address:%'`);
    expect(rows).toEqual([{ key: `address:password ${expected}` }]);
  });
});
