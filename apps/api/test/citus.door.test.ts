import { answerHref, fromSearch, networkQuestions, questions } from '@enthesis/contract';
import { undoImport } from '@enthesis/db';
import { citusDatabase } from '@enthesis/db/testing';
import { importSource, registerClinic, syntheticClinic, syntheticSource } from '@enthesis/intake';
import { createRelease } from '@enthesis/release';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';

const cluster = await citusDatabase();
const codes = ['alder', 'birch', 'cedar', 'damson'];
const [code = ''] = codes;

describe.skipIf(cluster === null)('over a Citus cluster', () => {
  let plain: Door;
  let spread: Door;

  const importClinic = async ({ registry, dataFolder }: Door, clinic: string, seed: number, courses = 300) => {
    const drawn = syntheticClinic({ code: clinic, name: clinic, courses, seed, interimScores: 0.9 });
    await importSource(registry, { clinic, source: syntheticSource(drawn), dataFolder });
  };

  const fill = async (door: Door): Promise<void> => {
    const { registry, dataFolder } = door;
    for (const [place, clinic] of codes.entries()) {
      await registerClinic(registry, { code: clinic, name: clinic, synthetic: true, dataFolder });
      await importClinic(door, clinic, place);
    }
    // Patients' numbers in releases are drawn at random, and the noise with them: here both registries draw the same.
    await registry.owner.query(`
      insert into intake.member (clinic_id, patient_key, member)
      select distinct clinic_id, patient_key, md5(patient_key::text)::uuid from intake.episode`);
    const series = { series: 'network', synthetic: true, clinicId: null } as const;
    await createRelease(registry, { dataFolder, series, by: { actor: 'test' } });
  };

  beforeAll(async () => {
    plain = await openDoor();
    await fill(plain);
    spread = await openDoor({ databaseUrl: cluster?.url ?? '', citus: true, keysOf: plain.dataFolder });
    await fill(spread);
  });
  afterAll(async () => {
    await Promise.all([plain.close(), spread.close()]);
    await cluster?.drop();
  });

  const filesOf = async (door: Door): Promise<ReadonlyMap<string, string>> => {
    const [director, researcher] = [await door.signIn('director', code), await door.signIn('researcher')];
    const files = new Map<string, string>();
    for (const [headers, asked] of [
      [director, questions],
      [researcher, networkQuestions],
    ] as const) {
      for (const question of asked) {
        const selection = fromSearch(question, door.registry.vocabulary, '');
        const answer = await door.request(answerHref(question, selection, 'csv'), { headers });
        expect(answer.status).toBe(200);
        files.set(question.path, await answer.text());
      }
    }
    return files;
  };

  const changes: ReadonlyArray<readonly [string, (door: Door) => Promise<unknown>]> = [
    ['after clinics were imported and a release was made', async () => {}],
    ['after a clinic has handed in more', (door) => importClinic(door, code, 9, 340)],
    ['after that was undone', (door) => undoImport(door.registry, 1, { number: null, by: 'command-line' })],
  ];

  test.each(changes)('every CSV is what it is on one Postgres, byte for byte, %s', async (_, change) => {
    for (const door of [plain, spread]) await change(door);
    const files = await filesOf(spread);
    expect(files).toEqual(await filesOf(plain));
    expect(files.size).toBe(questions.length + networkQuestions.length);
  });
});
