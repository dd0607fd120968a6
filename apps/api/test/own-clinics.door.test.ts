import {
  meSchema,
  type OwnRespondersCell,
  ownResponders,
  problemSchema,
  rateFigures,
  responders,
} from '@enthesis/contract';
import { importSource, registerClinic, syntheticClinic, syntheticSource } from '@enthesis/intake';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { type Door, openDoor } from './door.ts';
import { addClinics, type Browser, browserWith, cookieOf, join, me, post, send } from './people.ts';

// Ana directs cedar and alder, which stand in the order of their names whatever the order of her roles; empty has no
// import and real is a clinic of real patients.
const path = '/own/responders';
let door: Door;
let ana: Browser;
beforeAll(async () => {
  door = await openDoor();
  const { registry, dataFolder } = door;
  for (const [seed, [code, courses]] of Object.entries({ alder: 150, cedar: 400, birch: 150, tiny: 4 }).entries()) {
    await registerClinic(registry, { code, name: `${code} clinic`, synthetic: true, dataFolder });
    const source = syntheticSource(syntheticClinic({ code, name: code, courses, seed }));
    await importSource(registry, { clinic: code, source, dataFolder });
  }
  await addClinics(door, ['empty', 'real']);
  ana = await join(door, 'ana@example.org', 'director', 'cedar');
  await give('ana@example.org', 'director', 'alder');
});
afterAll(() => door.close());

const give = (email: string, role: string, clinic: string) =>
  door.registry.owner.query(
    `insert into identity.membership (user_id, role, clinic_id)
     select user_id, $2, clinic_id from identity.user, registry.clinic where email = $1 and code = $3`,
    [email, role, clinic],
  );
const take = (email: string, clinic: string) =>
  door.registry.owner.query(
    `delete from identity.membership m using identity.user u, registry.clinic c
     where m.user_id = u.user_id and m.clinic_id = c.clinic_id and u.email = $1 and c.code = $2`,
    [email, clinic],
  );

const ask = async (headers: Readonly<Record<string, string>>, search = '') => {
  const answer = await send(door, 'GET', `${path}${search}`, headers);
  expect(answer.status).toBe(200);
  return ownResponders.answerSchema.parse(await answer.json());
};
const codesIn = ({ cells }: { readonly cells: readonly OwnRespondersCell[] }) => cells.map(({ clinic }) => clinic?.id);

/** What both answers give of a row, byte for byte. */
const figuresOf = (cell: object | undefined): string =>
  JSON.stringify(
    ['condition', 'status', 'because', 'flags', ...Object.keys(rateFigures)].map(
      (name) => (cell as Readonly<Record<string, unknown>> | undefined)?.[name],
    ),
  );

describe('the clinics of one director', () => {
  test.each([
    '',
    '?definition=r50&horizon=12m',
    '?measure=function&floor=none',
    '?condition=knee-oa',
    '?condition=knee-oa&condition=fibromyalgia',
    '?definition=confirmed',
  ])('%s give in each row what the page of that clinic gives', async (search) => {
    const { cells, meta } = await ask(ana, search);
    expect(meta.clinics.map(({ code }) => code)).toEqual(['alder', 'cedar']);
    for (const code of ['alder', 'cedar']) {
      const own = await send(
        door,
        'GET',
        `/clinic/responders${search === '' ? '?' : `${search}&`}by=condition`,
        await door.signIn('director', code),
      );
      const { cells: there } = responders.answerSchema.parse(await own.json());
      const expected = search.includes('condition=') ? there : there.filter(({ condition }) => condition?.id === 'all');
      const rows = cells.filter(({ clinic }) => clinic?.id === code);
      expect(rows.map(figuresOf)).toEqual(expected.map(figuresOf));
      expect(rows.length).toBeGreaterThan(0);
    }
  });

  it('stand in one file, each row with its own import', async () => {
    const { cells } = await ask(ana, '?condition=knee-oa');
    const file = await (await send(door, 'GET', `${path}.csv?condition=knee-oa`, ana)).text();
    const rows = parse<Record<string, string>>(file, { columns: true });
    expect(
      rows.map((row) => [row.clinic_id, row.condition_id, row.followed, row.rate, row.follow_up_rate, row.synthetic]),
    ).toEqual(
      cells.map((cell) => [
        cell.clinic?.id,
        cell.condition?.id,
        String(cell.followed),
        String(cell.rate),
        String(cell.followUpRate),
        'true',
      ]),
    );
    expect(rows.map((row) => row.as_of_import)).toEqual(['1', '1']);
    const { rows: entries } = await door.registry.owner.query(
      `select clinic, detail->>'question' as question from audit.entry where action = 'download' and actor = 'ana@example.org' order by number`,
    );
    expect(entries).toEqual(['alder', 'cedar'].map((clinic) => ({ clinic, question: 'own-responders' })));
  });

  it('are those of the roles alone: a request that names another is refused like one that names none there is', async () => {
    const answers = await Promise.all(
      ['birch', 'no-such-clinic'].map((code) => send(door, 'GET', `${path}?clinic=${code}`, ana)),
    );
    expect(answers.map(({ status }) => status)).toEqual([400, 400]);
    const [there, nowhere] = await Promise.all(answers.map(async (answer) => problemSchema.parse(await answer.json())));
    expect({ ...there, requestId: '' }).toEqual({ ...nowhere, requestId: '' });
    const named = await ask({ ...ana, 'x-clinic': 'birch', clinic: 'birch' });
    expect(codesIn(named)).toEqual(['alder', 'cedar']);
  });

  it('are without one whose data somebody only minds, and without one that is another’s', async () => {
    const bo = await join(door, 'bo@example.org', 'director', 'birch');
    await give('bo@example.org', 'data-manager', 'alder');
    expect(codesIn(await ask(bo))).toEqual(['birch']);
    expect(meSchema.parse(await (await me(door, bo)).json()).directs).toHaveLength(1);
  });

  it('lose the one whose role is taken with the next request', async () => {
    const eve = await join(door, 'eve@example.org', 'director', 'alder');
    await give('eve@example.org', 'director', 'birch');
    expect(codesIn(await ask(eve))).toEqual(['alder', 'birch']);
    await take('eve@example.org', 'birch');
    expect(codesIn(await ask(eve))).toEqual(['alder']);
    await take('eve@example.org', 'alder');
    expect((await send(door, 'GET', path, eve)).status).toBe(401);
  });

  it('are without one that requires codes, for whoever has none', async () => {
    const kim = await join(door, 'kim@example.org', 'director', 'alder');
    await give('kim@example.org', 'director', 'birch');
    await door.registry.owner.query(
      `insert into identity.clinic_rule (clinic_id, codes_required) select clinic_id, true from registry.clinic where code = 'birch'`,
    );
    expect(codesIn(await ask(kim))).toEqual(['alder']);
    await door.registry.owner.query(`delete from identity.clinic_rule`);
    expect(codesIn(await ask(kim))).toEqual(['alder', 'birch']);
  });

  it('are that clinic alone for whoever came through its own service', async () => {
    const lou = await join(door, 'lou@example.org', 'director', 'alder');
    await give('lou@example.org', 'director', 'birch');
    await door.registry.owner.query(
      `update identity.sign_in set issuer_clinic_id = clinic_id where user_id = (select user_id from identity.user where email = 'lou@example.org')`,
    );
    door.registry.changes.note();
    expect(codesIn(await ask(lou))).toEqual(['alder']);
  });

  it('say of each what it lacks, and which of them are invented', async () => {
    const mo = await join(door, 'mo@example.org', 'director', 'empty');
    for (const clinic of ['real', 'tiny', 'birch']) await give('mo@example.org', 'director', clinic);
    const { cells, meta } = await ask(mo);
    expect(cells.map(({ clinic, status, rate }) => [clinic?.id, status, rate === null])).toEqual([
      ['birch', 'shown', false],
      ['empty', 'empty', true],
      ['real', 'empty', true],
      ['tiny', 'hidden', true],
    ]);
    expect(meta.synthetic).toBe(true);
    expect(meta.captions.join(' ')).toContain('birch clinic and tiny clinic');
    expect(meta.clinics.find(({ code }) => code === 'empty')?.asOf).toBeNull();
    expect(meta.sentence).toContain('tiny clinic: hidden');
    const rows = parse<Record<string, string>>(await (await send(door, 'GET', `${path}.csv`, mo)).text(), {
      columns: true,
    });
    expect(rows.map((row) => [row.clinic_id, row.synthetic, row.as_of_import])).toEqual([
      ['birch', 'true', '1'],
      ['empty', 'false', ''],
      ['real', 'false', ''],
      ['tiny', 'true', '1'],
    ]);
  });
});

describe('the demonstration', () => {
  const enter = (body: object) => post(door, '/demo/sign-in', body);

  it('has a director of two clinics', async () => {
    const answer = await enter({ role: 'director', clinic: 'cedar', also: 'birch' });
    expect(answer.status).toBe(204);
    const two = browserWith(cookieOf(answer));
    expect(codesIn(await ask(two))).toEqual(['birch', 'cedar']);
    const { clinic, directs } = meSchema.parse(await (await me(door, two)).json());
    expect([clinic?.code, directs.map(({ code }) => code)]).toEqual(['cedar', ['birch', 'cedar']]);
    expect(codesIn(await ask(await door.signIn('director', 'cedar')))).toEqual(['cedar']);
  });

  it.each([
    { role: 'data-manager', clinic: 'cedar', also: 'birch' },
    { role: 'researcher', also: 'birch' },
    { role: 'director', clinic: 'cedar', also: 'cedar' },
    { role: 'director', clinic: 'cedar', also: 'nowhere' },
  ])('refuses %j', async (body) => {
    const answer = await enter(body);
    expect([answer.status, await answer.json()]).toMatchObject([400, { parameter: 'also' }]);
  });
});

test('a script’s token reads the place it was made in, and no clinics beside it', async () => {
  const answer = await post(door, '/tokens', { name: 'mine', scope: 'clinic:read', days: 1 }, ana);
  const { token } = (await answer.json()) as { readonly token: string };
  const authorization = `Bearer ${token}`;
  expect((await door.request('/api/v1/clinic/responders', { headers: { authorization } })).status).toBe(200);
  expect((await door.request(`/api/v1${path}`, { headers: { authorization } })).status).toBe(403);
});
