import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { episodesTable } from '@enthesis/contract';
import { describe, expect, it } from 'vitest';
import { type Files, folderOf, problemsOf, soundFiles } from '../../../test/folders.ts';
import { csvFolder } from './folder.ts';

const { 'sessions.csv': _, ...withoutSessions } = soundFiles;
const soundScores = soundFiles['scores.csv'];
const withScores = (text: string): Files => ({ ...soundFiles, 'scores.csv': text });

describe('a folder is read without a problem', () => {
  it.each<[string, Files]>([
    ['as it should be', soundFiles],
    ['without the optional file', withoutSessions],
    ['with a byte order mark', withScores(`\uFEFF${soundScores}`)],
    ['with CRLF', withScores(soundScores.replaceAll('\n', '\r\n'))],
    ['with CR', withScores(soundScores.replaceAll('\n', '\r'))],
    ['with mixed line ends', withScores(`${soundScores.trimEnd()}\r\nA-1,knee-oa,left,42,nprs,3\r`)],
    ['without a last line end', withScores(soundScores.trimEnd())],
    ['with blank lines', withScores(soundScores.replaceAll('\n', '\n\n\n'))],
    ['with quotes', withScores(soundScores.replaceAll(/[^,\n]+/g, '"$&"'))],
    ['with columns in another order', withScores('score,day,instrument,condition,study_id\n7,0,nprs,knee-oa,A-1\n')],
    ['with a header alone', withScores('study_id,condition,day,instrument,score\n')],
    ['beside files of other kinds', { ...soundFiles, 'README.md': 'x', '._episodes.csv': 'x', 'raw.xlsx': 'x' }],
  ])('%s', async (_, files) => {
    expect(await problemsOf(files)).toEqual([]);
  });
});

describe('csvFolder', () => {
  it.each<[string, Files, string[]]>([
    ['a file of another name', { ...soundFiles, 'Scores.CSV': 'x' }, ['Scores.CSV::: unknown file']],
    ['a missing file', { 'scores.csv': soundScores }, ['episodes.csv::: missing file']],
    ['no file at all', {}, ['episodes.csv::: missing file', 'scores.csv::: missing file']],
  ])('refuses a folder with %s', async (_, files, expected) => {
    expect(await problemsOf(files)).toEqual(expected);
  });

  it.each([
    ['missing', 'no such folder'],
    ['scores.csv', 'not a folder'],
  ])('says of the folder %s: %s', async (name, rule) => {
    const folder = await folderOf(soundFiles);
    await expect(csvFolder(join(folder, name))).rejects.toMatchObject({ problems: [{ line: null, rule }] });
  });

  it('hashes the names and bytes of the CSV files, in whatever order they were written', async () => {
    const hashOf = async (files: Files) => (await csvFolder(await folderOf(files))).contentSha256();
    const hash = await hashOf(soundFiles);
    expect(await hashOf(Object.fromEntries(Object.entries(soundFiles).reverse()))).toBe(hash);
    expect(await hashOf({ ...soundFiles, 'README.md': 'x' })).toBe(hash);
    expect(await hashOf(withScores(`${soundScores}\n`))).not.toBe(hash);
    expect(await hashOf(withoutSessions)).not.toBe(hash);
  });

  it('refuses a file that has changed since it was hashed', async () => {
    const folder = await folderOf(soundFiles);
    const source = await csvFolder(folder);
    await source.contentSha256();
    await writeFile(join(folder, 'episodes.csv'), 'study_id,condition\nB-1,knee-oa\nB-2,knee-oa\n');
    await expect(Readable.from(source.rows(episodesTable)).toArray()).rejects.toMatchObject({
      problems: [{ rule: 'changed while it was read' }],
    });
  });
});
