import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leftOutFiles, rowsOf } from './left-out.ts';

const rowsIn = async (text: string) => {
  const rows = [];
  for await (const row of rowsOf(new Blob([text]))) rows.push(row);
  return rows;
};

test.each(['\n', '\r\n', '\r'])(
  'rows are told by the line on which they begin, blank ones left out, lines ending in %j',
  async (end) => {
    expect(await rowsIn(['\uFEFFa,b', '1,2', '', '"x', 'y",3', '4,"5""6"'].join(end))).toEqual([
      { line: 1, text: 'a,b' },
      { line: 2, text: '1,2' },
      { line: 4, text: '"x\ny",3' },
      { line: 6, text: '4,"5""6"' },
    ]);
  },
);

test('wherever a file is cut into pieces, its rows are the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('a', 'ü', ',', '\r\n', '\n', '"q\r\nq"', '""')), async (words) => {
      const text = words.join('');
      const whole = await rowsIn(text);
      const bytes = [...new TextEncoder().encode(text)];
      const cut = new Blob();
      Object.assign(cut, {
        stream: () =>
          new ReadableStream({
            start: (controller) => {
              for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
              controller.close();
            },
          }),
      });
      const rows = [];
      for await (const row of rowsOf(cut)) rows.push(row);
      expect(rows).toEqual(whole);
    }),
  );
});

const folder = {
  episodes: new File(['study_id,condition\nA-1,knee-oa\nA-2,knee-oa\n'], 'episodes.csv'),
  scores: new File(
    ['study_id,condition,day,instrument,score\nA-1,knee-oa,0,nprs,44\nA-1,knee-oa,90,nprs,4'],
    'scores.csv',
  ),
};
const read = { episodes: 2, sessions: 0, scores: 2, events: 0 };
const fault = { column: 'score', rule: 'out of range', allowed: 'a number from 0 to 10' };
const lines = [
  { file: 'episodes.csv', line: 2, problems: [] },
  { file: 'scores.csv', line: 2, problems: [fault] },
];

test('what was left out becomes a folder of the same format, with the reasons beside it', async () => {
  expect(await leftOutFiles(folder, lines, read)).toEqual([
    { name: 'episodes.csv', text: 'study_id,condition\r\nA-1,knee-oa\r\n' },
    { name: 'scores.csv', text: 'study_id,condition,day,instrument,score\r\nA-1,knee-oa,0,nprs,44\r\n' },
    {
      name: 'reasons.csv',
      text: 'file,line,column,rule,allowed\r\nscores.csv,2,score,out of range,a number from 0 to 10\r\n',
    },
  ]);
});

test('other files than those that were handed in give nothing', async () => {
  expect(await leftOutFiles(folder, lines, { ...read, scores: 3 })).toBeNull();
  expect(await leftOutFiles({ episodes: folder.episodes }, lines, read)).toBeNull();
  expect(await leftOutFiles(folder, [{ file: 'scores.csv', line: 9, problems: [fault] }], read)).toBeNull();
});
