import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { claims, type VerdictId } from '@enthesis/contract';
import { importFolder, registerClinic } from '@enthesis/intake';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';

/** Columns that only some clinics keep, with a claim on each. */
const columns = [
  'activity',
  'diet_advice_followed',
  'instructions_followed',
  'payer',
  'alignment_checked',
  'procedure_pain',
  'stability',
] as const;
type Asked = (typeof columns)[number];
const claimOf: Readonly<Record<Asked, string>> = {
  activity: 'active-best',
  diet_advice_followed: 'diet',
  instructions_followed: 'instructions',
  payer: 'not-covered',
  alignment_checked: 'alignment',
  procedure_pain: 'injection-pain',
  stability: 'stability',
};

/** Two groups of 100 courses, every one followed: those of whom each column says yes, and those of whom it says no. */
interface Made {
  readonly asks: readonly Asked[];
  /** How many of the first group got better, and how many of the second. */
  readonly better: number;
  readonly others: number;
  /** How many of the 200 an insurance paid for. */
  readonly insured: number;
  /** Of the 200 sessions, how many hurt 7 of 10; the others hurt 6. */
  readonly severe: number;
  /** How many of the 200 felt a point more stable; the others felt a point less so. */
  readonly steadier: number;
  /** How many have no score at 6 months. */
  readonly lost: number;
}
const like: Made = { asks: columns, better: 80, others: 35, insured: 60, severe: 20, steadier: 150, lost: 0 };

const filesOf = ({ asks, better, others, insured, severe, steadier, lost }: Made) => {
  const kept = (name: Asked, value: string) => (asks.includes(name) ? value : '');
  const files = {
    episodes: [
      'study_id,condition,activity,diet_advice_followed,instructions_followed,payer,due_through,course_status',
    ],
    sessions: ['study_id,condition,day,alignment_checked,procedure_pain'],
    scores: ['study_id,condition,day,instrument,score'],
    events: ['study_id,condition,day,event,severity,days'],
  };
  for (let place = 0; place < 200; place += 1) {
    const key = `PATIENT-${place},si-joint`;
    const isFirst = place < 100;
    const said = isFirst ? 'yes' : 'no';
    const of = [
      kept('activity', isFirst ? 'vigorous' : 'sedentary'),
      kept('diet_advice_followed', said),
      kept('instructions_followed', said),
      kept('payer', place < insured ? 'insurance' : 'self'),
    ];
    files.episodes.push(`${key},${of.join(',')},6m,completed`);
    const pain = place < severe ? 7 : 6;
    files.sessions.push(`${key},0,${kept('alignment_checked', said)},${kept('procedure_pain', `${pain}`)}`);
    files.events.push(`${key},0,injection-pain,mild,7`);
    const gotBetter = isFirst ? place < better : place < 100 + others;
    files.scores.push(`${key},0,nprs,6`);
    if (asks.includes('stability')) files.scores.push(`${key},0,stability,5`);
    if (place % 100 < 100 - lost / 2) {
      files.scores.push(`${key},182,nprs,${gotBetter ? 3 : 6}`);
      if (asks.includes('stability')) files.scores.push(`${key},182,stability,${place < steadier ? 6 : 4}`);
    }
  }
  return files;
};

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

let made = 0;
/** The verdicts on the claims about these columns at a clinic made to measure. */
const verdictsAt = async (given: Partial<Made>): Promise<Readonly<Record<string, VerdictId>>> => {
  const { registry, dataFolder } = door;
  made += 1;
  const code = `asked-${made}`;
  const folder = join(dataFolder, code);
  await mkdir(folder);
  for (const [name, lines] of Object.entries(filesOf({ ...like, ...given })))
    await writeFile(join(folder, `${name}.csv`), `${lines.join('\n')}\n`);
  await registerClinic(registry, { code, name: code, synthetic: false, dataFolder });
  expect(await importFolder(registry, { clinic: code, folder, dataFolder })).toMatchObject({ outcome: 'applied' });
  const answer = await door.request('/api/v1/clinic/claims', { headers: await door.signIn('director', code) });
  const { cells } = claims.answerSchema.parse(await answer.json());
  const told = new Map(cells.map(({ claim, verdict }) => [claim?.id ?? '', verdict]));
  return Object.fromEntries(columns.map((name) => [name, told.get(claimOf[name]) ?? 'cannot-test']));
};

const all = (verdict: VerdictId) => Object.fromEntries(columns.map((name) => [name, verdict]));
const groups = ['activity', 'diet_advice_followed', 'instructions_followed', 'alignment_checked'] as const;
const ofGroups = (verdict: VerdictId) => Object.fromEntries(groups.map((name) => [name, verdict]));

test('a clinic that keeps every column has a verdict on each, one that keeps none reads not recorded', async () => {
  expect(await verdictsAt({})).toEqual(all('compatible'));
  expect(await verdictsAt({ asks: [] })).toEqual(all('not-recorded'));
});

test.each(columns)('without %s its claim alone is not recorded', async (name) => {
  expect(await verdictsAt({ asks: columns.filter((other) => other !== name) })).toEqual({
    ...all('compatible'),
    [name]: 'not-recorded',
  });
});

test.each<[line: string, given: Partial<Made>, verdicts: Readonly<Record<string, VerdictId>>]>([
  ['49 against 35 of 100 have their whole interval above nothing', { better: 49 }, ofGroups('compatible')],
  ['48 have not', { better: 48 }, ofGroups('too-few')],
  ['23 have not either', { better: 23 }, ofGroups('too-few')],
  ['22 have it below', { better: 22 }, ofGroups('not-supported')],
  ['40 of 100 who did not are at most half for sure', { others: 40 }, {}],
  ['41 are not', { others: 41 }, { diet_advice_followed: 'too-few' }],
  ['61 are more', { better: 90, others: 61 }, { diet_advice_followed: 'not-supported' }],
  ['85 of 200 insured have their whole interval under one half', { insured: 85 }, { payer: 'compatible' }],
  ['87 have not', { insured: 87 }, { payer: 'too-few' }],
  ['115 have it above', { insured: 115 }, { payer: 'not-supported' }],
  ['85 of 200 severe leave most tolerable for sure', { severe: 85 }, { procedure_pain: 'compatible' }],
  ['87 do not', { severe: 87 }, { procedure_pain: 'too-few' }],
  ['115 leave few', { severe: 115 }, { procedure_pain: 'not-supported' }],
  ['115 of 200 steadier', { steadier: 115 }, { stability: 'compatible' }],
  ['113 of 200 steadier', { steadier: 113 }, { stability: 'too-few' }],
  ['85 of 200 steadier', { steadier: 85 }, { stability: 'not-supported' }],
  ['120 of 200 followed are 60 %', { lost: 80, others: 20 }, {}],
  ['118 are not', { lost: 82, others: 20 }, { ...ofGroups('follow-up-too-low'), stability: 'follow-up-too-low' }],
])('%s', async (_, given, verdicts) => {
  expect(await verdictsAt(given)).toEqual({ ...all('compatible'), ...verdicts });
});
