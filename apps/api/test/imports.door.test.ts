import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  differenceInWords,
  importLeftOutSchema,
  importListSchema,
  importUndoneSchema,
  leftOutLimit,
  type Problem,
  type RoleId,
  roleIds,
} from '@enthesis/contract';
import { registerClinic } from '@enthesis/intake';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';
import {
  handIn,
  importsPath,
  multipart,
  type Parts,
  post,
  type RealClinic,
  realClinic,
  send,
  soundParts,
} from './uploads.ts';

let door: Door;
let clinic: RealClinic;
let other: RealClinic;
beforeAll(async () => {
  door = await openDoor();
  clinic = await realClinic(door, 'north');
  other = await realClinic(door, 'south');
  const { registry, dataFolder } = door;
  await registerClinic(registry, { code: 'made-up', name: 'Made up', synthetic: true, dataFolder });
});
afterAll(() => door.close());

const history = async ({ manager }: RealClinic) =>
  importListSchema.parse(await (await door.request(importsPath, { headers: manager })).json());
const leftOnDisk = () => readdir(join(door.dataFolder, 'uploads')).catch(() => []);
const none = { episodes: 0, sessions: 0, scores: 0, events: 0 };
const one = { episodes: 1, sessions: 1, scores: 1, events: 0 };

describe('an import over HTTP', () => {
  test('happy: takes events as a part of their own; without it they are not recorded', async () => {
    const { manager } = await realClinic(door, 'with-events');
    const events = 'study_id,condition,side,day,event\nZq9-seeded,knee-oa,left,0,soreness\n';
    const tried = await handIn(door, manager, { ...soundParts(), events }, '?dryRun=1');
    expect(tried).toMatchObject({ report: { outcome: 'dry-run', added: { ...one, events: 1 } } });
  });

  test('happy: is tried, done, found done already, corrected and undone; the history says all of it', async () => {
    const { manager, director } = clinic;
    const tried = await handIn(door, manager, soundParts(), '?dryRun=1');
    expect(tried).toMatchObject({ state: 'done', dryRun: true, report: { outcome: 'dry-run', added: one } });
    expect((await history(clinic)).imports).toEqual([]);

    const done = await handIn(door, manager, soundParts());
    expect(done).toMatchObject({ state: 'done', dryRun: false, report: { outcome: 'applied', number: 1, added: one } });
    expect(done.progress.bytes).toBeGreaterThan(200);
    expect(await handIn(door, manager, soundParts())).toMatchObject({ report: { outcome: 'unchanged' } });

    const corrected = await handIn(door, director, soundParts('zq9-SEEDED', '4'));
    if (corrected.report === null) throw new Error('no report');
    expect(differenceInWords(corrected.report)[2]).toBe('0 new scores, 1 changed, 0 removed');

    const undone = await post(door, director, '/undo', { number: 2 });
    expect(importUndoneSchema.parse(await undone.json()).undone).toMatchObject({
      number: 2,
      undone: { by: 'director' },
      contentSha256: null,
      undoable: false,
    });
    const { imports, underWay, uploadBytes } = await history(clinic);
    expect(underWay).toEqual([]);
    expect(uploadBytes).toBe(1024 ** 2);
    expect(imports).toMatchObject([
      { number: 2, by: 'director', changed: { ...none, scores: 1 }, undoable: false },
      { number: 1, by: 'data-manager', added: one, undone: null, undoable: false },
    ]);
    expect(imports[1]?.contentSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(await handIn(door, manager, soundParts('zq9-SEEDED', '4'))).toMatchObject({ report: { number: 3 } });
    await expect.poll(leftOnDisk).toEqual([]);
  });

  test('happy: with mode=replace removes what the files lack', async () => {
    const { manager } = await realClinic(door, 'replaced');
    await handIn(door, manager, soundParts());
    const replaced = await handIn(door, manager, soundParts('K7-203'), '?mode=replace');
    expect(replaced).toMatchObject({ mode: 'replace', report: { mode: 'replace', removed: one, added: one } });
  });

  test('happy: a partial import takes the sound rows, and says of the others their lines and why, never what they hold', async () => {
    const { manager } = await realClinic(door, 'partly');
    const parts = {
      episodes: 'study_id,condition\nZq9-one,knee-oa\nZq9-two,knee-oa\n',
      sessions: 'study_id,condition,day\nZq9-one,knee-oa,0\nZq9-two,knee-oa,0\n',
      scores:
        'study_id,condition,day,instrument,score\nZq9-one,knee-oa,0,nprs,7\nZq9-one,knee-oa,90,nprs,Xq7\nZq9-two,knee-oa,0,nprs,6\n',
    };
    const leftOut = async (id: string, headers = manager) => {
      const answer = await door.request(`${importsPath}/${id}/left-out`, { headers });
      return answer.status === 200 ? importLeftOutSchema.parse(await answer.json()).lines : answer.status;
    };
    const whole = await handIn(door, manager, parts);
    expect(whole).toMatchObject({ state: 'refused', partial: false });
    expect(await leftOut(whole.id)).toEqual([]);
    const lines = [
      { file: 'episodes.csv', line: 2, problems: [] },
      { file: 'scores.csv', line: 3, problems: [expect.objectContaining({ column: 'score', rule: 'not a number' })] },
    ];
    const tried = await handIn(door, manager, parts, '?partial=1&dryRun=1');
    expect(tried).toMatchObject({
      state: 'done',
      partial: true,
      report: { outcome: 'dry-run', leftOut: { scores: 1 } },
    });
    expect(await leftOut(tried.id)).toEqual(lines);
    const done = await handIn(door, manager, parts, '?partial=1');
    expect(done).toMatchObject({ state: 'done', report: { outcome: 'applied', added: { episodes: 2, scores: 2 } } });
    expect(await leftOut(done.id)).toEqual(lines);
    expect(await leftOut(done.id, other.manager)).toBe(404);
  });

  test('error: more rows than slips can make are not left out but refused', async () => {
    const { manager } = clinic;
    const rows = Array.from({ length: leftOutLimit + 1 }, (_, day) => `Zq9-one,knee-oa,${day % 900},nprs,Xq7\n`);
    const parts = {
      episodes: 'study_id,condition\nZq9-one,knee-oa\n',
      scores: `study_id,condition,day,instrument,score\n${rows.join('')}`,
    };
    expect(await handIn(door, manager, parts, '?partial=1')).toMatchObject({
      state: 'refused',
      report: { problems: [{ file: 'scores.csv', line: null, rule: 'too many rows to leave out' }] },
    });
  });

  test('happy: says how many new episodes look like another patient, as long as they are enough to be told of', async () => {
    const alike = await realClinic(door, 'alike');
    const { manager } = alike;
    const told = async (prefix: string, patients: number) => {
      const dry = await handIn(door, manager, comparableParts(prefix, patients), '?dryRun=1');
      const done = await handIn(door, manager, comparableParts(prefix, patients));
      expect(dry.report?.lookAlike).toEqual(done.report?.lookAlike);
      return done.report?.lookAlike;
    };
    const shown = async () => (await history(alike)).imports.map(({ lookAlike }) => lookAlike);
    expect(await told('A', 6)).toEqual({ lookedAt: 6, found: 0 });
    expect(await told('B', 5)).toEqual({ lookedAt: 5, found: 5 });
    expect(await shown()).toEqual([
      { lookedAt: 5, found: 5 },
      { lookedAt: 6, found: 0 },
    ]);
    expect(await told('C', 4)).toBeNull();
    // Import 3 is too small, and import 2 goes with it, or the total would tell.
    expect(await shown()).toEqual([null, null, { lookedAt: 6, found: 0 }]);
    await post(door, manager, '/undo', { number: 3 });
    expect(await shown()).toEqual([null, { lookedAt: 5, found: 5 }, { lookedAt: 6, found: 0 }]);
  });

  test('error: a refused import says why, as JSON and as a file, and nothing is imported', async () => {
    const { manager } = clinic;
    const before = await history(clinic);
    const refused = await handIn(door, manager, soundParts('Zq9-seeded', 'Xq7secret'));
    const problem = { file: 'scores.csv', line: 2, column: 'score', rule: 'not a number' };
    expect(refused).toMatchObject({ state: 'refused', report: { outcome: 'refused', problems: [problem] } });
    const file = await door.request(`${importsPath}/${refused.id}.csv`, { headers: manager });
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="enthesis_import_[-0-9a-f]+\.csv"$/);
    expect(await file.text()).toMatch(
      /^file,line,column,rule,allowed\r\nscores\.csv,2,score,not a number,a number from 0 to 10.*\r\n$/,
    );
    const without = await handIn(door, manager, { scores: soundParts().scores ?? '' });
    expect(without).toMatchObject({ state: 'refused', report: { problems: [{ rule: 'missing file' }] } });
    expect(await history(clinic)).toEqual(before);
  });

  test.each<[string, FormData, number, RegExp]>([
    ['a part of another name', multipart({ ...soundParts(), visits: 'study_id\n' }), 400, /unknown name/],
    ['a part twice', twice(), 400, /The part scores comes twice/],
    ['no part at all', new FormData(), 400, /parts episodes, sessions, scores and events/],
    [
      'a zip file or workbook',
      multipart({ ...soundParts(), scores: 'PK\u0003\u0004\u0014\0' }),
      415,
      /enthesis deidentify/,
    ],
    ['a gzip file', multipart({ episodes: new Uint8Array(gzipSync('study_id,condition\n')) }), 415, /a gzip file/],
    ['more than is taken', multipart({ episodes: 'x'.repeat(1024 ** 2) }), 413, /At most 1 MB/],
  ])('error: a body with %s is refused at the door, and leaves nothing', async (_, body, status, detail) => {
    const answer = await door.request(importsPath, { method: 'POST', headers: clinic.manager, body });
    expect(answer.status).toBe(status);
    const problem = (await answer.json()) as Problem;
    expect(problem.detail).toMatch(detail);
    expect((await history(clinic)).underWay).toEqual([]);
    await expect.poll(leftOnDisk).toEqual([]);
  });

  test.each<[string, Record<string, string>, string, number]>([
    ['compressed', { 'content-encoding': 'gzip', 'content-type': 'multipart/form-data; boundary=x' }, 'x', 415],
    ['JSON', { 'content-type': 'application/json' }, '{}', 415],
    ['without a boundary', { 'content-type': 'multipart/form-data; x=y' }, 'x', 400],
    [
      'cut short',
      { 'content-type': 'multipart/form-data; boundary=x' },
      '--x\r\nContent-Disposition: form-data; name="scores"\r\n\r\nstudy',
      400,
    ],
    [
      'announced as too large',
      { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '99999999' },
      'x',
      413,
    ],
  ])('error: a body that is %s is refused', async (_, headers, body, status) => {
    const answer = await door.request(importsPath, {
      method: 'POST',
      headers: { ...clinic.manager, ...headers },
      body,
    });
    expect(answer.status).toBe(status);
    await expect.poll(leftOnDisk).toEqual([]);
  });

  test('error: what replaces everything leaves nothing out', async () => {
    const answer = await send(door, clinic.manager, soundParts(), '?mode=replace&partial=1');
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ parameter: 'partial', allowed: ['0'] });
  });

  test.each(['?dryRun=yes', '?mode=secret', '?partial=all', '?dryRun=1&dryRun=0'])(
    'error: %s is refused',
    async (search) => {
      const answer = await send(door, clinic.manager, soundParts(), search);
      expect(answer.status).toBe(400);
      const text = await answer.text();
      expect((JSON.parse(text) as Problem).allowed?.length).toBe(2);
      expect(text).not.toContain('secret');
    },
  );

  test('happy: a synthetic clinic checks files as long as they are few, and is not changed by it', async () => {
    const strict = await openDoor({ uploadBytes: 4 * 1024 ** 2 });
    try {
      const { registry, dataFolder } = strict;
      await registerClinic(registry, { code: 'made-up', name: 'Made up', synthetic: true, dataFolder });
      const headers = { ...(await strict.signIn('data-manager', 'made-up')), 'sec-fetch-site': 'same-origin' };
      const list = async () => importListSchema.parse(await (await strict.request(importsPath, { headers })).json());
      const before = await list();
      expect(before.uploadBytes).toBe(1024 ** 2);
      const checked = await handIn(strict, headers, soundParts(), '?dryRun=1');
      expect(checked).toMatchObject({ state: 'done', report: { outcome: 'dry-run', added: one } });
      expect(await list()).toEqual(before);
      const large = await send(strict, headers, { episodes: 'x'.repeat(1024 ** 2) }, '?dryRun=1');
      expect(large.status).toBe(413);
    } finally {
      await strict.close();
    }
  });

  test('error: a synthetic clinic takes no import and undoes none', async () => {
    const headers = { ...(await door.signIn('data-manager', 'made-up')), 'sec-fetch-site': 'same-origin' };
    expect((await send(door, headers, soundParts())).status).toBe(409);
    expect((await post(door, headers, '/undo', { number: 1 })).status).toBe(409);
  });

  test('error: what cannot be undone is refused with the reason', async () => {
    const { manager } = other;
    const empty = (await (await post(door, manager, '/undo', { number: 1 })).json()) as Problem;
    expect(empty).toMatchObject({ status: 409, detail: 'There is no import to undo.' });
    expect((await post(door, manager, '/undo', { number: 'one' })).status).toBe(400);
  });

  test('error: a job that has ended cannot be cancelled', async () => {
    const { manager } = clinic;
    const { id } = await handIn(door, manager, soundParts(), '?dryRun=1');
    expect((await post(door, manager, `/${id}/cancel`)).status).toBe(409);
  });

  test('security: only the roles of the clinic come in, and a foreign job is as unknown as one that never was', async () => {
    const { id } = await handIn(door, clinic.manager, soundParts(), '?dryRun=1');
    const random = '00000000-0000-4000-8000-000000000000';
    for (const [method, path] of [
      ['GET', `/${id}`],
      ['GET', `/${id}.csv`],
      ['GET', `/${id}/left-out`],
      ['POST', `/${id}/cancel`],
    ] as const) {
      const asked = (headers: Record<string, string>, at: string = path) =>
        door.request(`${importsPath}${at}`, { method, headers: { 'sec-fetch-site': 'same-origin', ...headers } });
      expect((await asked({})).status).toBe(401);
      const foreign = await asked(other.manager);
      const unknown = await asked(other.manager, path.replace(id, random));
      const noId = await asked(other.manager, path.replace(id, 'nothing'));
      expect([foreign.status, unknown.status, noId.status]).toEqual([404, 404, 404]);
      const body = await foreign.text();
      expect([await unknown.text(), await noId.text()]).toEqual([body, body]);
    }
    const allowed = async (role: RoleId) => {
      const ofClinic = role === 'director' || role === 'data-manager';
      const headers = { ...(await door.signIn(role, ofClinic ? 'north' : undefined)), 'sec-fetch-site': 'same-origin' };
      return Promise.all([
        send(door, headers, soundParts(), '?dryRun=1'),
        door.request(importsPath, { headers }),
        door.request(`${importsPath}/${id}`, { headers }),
        post(door, headers, '/undo', { number: 99 }),
      ]).then((answers) => answers.map(({ status }) => status));
    };
    const statuses: Record<string, number[]> = {};
    for (const role of roleIds) statuses[role] = await allowed(role);
    const outside = [403, 403, 403, 403];
    const inside = [202, 200, 200, 409];
    expect(statuses).toEqual({ director: inside, 'data-manager': inside, researcher: outside, admin: outside });
  });

  test('security: another site cannot make a browser hand in, cancel or undo', async () => {
    const cross = { ...clinic.manager, 'sec-fetch-site': 'cross-site' };
    expect((await send(door, cross, soundParts())).status).toBe(403);
    expect((await post(door, cross, '/undo', { number: 1 })).status).toBe(403);
    expect((await send(door, { cookie: clinic.manager.cookie }, soundParts())).status).toBe(403);
  });

  test('security: no study id is in any log, job or file', async () => {
    const { rows } = await door.registry.owner.query<{ job: string }>(
      'select j::text as job from registry.import_job j',
    );
    const { rows: imports } = await door.registry.owner.query<{ row: string }>(
      'select i::text as row from registry.import i',
    );
    const written = JSON.stringify([door.logged, rows, imports]).toLowerCase();
    expect(rows.length).toBeGreaterThan(5);
    for (const seeded of ['zq9', 'xq7', 'passwd']) expect(written).not.toContain(seeded);
    // Jobs that were handed in above and not waited for may still be under way.
    await expect.poll(leftOnDisk, { timeout: 20_000 }).toEqual([]);
  });
});

/** Patients of two sessions, told apart by the day of the second; of another prefix, the same under other ids. */
function comparableParts(prefix: string, patients: number): Parts {
  const each = Array.from({ length: patients }, (_, place) => ({ id: `${prefix}-${place}x`, day: 20 + place }));
  return {
    episodes: `study_id,condition,side,sex,age_band,year\n${each
      .map(({ id }) => `${id},knee-oa,left,female,60-69,2024\n`)
      .join('')}`,
    sessions: `study_id,condition,side,day\n${each
      .map(({ id, day }) => `${id},knee-oa,left,0\n${id},knee-oa,left,${day}\n`)
      .join('')}`,
    scores: 'study_id,condition,side,day,instrument,score\n',
  };
}

function twice(): FormData {
  const body = multipart(soundParts());
  body.append('scores', new Blob(['study_id']), 'again.csv');
  return body;
}
