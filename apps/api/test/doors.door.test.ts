import { answerHref, fromSearch, type Problem, questions, type RoleId, roleIds } from '@enthesis/contract';
import { importSource, registerClinic, syntheticClinic, syntheticSource } from '@enthesis/intake';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';
import { releaseByHand } from './release-by-hand.ts';

const searches = [
  '',
  'by=condition&definition=r50&horizon=3m&floor=none',
  'by=condition,sessions&measure=function',
  'by=session_band&horizon=12m&floor=4',
  'by=condition,instrument',
  'by=instrument&measure=function',
  'by=condition&instrument=nprs',
  'by=sessions&condition=low-back&condition=si-joint&instrument=nprs',
  'by=sex',
  'by=condition,session_band,age_band',
  'by=practitioner&condition=low-back',
  'by=year,instrument',
  'definition=r50&horizon=3m&floor=none',
  'condition=low-back&condition=si-joint&instrument=nprs',
  'measure=function&horizon=12m',
  'target=55',
  'of=condition&first=low-back&second=knee-oa',
  'of=year&first=2021&second=2022&horizon=3m',
  'of=practitioner&first=P1&second=P2&measure=function',
  'by=baseline',
  'instrument=nprs&horizon=12m',
  'measure=function&floor=none',
  'floor=3&horizon=6m',
  'measure=pain&definition=r30',
  'condition=low-back',
  'condition=low-back&condition=knee-oa',
];

let door: Door;
let director: { readonly cookie: string };
beforeAll(async () => {
  door = await openDoor();
  for (const code of ['alder', 'birch']) {
    const clinic = syntheticClinic({ code, name: `${code} clinic`, courses: 220, seed: code.length });
    const { registry, dataFolder } = door;
    await registerClinic(registry, { code, name: clinic.name, synthetic: true, dataFolder });
    await importSource(registry, { clinic: code, source: syntheticSource(clinic), dataFolder });
  }
  await releaseByHand(door.registry, 1, [
    { id: 'low-back', met: 205, notMet: 190 },
    { id: 'knee-oa', met: 160, notMet: 130 },
  ]);
  director = await door.signIn('director', 'alder');
});
afterAll(() => door.close());

const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

describe.each(questions.map((question) => [question.name, question] as const))('%s', (_, question) => {
  test('happy: every cell keeps the contract, and the CSV holds the same cells in the same order', async () => {
    const asked = searches.filter((search) => isAllowed(question, search));
    expect(asked.length).toBeGreaterThan(2);
    for (const search of asked) {
      const selection = fromSearch(question, door.registry.vocabulary, search);
      const json = await door.request(answerHref(question, selection), { headers: director });
      const { cells, meta } = question.answerSchema.parse(await json.json());
      const csv = await door.request(answerHref(question, selection, 'csv'), { headers: director });
      expect(csv.headers.get('content-type')).toContain('text/csv');
      expect(csv.headers.get('content-disposition')).toMatch(/attachment; filename="enthesis_.*synthetic\.csv"/);
      const rows = parse<Record<string, string>>(await csv.text(), { columns: true });
      expect(rows).toHaveLength(cells.length);
      cells.forEach((cell, place) => {
        const row = rows[place] ?? {};
        for (const [name, value] of Object.entries(cell)) {
          if (name === 'flags') expect(row.flags).toBe((value as string[]).join(';'));
          else if (typeof value === 'object' && value !== null && 'id' in value) {
            expect([row[`${snake(name)}_id`], row[snake(name)]]).toEqual([value.id, value.label]);
          } else expect(row[snake(name)]).toBe(value === null ? '' : String(value));
        }
        expect(row.synthetic).toBe('true');
      });
      expect(meta.search).toBe(new URL(answerHref(question, selection), 'http://x').search.slice(1));
    }
  });

  test('happy: hidden and empty cells have no figure, shown ones have them', async () => {
    const { cells } = question.answerSchema.parse(
      await (await door.request(`/api/v1${question.path}`, { headers: director })).json(),
    );
    const figures = Object.keys(question.figures);
    for (const cell of cells) {
      const [first] = figures.map((name) => (cell as Record<string, unknown>)[name]);
      expect(first === null).toBe(cell.status === 'hidden' || cell.status === 'empty');
      expect(cell.because === null).toBe(cell.status !== 'hidden');
    }
    expect(cells.some(({ status }) => status === 'shown')).toBe(true);
  });

  test('happy: the metadata names every column of the file', async () => {
    const metadata = (await (
      await door.request(`/api/v1${question.path}.metadata.json`, { headers: director })
    ).json()) as {
      columns: { name: string; description: string }[];
    };
    const header = (await (await door.request(`/api/v1${question.path}.csv`, { headers: director })).text()).split(
      '\r\n',
    )[0];
    expect(metadata.columns.map(({ name }) => name).join(',')).toBe(header);
    expect(metadata.columns.every(({ description }) => description.length > 3)).toBe(true);
  });

  test.each(['', '.csv', '.metadata.json'])(
    'error: %s refuses an unknown key or value, and says only what is allowed',
    async (ending) => {
      for (const search of [
        'secretkey=1',
        'horizon=secretvalue',
        'condition=secretvalue',
        'by=secretvalue',
        'horizon=6m&horizon=3m',
      ]) {
        const answer = await door.request(`/api/v1${question.path}${ending}?${search}`, { headers: director });
        expect(answer.status).toBe(400);
        expect(answer.headers.get('content-type')).toBe('application/problem+json');
        const text = await answer.text();
        const problem = JSON.parse(text) as Problem;
        expect(problem.allowed?.length).toBeGreaterThan(0);
        expect(text).not.toContain('secret');
      }
    },
  );

  test.each(['', '.csv', '.metadata.json'])(
    'security: %s is for the director, and where the question says so for the data manager',
    async (ending) => {
      const path = `/api/v1${question.path}${ending}`;
      expect((await door.request(path)).status).toBe(401);
      expect((await door.request(path, { headers: { cookie: 'sid=forged' } })).status).toBe(401);
      const statuses = await Promise.all(
        roleIds.map(async (role): Promise<[RoleId, number]> => {
          const clinic = role === 'director' || role === 'data-manager' ? 'alder' : undefined;
          return [role, (await door.request(path, { headers: await door.signIn(role, clinic) })).status];
        }),
      );
      const dataManager = question.name === 'quality' ? 200 : 403;
      expect(Object.fromEntries(statuses)).toEqual({
        director: 200,
        'data-manager': dataManager,
        researcher: 403,
        admin: 403,
      });
    },
  );

  test('security: the clinic comes from the sign-in, whatever the request says', async () => {
    const path = `/api/v1${question.path}`;
    const own = await (await door.request(path, { headers: director })).text();
    const claimed = await door.request(path, {
      headers: { cookie: `${director.cookie}; clinic=birch`, 'x-clinic': 'birch' },
    });
    expect(await claimed.text()).toBe(own);
    expect((await door.request(`${path}?clinic=birch`, { headers: director })).status).toBe(400);
    const other = await (await door.request(path, { headers: await door.signIn('director', 'birch') })).text();
    expect(other).not.toBe(own);
  });
});

const isAllowed = (question: (typeof questions)[number], search: string): boolean => {
  try {
    fromSearch(question, door.registry.vocabulary, search);
    return true;
  } catch {
    return false;
  }
};

test('every address of the API description answers, and says 401 to nobody where it needs a sign-in', async () => {
  const description = (await (await door.request('/api/openapi.json')).json()) as {
    openapi: string;
    paths: Record<string, object>;
  };
  expect(description.openapi).toMatch(/^3\.1/);
  for (const [path, operations] of Object.entries(description.paths)) {
    for (const method of Object.keys(operations).filter((key) => key !== 'parameters')) {
      const answer = await door.request(path, {
        method: method.toUpperCase(),
        headers: { 'sec-fetch-site': 'same-origin' },
      });
      expect(answer.status, `${method} ${path}`).not.toBe(404);
      expect(answer.status, `${method} ${path}`).toBeLessThan(500);
    }
  }
});

test('a NUL character in a path, a query or a body is refused, and nothing of it asked of the database', async () => {
  const admin = await door.signIn('admin');
  const paths = ['/network/releases/1/a%00.csv', '/network/releases/%00.zip', '/audit?actor=a%00b', '/clinics/a%00'];
  for (const path of [...paths, '/network/responders?condition=%00']) {
    const answer = await door.request(`/api/v1${path}`, { headers: admin });
    expect(answer.status, path).toBe(400);
    expect(((await answer.json()) as { detail: string }).detail).toContain('NUL');
  }
  const headers = { ...admin, 'content-type': 'application/json', origin: 'http://localhost' };
  for (const [path, body] of [
    ['/clinics', { code: 'nul', name: 'a\0b', synthetic: true }],
    ['/sign-in', { email: 'a\0@example.org', password: 'a\0b' }],
  ] as const) {
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    expect((await door.request(`/api/v1${path}`, init)).status, path).toBe(400);
  }
});

test('what is not there is not there: one body for every missing address', async () => {
  const [one, two] = await Promise.all(
    ['/api/v1/clinic/nothing', '/api/v1/clinics/birch/responders'].map(async (path) => {
      const answer = await door.request(path, { headers: director });
      return [answer.status, await answer.text()] as const;
    }),
  );
  expect(one).toEqual(two);
  expect(one?.[0]).toBe(404);
});

test('answers carry the headers that keep the page to itself', async () => {
  const answer = await door.request('/api/v1/me', { headers: director });
  expect(answer.headers.get('content-security-policy')).toBe(
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  );
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

test('another site cannot make a browser sign out or in', async () => {
  for (const headers of [
    { origin: 'https://elsewhere.example' },
    { 'sec-fetch-site': 'cross-site' },
    { cookie: director.cookie },
  ]) {
    expect((await door.request('/api/v1/sign-out', { method: 'POST', headers })).status).toBe(403);
  }
  expect((await door.request('/api/v1/me', { headers: director })).status).toBe(200);
});

test('signing out ends the sign-in', async () => {
  const headers = await door.signIn('director', 'birch');
  const out = await door.request('/api/v1/sign-out', {
    method: 'POST',
    headers: { ...headers, 'sec-fetch-site': 'same-origin' },
  });
  expect(out.status).toBe(204);
  expect((await door.request('/api/v1/me', { headers })).status).toBe(401);
});

test.each([
  [{ role: 'director' }],
  [{ role: 'patient' }],
  [{ role: 'admin', clinic: 'alder' }],
  [{ role: 'director', clinic: 'no-such-clinic' }],
  [{ role: 'director', clinic: 'alder', more: 1 }],
])('the demonstration does not sign in %j', async (body) => {
  const headers = { 'content-type': 'application/json' };
  const answer = await door.request('/api/v1/demo/sign-in', { method: 'POST', headers, body: JSON.stringify(body) });
  expect(answer.status).toBe(400);
  expect(answer.headers.get('set-cookie')).toBeNull();
});

test('the demonstration is opened by the name of this machine, not by one that another site gave it', async () => {
  const init = { method: 'POST', body: JSON.stringify({ role: 'admin' }) };
  for (const [host, status] of [
    ['rebound.example.org', 403],
    ['127.0.0.1.example.org', 403],
    ['127.0.0.1', 204],
    ['[::1]', 204],
  ] as const) {
    const origin = `http://${host}:8080`;
    const headers = { 'content-type': 'application/json', origin };
    const answer = await door.request(`${origin}/api/v1/demo/sign-in`, { ...init, headers });
    expect(answer.status, host).toBe(status);
  }
  expect((await door.request('http://rebound.example.org/api/v1/demo/clinics')).status).toBe(403);
});

test('without the demonstration its addresses are not there', async () => {
  const closed = await openDoor({ demo: false });
  try {
    for (const path of ['/api/v1/demo/sign-in', '/api/v1/demo/clinics']) {
      expect((await closed.request(path, { method: path.endsWith('in') ? 'POST' : 'GET' })).status).not.toBe(200);
    }
  } finally {
    await closed.close();
  }
});

test('the log names routes and statuses, and no value, cookie or clinic', async () => {
  await door.request('/api/v1/clinic/responders?condition=sciatica', { headers: director });
  const log = door.logged.join('');
  expect(log).toContain('/api/v1/clinic/responders');
  for (const secret of ['sciatica', director.cookie, 'alder']) expect(log).not.toContain(secret);
});
