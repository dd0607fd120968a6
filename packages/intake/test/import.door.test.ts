import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IntakeRoom, openIntakeRoom } from './intake-room.ts';
import { corrected, files } from './registry-files.ts';

let room: IntakeRoom;
beforeAll(async () => {
  room = await openIntakeRoom();
});
afterAll(() => room.close());

const all = { episodes: 3, sessions: 3, scores: 3, events: 0 };
const none = { episodes: 0, sessions: 0, scores: 0, events: 0 };

describe('an import', () => {
  it('takes a folder in, and says what it did', async () => {
    const clinic = await room.newClinic();
    expect(await room.importFiles(clinic, files)).toEqual({
      outcome: 'applied',
      clinic,
      number: 1,
      mode: 'merge',
      rows: all,
      added: all,
      changed: none,
      removed: none,
      skippedErased: 0,
      leftOut: none,
      lookAlike: null,
      problems: [],
      moreProblems: false,
    });
    expect(await room.held(clinic)).toEqual([
      'knee-oa left female 2024',
      'knee-oa left nprs -3 7',
      'knee-oa left nprs 180 2.5',
      'knee-oa left session 0',
      'knee-oa left session 28',
      'knee-oa right female',
      'low-back unknown male 2023',
      'low-back unknown nprs 0 6',
      'low-back unknown session 0',
    ]);
  });

  it('of the same content changes nothing, and says so', async () => {
    const clinic = await room.newClinic();
    await room.importFiles(clinic, files);
    expect(await room.importFiles(clinic, files)).toMatchObject({ outcome: 'unchanged', number: null, added: none });
  });

  it('of older content is applied again', async () => {
    const clinic = await room.newClinic();
    await room.importFiles(clinic, files);
    await room.importFiles(clinic, corrected);
    expect(await room.importFiles(clinic, files)).toMatchObject({
      outcome: 'applied',
      number: 3,
      changed: { scores: 1 },
    });
  });

  it('corrects by natural key: a blank keeps the old value, absent rows stay', async () => {
    const clinic = await room.newClinic();
    await room.importFiles(clinic, files);
    const report = await room.importFiles(clinic, corrected);
    expect(report).toMatchObject({ added: none, changed: { episodes: 1, sessions: 0, scores: 1 }, removed: none });
    const after = await room.held(clinic);
    expect(after).toHaveLength(9);
    expect(after).toContain('knee-oa left other 2024');
    expect(after).toContain('knee-oa left nprs 180 3');
  });

  it('with replace makes the folder the whole registry of the clinic; a dry run counts that and does nothing', async () => {
    const clinic = await room.newClinic();
    const other = await room.newClinic();
    await room.importFiles(clinic, files);
    await room.importFiles(other, files);
    const before = await room.held(clinic);

    const removed = { episodes: 2, sessions: 3, scores: 2 };
    const dryRun = await room.importFiles(clinic, corrected, { mode: 'replace', dryRun: true });
    expect(dryRun).toMatchObject({ outcome: 'dry-run', number: null, removed });
    expect(await room.held(clinic)).toEqual(before);

    const applied = await room.importFiles(clinic, corrected, { mode: 'replace' });
    expect(applied).toMatchObject({ outcome: 'applied', number: 2, removed });
    expect(await room.held(clinic)).toEqual(['knee-oa left nprs 180 3', 'knee-oa left other']);
    expect(await room.held(other)).toEqual(before);
  });

  it('with replace is done even if the same content was merged last, and then not again', async () => {
    const clinic = await room.newClinic();
    await room.importFiles(clinic, files);
    await room.importFiles(clinic, corrected);
    expect(await room.importFiles(clinic, corrected, { mode: 'replace' })).toMatchObject({ removed: { episodes: 2 } });
    expect(await room.importFiles(clinic, corrected, { mode: 'replace' })).toMatchObject({ outcome: 'unchanged' });
    expect(await room.importFiles(clinic, corrected)).toMatchObject({ outcome: 'unchanged' });
  });

  it('takes turns with another of the same clinic', async () => {
    const clinic = await room.newClinic();
    const reports = await Promise.all([1, 2, 3].map(() => room.importFiles(clinic, files)));
    expect(reports.map(({ outcome }) => outcome).toSorted()).toEqual(['applied', 'unchanged', 'unchanged']);
    expect(await room.held(clinic)).toHaveLength(9);
  });

  it('says step by step what it does', async () => {
    const steps: string[] = [];
    await room.importFiles(await room.newClinic(), files, { onProgress: (step) => steps.push(step) });
    expect(steps).toEqual([
      'Comparing with the latest import',
      'Reading episodes.csv',
      'Reading sessions.csv',
      'Reading scores.csv',
      'Checking keys across the files',
      'Bringing the figures up to date',
    ]);
  });
});
