import { compareWithRecount, eventsOf, findClinic, readClinic } from '@enthesis/db';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { intoFolder } from '../src/left-out.ts';
import { rotateKey } from '../src/rotate-key.ts';
import { undoLatest } from '../src/undo.ts';
import { type Files, folderOf } from './folders.ts';
import { type IntakeRoom, openIntakeRoom } from './intake-room.ts';
import { files } from './registry-files.ts';

let room: IntakeRoom;
beforeAll(async () => {
  room = await openIntakeRoom();
});
afterAll(() => room.close());
// Whatever an import did to events, the roll-ups kept by differences are those of a full count.
afterEach(async () => expect(await room.registry.intake.transaction((client) => compareWithRecount(client))).toBe(0));

const header = 'study_id,condition,side,day,event,severity,days';
const withEvents = (...rows: readonly string[]): Files => ({
  ...files,
  'events.csv': [header, ...rows, ''].join('\n'),
});
const three = withEvents(
  'A-1,knee-oa,left,1,soreness,mild,3',
  'A-1,knee-oa,left,40,soreness,moderate,',
  'B-2,low-back,,0,other-serious,,',
);

/** What is counted of a clinic's events, as `aspect event class` -> how many. */
const counted = async (code: string): Promise<Record<string, number>> => {
  const clinic = await findClinic(room.registry, code);
  if (clinic === null) throw new Error('no such clinic');
  const rows = await readClinic(room.registry, clinic.clinicId, (reader) =>
    eventsOf(reader, { condition: [] }).execute(),
  );
  return Object.fromEntries(rows.map((row) => [`${row.aspect} ${row.event} ${row.class}`, row.counted]));
};

const notRecorded = { 'sessions-recorded any no': 3, 'courses-recorded any no': 2 };
const noneHappened = { 'sessions-recorded any yes': 3, 'courses-recorded any yes': 2 };

const imported = async (...imports: readonly Files[]): Promise<string> => {
  const clinic = await room.newClinic();
  for (const each of imports) expect(await room.importFiles(clinic, each)).toMatchObject({ outcome: 'applied' });
  return clinic;
};

describe('events', () => {
  it('are not recorded without their file; its header alone says that none happened', async () => {
    expect(await counted(await imported(files))).toEqual(notRecorded);
    expect(await counted(await imported(withEvents()))).toEqual(noneHappened);
  });

  it('belong to the last session on or before their day, and are counted once a session and course', async () => {
    const clinic = await imported(three);
    expect(await counted(clinic)).toEqual({
      ...noneHappened,
      'sessions any any': 3,
      'sessions any mild': 1,
      'sessions any moderate': 1,
      'sessions any serious': 1,
      'sessions other-serious any': 1,
      'sessions other-serious serious': 1,
      'sessions soreness any': 2,
      'sessions soreness mild': 1,
      'sessions soreness moderate': 1,
      'courses any any': 2,
      'courses any mild': 1,
      'courses any moderate': 1,
      'courses any serious': 1,
      'courses other-serious any': 1,
      'courses other-serious serious': 1,
      'courses soreness any': 1,
      'courses soreness mild': 1,
      'courses soreness moderate': 1,
      'days other-serious unknown': 1,
      'days soreness 3': 1,
      'days soreness unknown': 1,
    });
    expect(await room.held(clinic)).toContain('knee-oa left soreness 1 mild 3');
  });

  it('become known of earlier sessions once these are handed over with them, and stay so', async () => {
    const clinic = await imported(files, three, {
      ...files,
      'scores.csv': `${String(files['scores.csv'])}B-2,low-back,,9,nprs,5\n`,
    });
    expect(await counted(clinic)).toMatchObject({ ...noneHappened, 'sessions any any': 3 });
  });

  it('are counted only where they are known of the session; a course counts where they are of all its sessions', async () => {
    const first = { ...files, 'sessions.csv': `study_id,condition,side,day\nA-1,knee-oa,left,0\nB-2,low-back,,0\n` };
    const clinic = await imported(first, {
      ...three,
      'sessions.csv': 'study_id,condition,side,day\nA-1,knee-oa,left,28\n',
    });
    expect(await counted(clinic)).toEqual({
      'sessions-recorded any yes': 1,
      'sessions-recorded any no': 2,
      'courses-recorded any no': 2,
      'sessions any any': 1,
      'sessions any moderate': 1,
      'sessions soreness any': 1,
      'sessions soreness moderate': 1,
      'days soreness unknown': 1,
    });
  });

  it('follow the rules of a second import: a blank leaves the old value, a replace leaves what it holds', async () => {
    const clinic = await imported(three);
    const again = withEvents('A-1,knee-oa,left,1,soreness,,4', 'A-1,knee-oa,left,2,bleeding,,');
    expect(await room.importFiles(clinic, again)).toMatchObject({
      added: { events: 1 },
      changed: { events: 1, sessions: 0 },
    });
    expect(await room.held(clinic)).toContain('knee-oa left soreness 1 mild 4');
    const only = withEvents('A-1,knee-oa,left,2,bleeding,,');
    const replaced = await room.importFiles(clinic, only, { mode: 'replace' });
    expect(replaced).toMatchObject({ removed: { events: 3, sessions: 0 }, changed: { sessions: 0 } });
    expect(await counted(clinic)).toMatchObject({ ...noneHappened, 'sessions any any': 1 });
  });

  it('are no longer recorded where a replace has no file of them', async () => {
    const clinic = await imported(three);
    expect(await room.importFiles(clinic, files, { mode: 'replace' })).toMatchObject({ removed: { events: 3 } });
    expect(await counted(clinic)).toEqual(notRecorded);
  });

  it('are the content of an import: the header alone is no repetition', async () => {
    const clinic = await imported(files);
    expect(await room.importFiles(clinic, withEvents(), { dryRun: true })).toMatchObject({
      outcome: 'dry-run',
      changed: { sessions: 3 },
    });
    expect(await counted(clinic)).toEqual(notRecorded);
    await room.importFiles(clinic, withEvents());
    expect(await room.importFiles(clinic, withEvents())).toMatchObject({ outcome: 'unchanged' });
  });

  it('are undone with their import: added, changed, and whether they were recorded at all', async () => {
    const clinic = await imported(withEvents('A-1,knee-oa,left,1,soreness,serious,'), files);
    const [held, before] = [await room.held(clinic), await counted(clinic)];
    await room.importFiles(clinic, three, { mode: 'replace' });
    expect(await counted(clinic)).not.toEqual(before);
    await undoLatest(room.registry, { clinic, number: null, by: 'command-line' });
    expect(await room.held(clinic)).toEqual(held);
    expect(await counted(clinic)).toEqual(before);
    const bare = await imported(files);
    await room.importFiles(bare, three);
    await undoLatest(room.registry, { clinic: bare, number: null, by: 'command-line' });
    expect(await counted(bare)).toEqual(notRecorded);
  });

  it('go with an erased patient, and under a new key belong to the same one', async () => {
    const clinic = await imported(three);
    await room.erase(clinic, 'B-2');
    expect(await counted(clinic)).toMatchObject({ 'sessions any any': 2, 'courses-recorded any yes': 1 });
    await rotateKey(room.registry, { clinic, dataFolder: room.keyFile(clinic).replace(/\/keys\/.*/, '') });
    expect(await room.importFiles(clinic, three)).toMatchObject({ added: { events: 0 }, skippedErased: 4 });
  });

  it.each([
    ['A-1,knee-oa,left,1,soreness,mild,3\nA-1,knee-oa,left,1,soreness,,', 3, 'a second row with the same key'],
    ['A-1,sciatica,left,1,soreness,mild,3', 2, 'no such episode'],
    ['A-1,knee-oa,left,-1,soreness,mild,3', 2, 'out of range'],
    ['A-1,knee-oa,left,1,headache,mild,3', 2, 'not one of the codes'],
    ['A-1,knee-oa,left,1,soreness,severe,3', 2, 'not one of the codes'],
    ['A-1,knee-oa,left,1,soreness,mild,366', 2, 'out of range'],
  ])('%j are refused', async (row, line, rule) => {
    const report = await room.importFiles(await room.newClinic(), withEvents(row));
    expect(report).toMatchObject({ outcome: 'refused', problems: [{ file: 'events.csv', line, rule }] });
  });

  it('that are refused take their episode out of a partial import: it would look as if nothing had happened', async () => {
    const clinic = await room.newClinic();
    const partialTo = `${await folderOf({})}/to-mend`;
    const faulty = withEvents('A-1,knee-oa,left,1,soreness,severe,3', 'B-2,low-back,,0,numbness,mild,1');
    const report = await room.importFiles(clinic, faulty, { partialTo: intoFolder(partialTo) });
    expect(report).toMatchObject({ outcome: 'applied', leftOut: { episodes: 1, sessions: 2, scores: 2, events: 1 } });
    expect(await counted(clinic)).toMatchObject({ 'sessions-recorded any yes': 1, 'sessions any any': 1 });
  });
});
