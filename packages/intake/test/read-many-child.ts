import { builtInVocabulary, rowCheck, scoresTable } from '@enthesis/contract';
import { ProblemList } from '../src/problem-list.ts';
import { keyBytes, pseudonymsUnder } from '../src/pseudonym.ts';
import { soundRows } from '../src/sound-rows.ts';
import { tableRows } from '../src/sources/csv/rows.ts';
import { soundLines } from '../src/sources/csv/text.ts';

// A program of its own, so that a test can hold its memory down: reads as many scores as it is told, prints how many.
const wanted = Number(process.argv[2]);

async function* text(): AsyncGenerator<string> {
  yield 'study_id,condition,side,day,instrument,score\n';
  for (let row = 0; row < wanted; ) {
    let piece = '';
    for (; piece.length < 262_144 && row < wanted; row += 1) {
      piece += `PT-${Math.floor(row / 4)}x,knee-oa,left,${(row % 4) * 42},nprs,${row % 11}\n`;
    }
    yield piece;
  }
}

let rows = 0;
const source = {
  synthetic: false,
  contentSha256: async () => '',
  holds: () => true,
  bytes: async () => 0,
  rows: () => tableRows(scoresTable, soundLines(scoresTable.file, text())),
};
const how = {
  check: rowCheck(scoresTable, builtInVocabulary),
  pseudonymise: pseudonymsUnder(Buffer.alloc(keyBytes)),
  problems: new ProblemList(),
  onRow: () => {},
};
for await (const made of soundRows(source, scoresTable, how)) rows += made.filter((row) => row.length === 7).length;
process.stdout.write(`${rows}\n`);
