import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerHref, fromSearch, type Meta, questions, statusWords } from '@enthesis/contract';
import { importFolder, registerClinic } from '@enthesis/intake';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';

/** Courses of one clinic, all followed: nine are too few to interpret, ten are not. */
const clinics = { nine: 9, ten: 10 } as const;
type ClinicCode = keyof typeof clinics;

const writeCourses = async (folder: string, courses: number): Promise<void> => {
  const rows = {
    episodes: ['study_id,condition,sex'],
    sessions: ['study_id,condition,day'],
    scores: ['study_id,condition,day,instrument,score'],
  };
  // Both sexes are as many, so that two groups can be compared.
  for (const sex of ['female', 'male']) {
    for (let place = 1; place <= courses; place += 1) {
      const condition = sex === 'female' ? 'low-back' : 'knee-oa';
      const key = `${sex.toUpperCase()}-${place},${condition}`;
      rows.episodes.push(`${key},${sex}`);
      rows.sessions.push(`${key},0`, `${key},28`);
      rows.scores.push(
        `${key},0,nprs,8`,
        `${key},14,nprs,7`,
        `${key},42,nprs,6`,
        `${key},182,nprs,${place % 3 === 0 ? 2 : 7}`,
      );
    }
  }
  await mkdir(folder, { recursive: true });
  for (const [name, lines] of Object.entries(rows))
    await writeFile(join(folder, `${name}.csv`), `${lines.join('\n')}\n`);
};

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  const { registry, dataFolder } = door;
  for (const [code, courses] of Object.entries(clinics)) {
    const folder = join(dataFolder, code);
    await writeCourses(folder, courses);
    await registerClinic(registry, { code, name: code, synthetic: false, dataFolder });
    expect(await importFolder(registry, { clinic: code, folder, dataFolder })).toMatchObject({ outcome: 'applied' });
  }
});
afterAll(() => door.close());

/** One of the two conditions, where the question takes one: there lie the courses that are too few. */
const searches = {
  responders: 'by=condition&condition=low-back',
  'response-by-session': 'condition=low-back',
  change: 'by=instrument&condition=low-back',
  distribution: 'condition=low-back',
  robustness: 'condition=low-back',
  difference: 'of=sex&first=female&second=male',
} as const;

const ask = async (clinic: ClinicCode, name: keyof typeof searches) => {
  const question = questions.find((row) => row.name === name);
  if (question === undefined) throw new Error(`no question ${name}`);
  const selection = fromSearch(question, door.registry.vocabulary, searches[name]);
  const headers = await door.signIn('director', clinic);
  const answer = await door.request(answerHref(question, selection), { headers });
  return question.answerSchema.parse(await answer.json()) as {
    readonly cells: ReadonlyArray<{ readonly status: string }>;
    readonly meta: Meta;
  };
};

describe.each(Object.keys(searches) as ReadonlyArray<keyof typeof searches>)('%s', (name) => {
  test('of nine followed the sentence gives counts and says that they are too few; its cells are low', async () => {
    const { cells, meta } = await ask('nine', name);
    expect(meta.sentence).toContain(statusWords.low);
    // The follow-up rate is no result, and "at least 30 %" no figure.
    const figures = meta.sentence.replace(/were followed up \(\d+ %\)/, '').replaceAll(/at least \d+ %/g, '');
    expect(figures).not.toMatch(/\d %|CI|points/);
    expect(cells.some(({ status }) => status === 'low')).toBe(true);
    expect(cells.every(({ status }) => status !== 'shown')).toBe(true);
  });

  test('of ten followed it gives the figure', async () => {
    const { cells, meta } = await ask('ten', name);
    expect(meta.sentence).not.toContain(statusWords.low);
    expect(meta.sentence).toMatch(/\d %|mean improvement −?\d+\.\d points/);
    expect(cells.some(({ status }) => status === 'shown')).toBe(true);
  });
});
