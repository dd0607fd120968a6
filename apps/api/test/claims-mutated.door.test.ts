import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { claims, type VerdictId } from '@enthesis/contract';
import { importFolder, registerClinic } from '@enthesis/intake';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';

/** A clinic made to measure: every course alike, but for how many were followed and what became of them. */
interface Made {
  readonly courses: number;
  readonly sessions: number;
  /** Days between sessions. */
  readonly gap: number;
  /** How many were scored at 6 months, and how many of these were half better. */
  readonly followed: number;
  readonly better: number;
  /** How many had something serious after their first session. */
  readonly serious: number;
}

const like: Made = { courses: 140, sessions: 3, gap: 28, followed: 120, better: 84, serious: 0 };

const filesOf = ({ courses, sessions, gap, followed, better, serious }: Made) => {
  const files = {
    episodes: ['study_id,condition,due_through,course_status'],
    sessions: ['study_id,condition,day'],
    scores: ['study_id,condition,day,instrument,score'],
    events: ['study_id,condition,day,event,severity'],
  };
  for (let place = 0; place < courses; place += 1) {
    const key = `PATIENT-${place},low-back`;
    files.episodes.push(`${key},6m,completed`);
    for (let session = 0; session < sessions; session += 1) files.sessions.push(`${key},${session * gap}`);
    files.scores.push(`${key},0,nprs,6`);
    if (place < followed) files.scores.push(`${key},182,nprs,${place < better ? 3 : 6}`);
    if (place < serious) files.events.push(`${key},1,other-serious,serious`);
  }
  return files;
};

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

type Verdicts = Readonly<Record<string, VerdictId>>;

const codeOf = (made: Made): string => `c${Object.values(made).join('-')}`;
const told = new Map<string, Promise<Verdicts>>();

/** The verdicts of every claim at a clinic made to measure; each clinic is made once. */
const verdictsAt = (made: Made): Promise<Verdicts> => {
  const verdicts = told.get(codeOf(made)) ?? verdictsOf(made);
  told.set(codeOf(made), verdicts);
  return verdicts;
};

const verdictsOf = async (made: Made): Promise<Verdicts> => {
  const { registry, dataFolder } = door;
  const code = codeOf(made);
  const folder = join(dataFolder, code);
  await mkdir(folder);
  for (const [name, lines] of Object.entries(filesOf(made)))
    await writeFile(join(folder, `${name}.csv`), `${lines.join('\n')}\n`);
  await registerClinic(registry, { code, name: code, synthetic: false, dataFolder });
  expect(await importFolder(registry, { clinic: code, folder, dataFolder })).toMatchObject({ outcome: 'applied' });
  const answer = await door.request('/api/v1/clinic/claims', { headers: await door.signIn('director', code) });
  const { cells } = claims.answerSchema.parse(await answer.json());
  return Object.fromEntries(cells.map(({ claim, verdict }) => [claim?.id ?? '', verdict]));
};

/** What is said of each claim on one side of a line and on the other, where it differs. */
type Flips = Readonly<Record<string, readonly [before: VerdictId, after: VerdictId]>>;

const outcomes: Flips = {
  'some-not-all': ['compatible', 'follow-up-too-low'],
  'outcomes-vary': ['too-few', 'follow-up-too-low'],
  'often-complete': ['not-supported', 'follow-up-too-low'],
  'list-responds': ['compatible', 'follow-up-too-low'],
  'weeks-to-months': ['compatible', 'follow-up-too-low'],
  gradual: ['too-few', 'follow-up-too-low'],
};

test.each<[line: string, before: Partial<Made>, after: Partial<Made>, flips: Flips]>([
  [
    'gaps of 42 days belong to three to six weeks, 43 do not',
    { gap: 42 },
    { gap: 43 },
    {
      'three-a-month-apart': ['compatible', 'not-supported'],
      'every-3-to-6-weeks': ['compatible', 'not-supported'],
    },
  ],
  [
    'gaps of 21 days do, 20 do not',
    { gap: 21 },
    { gap: 20 },
    {
      'three-a-month-apart': ['compatible', 'not-supported'],
      'every-3-to-6-weeks': ['compatible', 'not-supported'],
    },
  ],
  ['three sessions are three', {}, { sessions: 4 }, { 'three-a-month-apart': ['compatible', 'not-supported'] }],
  [
    'six sessions are two to six, seven are not',
    { sessions: 6 },
    { sessions: 7 },
    { 'two-to-six': ['compatible', 'not-supported'] },
  ],
  [
    '71 of 120 have their whole interval above one half, 70 have not',
    { better: 71 },
    { better: 70 },
    { 'list-responds': ['compatible', 'too-few'], 'weeks-to-months': ['compatible', 'too-few'] },
  ],
  [
    '49 of 120 have it below one half, 50 have not',
    { better: 50 },
    { better: 49 },
    {
      'list-responds': ['too-few', 'not-supported'],
      'weeks-to-months': ['too-few', 'not-supported'],
      gradual: ['too-few', 'not-supported'],
    },
  ],
  ['84 of 140 are 60 % followed up, 83 are not', { followed: 84, better: 60 }, { followed: 83, better: 60 }, outcomes],
  [
    '30 are enough, 29 are not',
    { courses: 30, followed: 30, better: 25 },
    { courses: 29, followed: 29, better: 25 },
    {
      'some-not-all': ['compatible', 'too-few'],
      'often-complete': ['not-supported', 'too-few'],
      'list-responds': ['compatible', 'too-few'],
      'weeks-to-months': ['compatible', 'too-few'],
      'three-a-month-apart': ['compatible', 'too-few'],
      'two-to-six': ['compatible', 'too-few'],
      'every-3-to-6-weeks': ['compatible', 'too-few'],
      'series-spaced': ['compatible', 'too-few'],
    },
  ],
  [
    'none serious in 420 sessions is under 1 in 100 for sure, one is not, and refutes that there was none',
    {},
    { serious: 1 },
    { 'serious-uncommon': ['compatible', 'too-few'], 'back-none-serious': ['too-few', 'not-supported'] },
  ],
])('%s', async (_, before, after, flips) => {
  const [one, other] = [await verdictsAt({ ...like, ...before }), await verdictsAt({ ...like, ...after })];
  const found = Object.keys(one).flatMap((id) => (one[id] === other[id] ? [] : [[id, [one[id], other[id]]]]));
  expect(Object.fromEntries(found)).toEqual(flips);
});
