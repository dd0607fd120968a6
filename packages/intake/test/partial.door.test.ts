import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IntakeError } from '../src/intake-error.ts';
import { intoFolder } from '../src/left-out.ts';
import { type Files, folderOf } from './folders.ts';
import { type IntakeRoom, openIntakeRoom } from './intake-room.ts';

let room: IntakeRoom;
beforeAll(async () => {
  room = await openIntakeRoom();
});
afterAll(() => room.close());

const sound = {
  'episodes.csv': [
    'sex,study_id,condition,side',
    'female,A-1,knee-oa,left',
    'female,A-2,knee-oa,left',
    'male,A-3,knee-oa,left',
    'male,A-4,low-back,',
    'other,A-5,low-back,',
    '',
  ],
  'sessions.csv': [
    'study_id,condition,side,day,injections',
    'A-1,knee-oa,left,0,5',
    'A-1,knee-oa,left,28,5',
    'A-2,knee-oa,left,0,5',
    'A-3,knee-oa,left,0,5',
    'A-4,low-back,,0,5',
    '',
  ],
  'scores.csv': [
    'study_id,condition,side,day,instrument,score',
    'A-1,knee-oa,left,0,nprs,7',
    'A-1,knee-oa,left,90,nprs,4',
    'A-2,knee-oa,left,0,nprs,6',
    'A-3,knee-oa,left,0,nprs,5',
    'A-5,low-back,,0,nprs,3',
    '',
  ],
} as const;
const file = (lines: readonly string[]) => lines.join('\n');
const soundFiles: Files = Object.fromEntries(Object.entries(sound).map(([name, lines]) => [name, file(lines)]));
/** The sound folder with some lines written otherwise. */
const withLines = (changes: Readonly<Record<string, Readonly<Record<number, string>>>>): Files =>
  Object.fromEntries(
    Object.entries(sound).map(([name, lines]) => [
      name,
      file(lines.map((line, place) => changes[name]?.[place + 1] ?? line)),
    ]),
  );

async function partly(files: Files, dryRun = false) {
  const clinic = await room.newClinic();
  const partialTo = join(await folderOf({}), 'left-out');
  const report = await room.importFiles(clinic, files, { partialTo: intoFolder(partialTo), dryRun });
  const names = await readdir(partialTo).catch(() => []);
  const written = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(partialTo, name), 'utf8')] as const)),
  ) as Record<string, string>;
  return { clinic, report, partialTo, written, held: await room.held(clinic) };
}

const rows = (text: string | undefined) => text?.split('\r\n').slice(1, -1);

describe('a partial import', () => {
  it('leaves out a faulty score alone; its episode goes along, so that it can be mended and sent again', async () => {
    const { clinic, report, partialTo, written, held } = await partly(
      withLines({ 'scores.csv': { 3: 'A-1,knee-oa,left,90,nprs,44' } }),
    );
    expect(report).toMatchObject({ outcome: 'applied', leftOut: { episodes: 0, sessions: 0, scores: 1 } });
    expect(report.problems).toMatchObject([{ file: 'scores.csv', line: 3, column: 'score', rule: 'out of range' }]);
    expect(written).toEqual({
      'episodes.csv': 'sex,study_id,condition,side\r\nfemale,A-1,knee-oa,left\r\n',
      'sessions.csv': 'study_id,condition,side,day,injections\r\n',
      'scores.csv': 'study_id,condition,side,day,instrument,score\r\nA-1,knee-oa,left,90,nprs,44\r\n',
      'reasons.csv':
        'file,line,column,rule,allowed\r\nscores.csv,2,score,out of range,a number from 0 to 10 with a decimal point (nprs)\r\n',
    });
    expect((await stat(join(partialTo, 'scores.csv'))).mode & 0o777).toBe(0o600);
    expect(held).not.toContain('knee-oa left nprs 90 4');
    await writeFile(join(partialTo, 'scores.csv'), written['scores.csv']?.replace(',44', ',4') ?? '');
    expect(await room.importFolder(clinic, partialTo)).toMatchObject({ outcome: 'applied', added: { scores: 1 } });
    expect(await room.held(clinic)).toEqual(await heldOf(soundFiles));
  });

  it('leaves out an episode with all that is its own, be it refused itself or by one of its sessions', async () => {
    const { report, written, held } = await partly(
      withLines({
        'episodes.csv': { 3: 'woman,A-2,knee-oa,left' },
        'sessions.csv': { 3: 'A-1,knee-oa,left,28,500', 5: 'A-3,knee-oa,left,3,5' },
      }),
    );
    expect(report).toMatchObject({ outcome: 'applied', leftOut: { episodes: 3, sessions: 4, scores: 4 } });
    expect(report.problems.map(({ file: name, line, rule }) => `${name} ${line}: ${rule}`)).toEqual([
      'episodes.csv 2: a session or event of this episode is refused',
      'episodes.csv 3: not one of the codes',
      'episodes.csv 4: a session or event of this episode is refused',
      'sessions.csv 2: no such episode, or it is refused',
      'sessions.csv 3: out of range',
      'sessions.csv 4: no such episode, or it is refused',
      'sessions.csv 5: no session on day 0',
      'scores.csv 2: no such episode, or it is refused',
      'scores.csv 3: no such episode, or it is refused',
      'scores.csv 4: no such episode, or it is refused',
      'scores.csv 5: no such episode, or it is refused',
    ]);
    expect(rows(written['episodes.csv'])).toHaveLength(3);
    expect(rows(written['reasons.csv'])).toHaveLength(11);
    expect(held).toEqual([
      'low-back unknown male',
      'low-back unknown nprs 0 3',
      'low-back unknown other',
      'low-back unknown session 0',
    ]);
  });

  it('leaves out every row of a key that comes twice', async () => {
    const { report } = await partly(
      withLines({ 'scores.csv': { 3: 'A-1,knee-oa,left,0,nprs,2' }, 'episodes.csv': { 4: 'male,a-2,knee-oa,left' } }),
    );
    expect(report).toMatchObject({ leftOut: { episodes: 2, sessions: 2, scores: 4 } });
    expect(report.problems.filter(({ rule }) => rule === 'another row with the same key')).toHaveLength(4);
  });

  it('hands rows back that cannot be told apart into cells', async () => {
    const { report, written } = await partly(
      withLines({ 'scores.csv': { 4: 'A-2,"knee,\noa",nprs', 6: 'A-5,low-back' } }),
    );
    expect(report.leftOut).toEqual({ episodes: 0, sessions: 0, scores: 2, events: 0 });
    expect(written['scores.csv']?.split('\r\n').slice(1)).toEqual(['A-2,"knee,\noa",nprs', 'A-5,low-back', '']);
    expect(rows(written['reasons.csv'])?.map((line) => line.split(',')[1])).toEqual(['2', '4']);
  });

  it('is a whole one where nothing is faulty: no folder, and the same content is not taken twice', async () => {
    const { clinic, report, written, held } = await partly(soundFiles);
    expect(report).toMatchObject({ outcome: 'applied', leftOut: { episodes: 0, sessions: 0, scores: 0 } });
    expect(written).toEqual({});
    expect(held).toEqual(await heldOf(soundFiles));
    expect(await room.importFiles(clinic, soundFiles)).toMatchObject({ outcome: 'unchanged' });
  });

  it('with a dry run writes the rows, and changes nothing', async () => {
    const { report, written, held } = await partly(
      withLines({ 'scores.csv': { 3: 'A-1,knee-oa,left,90,nprs,44' } }),
      true,
    );
    expect(report).toMatchObject({ outcome: 'dry-run', leftOut: { scores: 1 } });
    expect(rows(written['scores.csv'])).toHaveLength(1);
    expect(held).toEqual([]);
  });

  it('is refused where no episode is left, or a file cannot be read to its end', async () => {
    const none = await partly({ 'episodes.csv': 'study_id,condition\n4711001,knee-oa\n' });
    expect(none).toMatchObject({ report: { outcome: 'refused' }, held: [] });
    const open = await partly(withLines({ 'scores.csv': { 3: 'A-1,"knee-oa,left,90,nprs,4' } }));
    expect(open).toMatchObject({
      report: { outcome: 'refused', problems: [{ rule: 'open quote' }] },
      written: {},
      held: [],
    });
  });

  it('does not replace, and writes over nothing', async () => {
    const clinic = await room.newClinic();
    const folder = await folderOf({ 'kept.txt': '' });
    await expect(room.importFiles(clinic, soundFiles, { partialTo: intoFolder(folder) })).rejects.toThrow(IntakeError);
    await mkdir(join(folder, 'empty'));
    const replacing = { partialTo: intoFolder(join(folder, 'empty')), mode: 'replace' } as const;
    await expect(room.importFiles(clinic, soundFiles, replacing)).rejects.toThrow('cannot be partial');
  });
});

/** What a clinic holds after an import of sound files. */
async function heldOf(files: Files): Promise<string[]> {
  const clinic = await room.newClinic();
  await room.importFiles(clinic, files);
  return room.held(clinic);
}
