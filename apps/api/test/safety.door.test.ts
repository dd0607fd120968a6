import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SafetyAnswer, safety } from '@enthesis/contract';
import { csvFolder, importSource, registerClinic } from '@enthesis/intake';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';

// Forty courses of three sessions made by hand, the last of them ongoing: 120 sessions, 39 courses that have ended.

const patients = Array.from({ length: 40 }, (_, place) => `PAT-${place + 1}`);
const key = (patient: string) => `${patient},knee-oa,left`;
const header = 'study_id,condition,side';
const files = {
  'episodes.csv': [
    `${header},course_status`,
    ...patients.map((id) => `${key(id)},${id === 'PAT-40' ? 'ongoing' : 'completed'}`),
  ],
  'sessions.csv': [`${header},day`, ...patients.flatMap((id) => [0, 28, 56].map((day) => `${key(id)},${day}`))],
  'scores.csv': [`${header},day,instrument,score`, ...patients.map((id) => `${key(id)},0,nprs,8`)],
};
const eventsHeader = `${header},day,event,severity,days`;
const twelveSore = patients.slice(0, 12).map((id, place) => `${key(id)},1,soreness,mild,${place < 6 ? 1 : 4}`);
const three = [
  `${key('PAT-1')},2,soreness,moderate,2`,
  `${key('PAT-1')},60,numbness,,`,
  `${key('PAT-40')},0,infection,,`,
];

let door: Door;
let folder: string;
beforeAll(async () => {
  door = await openDoor({ minCell: 5 });
  folder = await mkdtemp(join(tmpdir(), 'enthesis-safety-'));
});
afterAll(async () => {
  await door.close();
  await rm(folder, { recursive: true });
});

/** Hands a clinic its files in, with events or without, and asks for the answer. */
const answerOf = async (code: string, parts: Record<string, readonly string[]>, search = ''): Promise<SafetyAnswer> => {
  const own = await mkdtemp(join(folder, code));
  for (const [name, lines] of Object.entries(parts)) await writeFile(join(own, name), `${lines.join('\n')}\n`);
  const { registry, dataFolder } = door;
  await registerClinic(registry, { code, name: code, synthetic: false, dataFolder });
  const report = await importSource(registry, { clinic: code, source: await csvFolder(own), dataFolder });
  expect(report).toMatchObject({ outcome: 'applied' });
  const answer = await door.request(`/api/v1/clinic/safety${search}`, { headers: await door.signIn('director', code) });
  return safety.answerSchema.parse(await answer.json());
};

const cellIn = ({ cells }: SafetyAnswer, per: string, event: string, severity = 'any') =>
  cells.find((cell) => cell.per?.id === per && cell.event?.id === event && cell.severity?.id === severity);

test('not recorded is a state with its reason, and no figure is 0', async () => {
  const { cells, meta } = await answerOf('not-recorded', files);
  expect(cells).toEqual([]);
  expect(meta).toMatchObject({ withheld: 'events-not-recorded', sentence: 'Events after sessions were not recorded.' });
});

test('no event reads 0 of n with its upper bound', async () => {
  const answer = await answerOf('no-event', { ...files, 'events.csv': [eventsHeader] });
  expect(answer.meta).toMatchObject({
    withheld: null,
    sentence: 'An event was recorded after 0 of 120 sessions (upper 95 % bound 3.0 per 100).',
  });
  expect(answer.cells).toHaveLength(120);
  expect(new Set(answer.cells.map(({ counted }) => counted))).toEqual(new Set([0]));
  // 1 - 0.025^(1/n)
  expect(cellIn(answer, 'sessions', 'infection')).toMatchObject({ of: 120, share: 0, ci95Lower: 0 });
  expect(cellIn(answer, 'sessions', 'infection')?.ci95Upper).toBeCloseTo(1 - 0.025 ** (1 / 120), 10);
  expect(cellIn(answer, 'courses', 'any')).toMatchObject({ of: 39, notRecorded: 0 });
});

test('events are counted once a session and once a course, by type and severity, with exact intervals', async () => {
  const answer = await answerOf('events', { ...files, 'events.csv': [eventsHeader, ...twelveSore, ...three] });
  expect(cellIn(answer, 'sessions', 'any')).toMatchObject({ counted: 14, of: 120 });
  expect(cellIn(answer, 'sessions', 'soreness')).toMatchObject({ counted: 12, daysKnown: 13, medianDays: 2 });
  expect(cellIn(answer, 'sessions', 'soreness')?.ci95Lower).toBeCloseTo(0.0527, 4);
  expect(cellIn(answer, 'sessions', 'soreness')?.ci95Upper).toBeCloseTo(0.1682, 4);
  expect(cellIn(answer, 'sessions', 'soreness', 'mild')).toMatchObject({ counted: 12, medianDays: null });
  expect(cellIn(answer, 'sessions', 'soreness', 'moderate')).toMatchObject({ counted: 1 });
  expect(cellIn(answer, 'sessions', 'numbness')).toMatchObject({ counted: 1, daysKnown: null });
  expect(cellIn(answer, 'courses', 'any')).toMatchObject({ counted: 12, of: 39 });
  // The course in which it happened has not ended.
  expect(cellIn(answer, 'courses', 'infection')).toMatchObject({ counted: 0 });
  expect(answer.meta.sentence).toBe(
    'An event was recorded after 14 of 120 sessions (11.7 per 100, 95 % CI 6.5 to 18.8). Most often it was soreness, ' +
      'after 12 of 120 sessions (10.0 per 100, 95 % CI 5.3 to 16.8). Serious: after 0 of 120 sessions (upper 95 % bound 3.0 per 100).',
  );
});

test('types that happened equally often are not told apart in the sentence', async () => {
  const { meta } = await answerOf('ties', { ...files, 'events.csv': [eventsHeader, ...three.slice(1)] });
  expect(meta.sentence).toBe(
    'An event was recorded after 2 of 120 sessions (1.7 per 100, 95 % CI 0.2 to 5.9). Serious: after 0 of 120 sessions (upper 95 % bound 3.0 per 100).',
  );
});

test('of fewer sessions than the smallest group shown nothing is told; under 10 they are read as counts', async () => {
  const few = (count: number) => ({
    'episodes.csv': [header, ...patients.slice(0, count).map(key)],
    'sessions.csv': [`${header},day`, ...patients.slice(0, count).map((id) => `${key(id)},0`)],
    'scores.csv': [`${header},day,instrument,score`],
    'events.csv': [eventsHeader, ...twelveSore.slice(0, 1)],
  });
  const hidden = await answerOf('four', few(4));
  expect(new Set(hidden.cells.map(({ status, because }) => `${status} ${because}`))).toEqual(
    new Set(['hidden under-minimum']),
  );
  expect(hidden.meta.sentence).toBe('Fewer than 5 sessions: too few to show.');
  const low = await answerOf('nine', few(9));
  expect(new Set(low.cells.map(({ status }) => status))).toEqual(new Set(['low']));
  expect(low.meta.sentence).toMatch(/^An event was recorded after 1 of 9 sessions\. Too few to interpret/);
});
