import { apiBase, networkQuestions, questions } from '@enthesis/contract';
import { titleOf } from '@enthesis/disclosure/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { watch } from '../../src/watching/metrics.ts';
import { openDoor } from '../door.ts';
import { asked, type DemoDoor, openDemoDoor, readers } from './demo-door.ts';

// Attackers who ask again, ask for others, or ask for what was never meant to be asked.

const own = 'harbor-spine';
const other = 'fernhollow-sports';
type Who = { readonly cookie: string };

let door: DemoDoor;
let director: Who;
let researcher: Who;
beforeAll(async () => {
  door = await openDemoDoor();
  director = await door.signIn('director', own);
  researcher = await door.signIn('researcher');
});
afterAll(() => door.close());

describe(titleOf('05'), () => {
  test('api: a thousand times, by three roles, in two sign-ins, after a restart: the same bytes', async () => {
    const people = await Promise.all([...readers, ...readers].map(([role, clinic]) => door.signIn(role, clinic)));
    const seen = new Set<string>();
    const take = async (from: DemoDoor, path: string, who: Who) => {
      const answer = await from.get(path, who);
      seen.add(`${path} ${answer.headers.get('etag')} ${await answer.text()}`);
    };
    for (let time = 0; time < 1000; time += 1) {
      await take(door, '/network/responders', people[time % people.length] ?? researcher);
    }
    expect(seen.size).toBe(1);
    const restarted = asked(await openDoor({ databaseUrl: door.databaseUrl, keysOf: door.dataFolder }));
    try {
      const files = [
        '/network/responders.csv',
        '/network/change.csv?instrument=nprs',
        '/network/releases/1/outcome.csv',
      ];
      for (const path of ['/network/responders', ...files]) {
        await take(door, path, researcher);
        await take(restarted, path, await restarted.signIn('admin'));
      }
      expect(seen.size).toBe(1 + files.length);
    } finally {
      await restarted.close();
    }
  });
});

describe(titleOf('15'), () => {
  const clinicPaths = questions.map(({ path }) => path);
  const missing = async (path: string, who: Who) => {
    const answer = await door.get(path, who);
    return [answer.status, await answer.text()] as const;
  };
  test('api: another clinic in a path is no more there than one that does not exist', async () => {
    const { rows } = await door.registry.owner.query<{ id: string }>(
      'select clinic_id::text as id from registry.clinic where code = $1',
      [other],
    );
    const none = await missing('/clinics/no-such-clinic/responders', director);
    expect(none[0]).toBe(404);
    for (const id of [other, rows[0]?.id ?? '', own]) {
      for (const path of [`/clinics/${id}/responders`, `/clinic/${id}/responders.csv`, `/network/clinics/${id}`]) {
        expect(await missing(path, director)).toEqual(none);
      }
    }
  });
  test('api: in a query it is refused, in a header or a cookie it is nothing, in JSON and in CSV', async () => {
    for (const path of clinicPaths) {
      for (const form of ['', '.csv']) {
        for (const search of [`clinic=${other}`, 'clinic_id=2', `tenant=${other}`]) {
          expect((await door.get(`${path}${form}?${search}`, director)).status, path).toBe(400);
        }
      }
    }
    const path = `${apiBase}/clinic/responders.csv`;
    const plain = await (await door.request(path, { headers: director })).text();
    const claims = { 'x-clinic': other, 'x-clinic-id': '2', 'x-forwarded-user': other };
    const headers = { ...claims, cookie: `${director.cookie}; clinic=${other}; clinic_id=2` };
    expect(await (await door.request(path, { headers })).text()).toBe(plain);
  });
  test('api: a researcher or an administrator has no route to a clinic, and the refusal is in the log', async () => {
    const denied = async () => {
      const { rows } = await door.registry.owner.query<{ count: number }>(
        `select count(*)::integer as count from audit.entry where action = 'denied'`,
      );
      return rows[0]?.count ?? Number.NaN;
    };
    const before = await denied();
    const strangers = [researcher, await door.signIn('admin')];
    for (const who of strangers) {
      for (const path of clinicPaths) {
        for (const form of ['', '.csv']) expect((await door.get(`${path}${form}`, who)).status).toBe(403);
      }
    }
    expect((await denied()) - before).toBe(strangers.length * clinicPaths.length * 2);
  });
});

describe(titleOf('17'), () => {
  const everything = [...networkQuestions.map(({ path }) => path), '/clinic/responders'];
  test.each([
    'sort=n',
    'sort=-eligible',
    'order_by=n',
    'page=1',
    'limit=1',
    'offset=1',
    'fields=n',
    'select=*',
    'group_by=clinic',
    'by=clinic',
    'by=practitioner,patient',
    'by=condition&by=sex',
    '__proto__=1',
    'constructor=1',
    'by=__proto__',
    'by=toString',
    'condition=constructor',
    'condition=knee-oa&condition=knee-oa',
    'measure=pain&measure=pain',
    'condition=%00',
    'condition=knee-oa%27%20or%201%3D1',
  ])('api: %s is refused, and nothing of it repeated', async (search) => {
    for (const path of everything) {
      const answer = await door.get(`${path}?${search}`, path.startsWith('/clinic') ? director : researcher);
      expect(answer.status, path).toBe(400);
      expect(await answer.text()).not.toMatch(/knee-oa'|or 1=1|select|\bsort\b|group_by/);
    }
  });
  test('api: rows come in the order of the vocabulary, whatever their size', async () => {
    const { cells } = networkQuestions[0].answerSchema.parse(
      JSON.parse(await door.text('/network/responders?by=condition', researcher)),
    );
    const order = door.registry.vocabulary.conditions.map(({ id }) => id);
    const places = cells.flatMap(({ condition }) => (order.includes(condition?.id ?? '') ? [condition?.id ?? ''] : []));
    expect(places.length).toBeGreaterThan(3);
    expect(places).toEqual(places.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
  });
});

describe(titleOf('18'), () => {
  test('api: neither metrics, probes, errors nor the log name a patient, a size or a statement', async () => {
    const seen = watch(async () => true, door.dataFolder);
    const attacked = asked(
      await openDoor({ databaseUrl: door.databaseUrl, keysOf: door.dataFolder, requested: seen.requested }),
    );
    try {
      const who = { director: await attacked.signIn('director', own), researcher: await attacked.signIn('researcher') };
      for (const { path } of questions) await attacked.get(path, who.director);
      for (const { path } of networkQuestions) await attacked.get(`${path}.csv`, who.researcher);
      await attacked.get('/clinic/responders?condition=sciatica', who.director);
      // What nobody should be able to cause: the rows of a release out of reach.
      await attacked.registry.owner.query('alter table published.block rename to elsewhere');
      const failed = await attacked.get('/network/responders?by=condition&definition=r50', who.researcher);
      await attacked.registry.owner.query('alter table published.elsewhere rename to block');
      expect(failed.status).toBe(500);
      const told = [
        await failed.text(),
        await seen.text(),
        await (await attacked.request('/healthz')).text(),
        await (await attacked.request('/readyz')).text(),
        ...attacked.logged,
      ].join('\n');
      expect(told).not.toMatch(/select |published\.block|elsewhere|sciatica/i);
      const { rows } = await attacked.registry.owner.query<{ secret: string }>(
        `select patient_key::text as secret from intake.episode union select member::text from intake.member`,
      );
      expect(rows.length).toBeGreaterThan(1000);
      expect(rows.filter(({ secret }) => told.includes(secret))).toEqual([]);
      for (const line of attacked.logged) expect(strangersIn(line)).toEqual([]);
    } finally {
      await attacked.close();
    }
  });
});

const loggedNames = /^(level|time|pid|hostname|requestId|method|route|status|ms|msg|kind|code|at)$/;

/** What a line of the log holds beside what it may: none of that can be a number of patients. */
const strangersIn = (line: string): readonly string[] =>
  Object.keys(JSON.parse(line) as Record<string, unknown>).filter((name) => !loggedNames.test(name));
