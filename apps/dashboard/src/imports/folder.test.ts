import { expect, test } from 'vitest';
import { chosenOf, missingFrom, partOf, rowsIn, sizeWords, tooLargeWords } from './folder.ts';

const file = (name: string, text = '') => new File([text], name);

test('what is larger than is taken is told before it is sent, with all that a body adds', () => {
  const folder = { episodes: new File(['x'.repeat(60_000)], 'e'), scores: new File(['x'.repeat(40_000)], 's') };
  expect(tooLargeWords(folder, 110_000)).toBeNull();
  expect(tooLargeWords(folder, 100_000)).toMatch(/larger than the 98 kB that are taken here/);
  expect(sizeWords(20 * 1024 ** 2)).toBe('20 MB');
});

test('the files of the format are known by name, also as a browser names a second download', () => {
  expect(
    ['episodes.csv', 'Sessions.CSV', 'scores (2).csv', 'events.csv', 'scores-old.csv', 'visits.xlsx'].map(partOf),
  ).toEqual(['episodes', 'sessions', 'scores', 'events', null, null]);
});

test('a file chosen later takes the place of the one before; hidden files of the system are passed over', () => {
  const [first, second, visits] = [file('scores.csv', 'a'), file('scores (1).csv', 'b'), file('visits.xlsx')];
  const before = chosenOf([first, file('episodes.csv')]).folder;
  const { folder, others } = chosenOf([second, visits, file('.DS_Store')], before);
  expect(folder.scores).toBe(second);
  expect(others).toEqual([visits]);
  expect(missingFrom(folder)).toEqual([]);
  expect(missingFrom({})).toEqual(['episodes', 'scores']);
});

test.each([
  ['', 0],
  ['study_id', 0],
  ['study_id\n', 0],
  ['study_id\na\nb', 2],
  ['study_id\r\na\r\nb\r\n', 2],
])('%j holds %i rows', async (text, rows) => {
  expect(await rowsIn({ episodes: file('episodes.csv', text) })).toBe(rows);
});
