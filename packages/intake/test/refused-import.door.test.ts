import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Files, soundFiles } from './folders.ts';
import { type IntakeRoom, openIntakeRoom } from './intake-room.ts';

let room: IntakeRoom;
beforeAll(async () => {
  room = await openIntakeRoom();
});
afterAll(() => room.close());

describe('a refused import', () => {
  const secret = 'Zq9secretvalue';
  const faulty: Files = {
    'episodes.csv': [
      'study_id,condition,side,sex',
      `A-1,${secret},left,female`,
      `${secret} 1,knee-oa,${secret},${secret}`,
      '1950-03-04,knee-oa,left,female',
    ].join('\n'),
    'sessions.csv': [
      'study_id,condition,side,day,injections',
      `A-1,knee-oa,left,${secret},${secret}`,
      `A-1,knee-oa,left,0,3,${secret}`,
      `A-1,knee-oa,left,-1,201`,
    ].join('\n'),
    'scores.csv': [
      'study_id,condition,side,day,instrument,score',
      `A-1,knee-oa,left,0,nprs,${secret}`,
      `A-1,knee-oa,left,0,${secret},5`,
      `A-1,"knee-oa,left,0,nprs,${secret}`,
    ].join('\n'),
  };

  it('lists its problems in the order of files and lines, without any value, and changes nothing', async () => {
    const clinic = await room.newClinic();
    const report = await room.importFiles(clinic, faulty);
    expect(report).toMatchObject({ outcome: 'refused', number: null, moreProblems: false });
    expect(report.problems.map(({ file, line, column }) => `${file} ${line} ${column}`)).toEqual([
      'episodes.csv 2 condition',
      'episodes.csv 3 study_id',
      'episodes.csv 3 side',
      'episodes.csv 3 sex',
      'episodes.csv 4 study_id',
      'sessions.csv 2 day',
      'sessions.csv 2 injections',
      'sessions.csv 3 null',
      'sessions.csv 4 day',
      'sessions.csv 4 injections',
      'scores.csv 2 score',
      'scores.csv 3 instrument',
      'scores.csv 4 null',
    ]);
    expect(JSON.stringify(report)).not.toContain(secret);
    expect(JSON.stringify(report)).not.toContain('1950');
    expect(await room.held(clinic)).toEqual([]);
  });

  it.each<[string, Files, string[]]>([
    [
      'a second row of one key, even if the id is written in lower case',
      { ...soundFiles, 'episodes.csv': `${soundFiles['episodes.csv']}a-1,knee-oa,left\n` },
      ['episodes.csv 3: a second row with the same key'],
    ],
    [
      'a second score of one day',
      { ...soundFiles, 'scores.csv': `${soundFiles['scores.csv']}A-1,knee-oa,left,-0,nprs,6\n` },
      ['scores.csv 3: a second row with the same key'],
    ],
    [
      'scores and sessions of an episode that is not there',
      {
        ...soundFiles,
        'sessions.csv': `${soundFiles['sessions.csv']}A-1,knee-oa,right,0\n`,
        'scores.csv': `${soundFiles['scores.csv']}A-1,knee-oa,,0,nprs,6\n`,
      },
      ['sessions.csv 3: no such episode', 'scores.csv 3: no such episode'],
    ],
    [
      'sessions without a day 0',
      { ...soundFiles, 'sessions.csv': 'study_id,condition,side,day\nA-1,knee-oa,left,7\n' },
      ['sessions.csv 2: no session on day 0'],
    ],
  ])('is one with %s', async (_, folder, expected) => {
    const { outcome, problems } = await room.importFiles(await room.newClinic(), folder);
    expect(outcome).toBe('refused');
    expect(problems.map(({ file, line, rule }) => `${file} ${line}: ${rule}`)).toEqual(expected);
  });

  it('says of a hundred problems that there are more', async () => {
    const many = Array.from({ length: 101 }, () => 'A-1,knee-oa,left,0,nprs,6');
    const report = await room.importFiles(await room.newClinic(), {
      ...soundFiles,
      'scores.csv': [soundFiles['scores.csv'].trimEnd(), ...many].join('\n'),
    });
    expect(report.problems).toHaveLength(100);
    expect(report.moreProblems).toBe(true);
  });

  it('is one of a folder that is not there', async () => {
    const clinic = await room.newClinic();
    const report = await room.importFolder(clinic, '/nowhere/at/all');
    expect(report).toMatchObject({ outcome: 'refused', problems: [{ rule: 'no such folder' }] });
  });
});
