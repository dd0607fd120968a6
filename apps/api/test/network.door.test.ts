import { createHash } from 'node:crypto';
import {
  answerHref,
  fromSearch,
  networkQuestions,
  overclaimIn,
  type Problem,
  type ReleaseMaking,
  releaseMakingSchema,
  releasesSchema,
} from '@enthesis/contract';
import { importSource, registerClinic, syntheticClinic, syntheticSource } from '@enthesis/intake';
import { createRelease } from '@enthesis/release';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';
import { ownWords } from './own-words.ts';

const network = { series: 'network', synthetic: true, clinicId: null } as const;
let door: Door;
let researcher: { readonly cookie: string };
beforeAll(async () => {
  door = await openDoor();
  const { registry, dataFolder } = door;
  for (const [place, code] of ['alder', 'birch', 'cedar', 'damson'].entries()) {
    const clinic = syntheticClinic({ code, name: `${code} clinic`, courses: 500, seed: place });
    await registerClinic(registry, { code, name: clinic.name, synthetic: true, dataFolder });
    await importSource(registry, { clinic: code, source: syntheticSource(clinic), dataFolder });
  }
  researcher = await door.signIn('researcher');
});
afterAll(() => door.close());

const get = (path: string, headers: Record<string, string> = researcher) => door.request(`/api/v1${path}`, { headers });
const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

describe('before the first release', () => {
  test.each(networkQuestions)('$name has no cell, and says why', async (question) => {
    const answer = await get(question.path);
    expect(answer.status).toBe(200);
    const text = await answer.text();
    const { cells, meta } = question.answerSchema.parse(JSON.parse(text));
    expect(overclaimIn(text)).toBeNull();
    expect(cells).toEqual([]);
    expect(meta.release).toBeNull();
    expect(meta.reason).toContain('at least three clinics');
  });

  test('the list of releases is empty, and says why', async () => {
    const { releases, reason } = releasesSchema.parse(await (await get('/network/releases')).json());
    expect(releases).toEqual([]);
    expect(reason).toContain('There is no release yet');
  });
});

describe('with a release', () => {
  beforeAll(async () => {
    const { registry, dataFolder } = door;
    await createRelease(registry, { dataFolder, series: network, by: { actor: 'test' } });
  });

  const searches = [
    '',
    'by=condition&definition=r50&horizon=3m',
    'by=session_band&measure=function',
    'by=condition,sex',
    'by=age_band&definition=mcid',
    'by=condition,session_band&condition=knee-oa&condition=low-back',
    'definition=worse&horizon=12m&by=condition',
    'by=condition&measure=function',
    'by=condition&condition=fracture',
    'by=condition,instrument&measure=function',
    'by=condition&instrument=nprs',
    'instrument=nprs&by=session_band',
    'definition=mcid&by=condition',
    'release=1',
  ];
  const isAllowed = (question: (typeof networkQuestions)[number], search: string) => {
    try {
      return fromSearch(question, door.registry.vocabulary, search);
    } catch {
      return null;
    }
  };

  describe.each(networkQuestions.map((question) => [question.name, question] as const))('%s', (_, question) => {
    test('every cell keeps the contract, and the CSV holds the same cells in the same order', async () => {
      let shown = 0;
      for (const search of searches) {
        const selection = isAllowed(question, search);
        if (selection === null) continue;
        const json = await (await door.request(answerHref(question, selection), { headers: researcher })).text();
        const { cells, meta } = question.answerSchema.parse(JSON.parse(json));
        expect(meta.release?.number).toBe(1);
        expect(overclaimIn(ownWords(json)), search).toBeNull();
        const csv = await door.request(answerHref(question, selection, 'csv'), { headers: researcher });
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
          expect([row.release, row.synthetic]).toEqual(['1', 'true']);
          expect(cell.because === null).toBe(cell.status === 'shown');
          expect(cell.status).not.toBe('empty');
          if (cell.status === 'shown') shown += 1;
        });
      }
      expect(shown).toBeGreaterThan(3);
    });

    test('the metadata names every column of the file', async () => {
      const described = await (await get(`${question.path}.metadata.json`)).text();
      expect(overclaimIn(described)).toBeNull();
      const metadata = JSON.parse(described) as { columns: { name: string }[] };
      const [header] = (await (await get(`${question.path}.csv`)).text()).split('\r\n');
      expect(metadata.columns.map(({ name }) => name).join(',')).toBe(header);
    });

    test('an unknown key or value is refused with what is allowed and nothing else', async () => {
      for (const search of ['clinic=alder', 'condition=secretvalue', 'not=knee-oa', 'by=practitioner', 'release=0']) {
        const answer = await get(`${question.path}?${search}`);
        expect(answer.status, search).toBe(400);
        const problem = (await answer.json()) as Problem;
        expect(problem.allowed?.length).toBeGreaterThan(0);
        expect(JSON.stringify(problem)).not.toContain('secretvalue');
      }
    });
  });

  test('counts are multiples of five, and a row of all conditions is the sum of the others', async () => {
    const { cells } = networkQuestions[0].answerSchema.parse(
      await (await get('/network/responders?by=condition')).json(),
    );
    const [all, ...rows] = cells;
    expect(all?.condition?.id).toBe('all');
    for (const count of cells.flatMap(({ eligible, followed, responders }) => [eligible, followed, responders])) {
      if (count !== null) expect(count % 5).toBe(0);
    }
    if (rows.every(({ status }) => status === 'shown')) {
      expect(all?.eligible).toBe(rows.reduce((sum, { eligible }) => sum + (eligible ?? Number.NaN), 0));
    }
  });

  test('a condition that was dropped and one nobody has look alike', async () => {
    const answers = await Promise.all(
      ['fracture', 'cancer-pain'].map(async (id) => (await get(`/network/responders?condition=${id}`)).json()),
    );
    for (const answer of answers) {
      const { cells } = networkQuestions[0].answerSchema.parse(answer);
      expect(cells).toMatchObject([{ status: 'hidden', because: 'not-in-release', eligible: null }]);
    }
  });

  test('two cuts at once, or a floor that is not published, are refused by name', async () => {
    for (const search of ['by=condition,session_band,sex', 'by=condition&floor=4', 'definition=painfree']) {
      const answer = await get(`/network/responders?${search}`);
      expect([search, answer.status]).toEqual([search, 400]);
    }
    expect((await get('/network/change?by=condition')).status).toBe(400);
  });

  test('the same question is the same bytes, and is not sent twice to whoever has it', async () => {
    const first = await get('/network/responders.csv');
    const again = await get('/network/responders.csv', await door.signIn('director', 'alder'));
    expect(await again.text()).toBe(await first.text());
    const etag = first.headers.get('etag') ?? '';
    expect((await get('/network/responders.csv', { ...researcher, 'if-none-match': etag })).status).toBe(304);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
  });

  test('the zip holds every file of the list, each with its sum, and is the same bytes again', async () => {
    const { releases } = releasesSchema.parse(await (await get('/network/releases')).json());
    const [release] = releases;
    expect(release).toMatchObject({ number: 1, current: true, synthetic: true, withdrawn: null });
    const zip = new Uint8Array(await (await get('/network/releases/1.zip')).arrayBuffer());
    const files = unzipSync(zip);
    expect(Object.keys(files).sort()).toEqual(release?.files.map(({ name }) => `enthesis_release-1/${name}`).sort());
    for (const { name, sha256 } of release?.files ?? []) {
      const bytes = files[`enthesis_release-1/${name}`] ?? new Uint8Array();
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
      const alone = new Uint8Array(await (await get(`/network/releases/1/${name}`)).arrayBuffer());
      expect(Buffer.compare(alone, bytes)).toBe(0);
      expect(overclaimIn(Buffer.from(bytes).toString()), name).toBeNull();
    }
    const again = new Uint8Array(await (await get('/network/releases/1.zip')).arrayBuffer());
    expect(Buffer.compare(again, zip)).toBe(0);
  });

  test('whatever is not a release, or not in one, is not found; every download stands in the log', async () => {
    for (const path of ['/2.zip', '/x.zip', '/1/none.csv', '/1/..%2Fx', '/2/README.md']) {
      expect((await get(`/network/releases${path}`)).status, path).toBe(404);
    }
    expect((await get('/network/responders?release=7')).status).toBe(404);
    const before = await downloads();
    await get('/network/releases/1.zip');
    await get('/network/responders.csv?by=condition');
    expect(await downloads()).toBe(before + 2);
  });

  const post = async (path: string, body: unknown, who: { readonly cookie: string }) =>
    door.request(`/api/v1/network/releases${path}`, {
      method: 'POST',
      headers: { ...who, 'content-type': 'application/json', origin: 'http://localhost' },
      body: JSON.stringify(body),
    });
  const ended = async (who: { readonly cookie: string }): Promise<ReleaseMaking> => {
    const making = releaseMakingSchema.parse(await (await get('/network/releases/making', who)).json());
    return making.state === 'running' ? ended(who) : making;
  };

  test('an administrator makes the next one, one at a time; a director one of the own clinic, for whom it is opened to', async () => {
    const [admin, own, other] = [
      await door.signIn('admin'),
      await door.signIn('director', 'alder'),
      await door.signIn('director', 'birch'),
    ];
    expect((await post('', {}, admin)).status).toBe(202);
    expect((await post('', {}, own)).status).toBe(409);
    expect(await ended(admin)).toMatchObject({ state: 'made' });
    expect((await post('', {}, own)).status).toBe(202);
    expect(await ended(own)).toMatchObject({ state: 'made' });
    // What is said of one clinic's release is for its director alone.
    for (const stranger of [other, admin]) expect(await ended(stranger)).toMatchObject({ state: 'none' });
    const single = await get('/network/responders?release=3&by=condition', own);
    expect(single.status).toBe(200);
    const { meta } = networkQuestions[0].answerSchema.parse(await single.json());
    expect(meta.release).toMatchObject({ number: 3, series: 'single' });
    for (const stranger of [other, researcher, admin]) {
      expect((await get('/network/responders?release=3', stranger)).status).toBe(404);
      expect((await get('/network/releases/3.zip', stranger)).status).toBe(404);
    }
    expect((await post('/3/withdraw', { because: 'Not mine to take back.' }, admin)).status).toBe(404);
    expect((await post('/1/withdraw', { because: 'Not mine to take back.' }, own)).status).toBe(404);
  });

  test('the demonstration neither reads nor makes a release of real clinics', async () => {
    const { registry, dataFolder } = door;
    await registry.owner.query(`
      insert into published.release
      select real.* from published.release r
      cross join lateral jsonb_populate_record(r, '{"number": 90, "synthetic": false}') real where r.number = 2`);
    await registerClinic(registry, { code: 'elder', name: 'elder clinic', synthetic: false, dataFolder });
    const elder = await door.signIn('director', 'elder');
    for (const who of [researcher, elder, await door.signIn('director', 'alder')]) {
      expect((await get('/network/responders?release=90', who)).status).toBe(404);
      expect((await get('/network/releases/90.zip', who)).status).toBe(404);
      const { meta } = networkQuestions[0].answerSchema.parse(await (await get('/network/responders', who)).json());
      expect(meta.synthetic).toBe(true);
    }
    expect((await post('', {}, elder)).status).toBe(409);
  });

  test('a withdrawn release is gone, with the reason', async () => {
    const admin = await door.signIn('admin');
    expect((await post('/1/withdraw', { because: '' }, admin)).status).toBe(400);
    const withdrawing = () => post('/1/withdraw', { because: 'A clinic sent a wrong file.' }, admin);
    const statuses = (await Promise.all([withdrawing(), withdrawing()])).map(({ status }) => status);
    expect(statuses).toContain(204);
    expect([409, 410]).toContain(Math.max(...statuses));
    const answer = await get('/network/responders?release=1');
    expect(answer.status).toBe(410);
    expect(((await answer.json()) as Problem).detail).toContain('A clinic sent a wrong file.');
    expect((await get('/network/releases/1.zip')).status).toBe(410);
    const { meta } = networkQuestions[0].answerSchema.parse(await (await get('/network/responders')).json());
    expect(meta.release?.number).toBe(2);
  });
});

const downloads = async (): Promise<number> => {
  const { rows } = await door.registry.owner.query<{ taken: number }>(
    `select count(*)::integer as taken from audit.entry where action = 'download'`,
  );
  return rows[0]?.taken ?? Number.NaN;
};
