import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditListSchema, clinicPriceSchema, retreatment, sessions, trend } from '@enthesis/contract';
import { csvFolder, importSource, registerClinic } from '@enthesis/intake';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { costCaptions } from '../src/treatment/captions.ts';
import { type Door, openDoor } from './door.ts';

// Twelve courses made by hand. Every odd one has three sessions 28 days apart, every even one two, 50 days apart.
// P1 and P2 come back 300 days after their last session; the others are seen until day 820 at the latest.

const patients = Array.from({ length: 12 }, (_, place) => place + 1);
const daysOf = (patient: number): readonly number[] => {
  const first = patient % 2 === 1 ? [0, 28, 56] : [0, 50];
  return patient <= 2 ? [...first, (first.at(-1) ?? 0) + 300] : first;
};
const id = (patient: number) => `PAT-${patient}`;

const files = {
  'episodes.csv': [
    'study_id,condition,side,year,planned_sessions,course_status,due_through',
    ...patients.map((patient) => `${id(patient)},knee-oa,left,2024,${patient === 12 ? '' : 3},,24m`),
  ],
  'sessions.csv': [
    'study_id,condition,side,day,injections,guidance',
    ...patients.flatMap((patient) =>
      daysOf(patient).map((day) => `${id(patient)},knee-oa,left,${day},${patient === 12 ? '' : 4},ultrasound`),
    ),
  ],
  'scores.csv': [
    'study_id,condition,side,day,instrument,score',
    ...patients.flatMap((patient) => [
      `${id(patient)},knee-oa,left,0,nprs,8`,
      `${id(patient)},knee-oa,left,182,nprs,${patient <= 5 ? 2 : 7}`,
    ]),
  ],
};

let door: Door;
let folder: string;
beforeAll(async () => {
  door = await openDoor({ minCell: 0 });
  folder = await mkdtemp(join(tmpdir(), 'enthesis-treatment-'));
  for (const [name, lines] of Object.entries(files)) await writeFile(join(folder, name), `${lines.join('\n')}\n`);
  const { registry, dataFolder } = door;
  await registerClinic(registry, { code: 'made', name: 'Made by hand', synthetic: false, dataFolder });
  await importSource(registry, { clinic: 'made', source: await csvFolder(folder), dataFolder });
});
afterAll(async () => {
  await door.close();
  await rm(folder, { recursive: true });
});

const ask = async (path: string): Promise<unknown> => {
  const answer = await door.request(`/api/v1/clinic/${path}`, { headers: await door.signIn('director', 'made') });
  return answer.json();
};

test('sessions: how many, how far apart, as planned, with what', async () => {
  const { cells, meta } = sessions.answerSchema.parse(await ask('sessions'));
  const rows = Object.fromEntries(
    cells.map(({ aspect, class: of, counted, of: whole, value }) => [
      `${aspect?.id} ${of?.id}`,
      value ?? [counted, whole],
    ]),
  );
  expect(rows).toMatchObject({
    'sessions 2': [6, 12],
    'sessions 3': [6, 12],
    'sessions p50': 2.5,
    'sessions p90': 3,
    'gap 28-34': [12, 18],
    'gap 43-56': [6, 18],
    'course-gaps all': [6, 12],
    'course-gaps none': [6, 12],
    'completion completed': [6, 12],
    'completion not-completed': [5, 12],
    'completion no-plan': [1, 12],
    'injections 1-4': [28, 28],
    'injections unknown': [2, null],
    'guidance ultrasound': [30, 30],
    'course-injections p50': 12,
    'course-injections unknown': [1, null],
  });
  expect(meta.sentence).toBe(
    '12 courses that have ended had a median of 2.5 sessions. Of 18 gaps between sessions, 67 % were of 21 to 42 days.',
  );
});

test('the cost of a course: its injections at the price that a director sets, and why there is none without', async () => {
  const headers = await door.signIn('director', 'made');
  const send = (method: string, body?: unknown) =>
    door.request('/api/v1/clinic/price', {
      method,
      headers: { ...headers, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const price = async () => clinicPriceSchema.parse(await (await send('GET')).json()).price;
  const costs = async () => {
    const { cells, meta } = sessions.answerSchema.parse(await ask('sessions'));
    return { rows: cells.filter(({ aspect }) => aspect?.id === 'course-cost'), meta };
  };
  expect(await price()).toBeNull();
  const without = await costs();
  expect(without.rows).toEqual([]);
  expect(without.meta.captions).toContain(costCaptions.noPrice);

  const refused: readonly unknown[] = [
    { perInjection: 0, currency: 'USD' },
    { perInjection: 12.345, currency: 'USD' },
    { perInjection: 150, currency: '$' },
    { perInjection: 150 },
  ];
  for (const body of refused) expect((await send('PUT', body)).status).toBe(400);
  expect((await send('PUT', { perInjection: 12.5, currency: 'USD' })).status).toBe(204);
  expect(await price()).toEqual({ perInjection: 12.5, currency: 'USD' });
  // Six courses of 12 injections and five of 8: a median of 12. Of the twelfth course no injections are known.
  const { rows, meta } = await costs();
  expect(rows.map(({ aspect, class: of, counted, value }) => [aspect?.label, of?.id, counted, value])).toEqual([
    ['Cost of a course (USD)', 'p10', 11, 100],
    ['Cost of a course (USD)', 'p50', 11, 150],
    ['Cost of a course (USD)', 'p90', 11, 150],
  ]);
  expect(meta.captions).toContain(costCaptions.cost('12.50 USD'));
  expect(meta.sentence).toContain(
    'At 12.50 USD an injection, 11 courses of known injections cost a median of 150 USD (10th to 90th percentile 100 to 150).',
  );

  expect((await send('DELETE')).status).toBe(204);
  expect((await costs()).rows).toEqual([]);
  const log = await door.request('/api/v1/audit', { headers: await door.signIn('admin') });
  const done = auditListSchema.parse(await log.json()).entries.filter(({ action }) => action.startsWith('price'));
  expect(done.map(({ action, clinic, detail }) => ({ action, clinic, detail }))).toEqual([
    { action: 'price-removed', clinic: 'made', detail: {} },
    { action: 'price-set', clinic: 'made', detail: { perInjection: 12.5, currency: 'USD' } },
  ]);
});

test('retreatment: the estimate at each time, of those still in sight', async () => {
  const { cells, meta } = retreatment.answerSchema.parse(await ask('retreatment'));
  const at = (time: string) => cells.find((cell) => cell.time?.id === time);
  expect(at('9m')).toMatchObject({ courses: 12, atRisk: 12, again: 0, share: 0, ci95Lower: null });
  expect(at('12m')).toMatchObject({ courses: 12, atRisk: 10, again: 2 });
  expect(at('12m')?.share).toBeCloseTo(2 / 12, 10);
  expect(at('24m')?.share).toBeCloseTo(2 / 12, 10);
  expect(meta.sentence).toMatch(
    /an estimated 17 % \(95 % CI \d+ % to \d+ %\) by one year; 17 % \(95 % CI \d+ % to \d+ %\) by two years\.$/,
  );
});

test('trend: of each year the rate and the follow-up', async () => {
  const { cells, meta } = trend.answerSchema.parse(await ask('trend'));
  expect(cells).toMatchObject([{ year: { id: '2024' }, eligible: 12, followed: 12, responders: 5, followUpRate: 1 }]);
  expect(meta.sentence).toMatch(/^Fewer than two years of start have 10 courses followed/);
});

test('of fewer courses than the smallest group shown nothing is told, not even which classes are empty', async () => {
  const strict = await openDoor({ minCell: 13 });
  try {
    const { registry, dataFolder } = strict;
    await registerClinic(registry, { code: 'made', name: 'Made by hand', synthetic: false, dataFolder });
    await importSource(registry, { clinic: 'made', source: await csvFolder(folder), dataFolder });
    const answer = await strict.request('/api/v1/clinic/sessions', {
      headers: await strict.signIn('director', 'made'),
    });
    const { cells, meta } = sessions.answerSchema.parse(await answer.json());
    expect(new Set(cells.map(({ status }) => status))).toEqual(new Set(['hidden']));
    expect(meta.sentence).toBe('Fewer than 13 courses: too few to show.');
  } finally {
    await strict.close();
  }
});
