import type { ImportReport } from '@enthesis/contract';
import { expect, it } from 'vitest';
import { reportInWords } from './report-in-words.ts';

const counts = { episodes: 3, sessions: 12, scores: 1040, events: 2 };
const none = { episodes: 0, sessions: 0, scores: 0, events: 0 };
const applied: ImportReport = {
  outcome: 'applied',
  clinic: 'north-harbor',
  number: 4,
  mode: 'merge',
  rows: counts,
  added: { ...none, scores: 1040 },
  changed: { ...none, episodes: 1 },
  removed: none,
  skippedErased: 0,
  leftOut: none,
  lookAlike: null,
  problems: [],
  moreProblems: false,
};

it('lays out what an import did', () => {
  expect(reportInWords(applied)).toBe(
    [
      'Imported into north-harbor as import 4.',
      '',
      '          read  added  changed  removed',
      'episodes     3      0        1        0',
      'sessions    12      0        0        0',
      'scores    1040   1040        0        0',
      'events       2      0        0        0',
    ].join('\n'),
  );
});

it('says of a dry run that nothing was changed, and counts the rows of erased patients', () => {
  const words = reportInWords({ ...applied, outcome: 'dry-run', number: null, skippedErased: 7 });
  expect(words).toMatch(/^Dry run: .*Nothing was changed\.\n/);
  expect(words).toMatch(/\nSkipped, of erased patients: 7 rows\.$/);
});

it('asks about episodes that look like ones that are there, with how many could be compared', () => {
  const words = reportInWords({ ...applied, lookAlike: { lookedAt: 40, found: 3 } });
  expect(words).toMatch(
    /\n3 of 40 new episodes look like another patient’s .*\nWere new study ids made for patients who had one\?/,
  );
  expect(reportInWords({ ...applied, lookAlike: { lookedAt: 40, found: 0 } })).toBe(reportInWords(applied));
});

it('says of a partial import what was left out, and where it is', () => {
  const report = { ...applied, leftOut: { episodes: 1, sessions: 4, scores: 20, events: 0 } };
  expect(reportInWords(report, 'to-mend')).toMatch(
    /\nLeft out: 1 episodes, 4 sessions, 20 scores, 0 events\. .*\nThey are in to-mend, with the reasons in reasons\.csv\. /,
  );
});

it('says that there is nothing to do', () => {
  expect(reportInWords({ ...applied, outcome: 'unchanged', number: null })).toBe(
    'Nothing to do: north-harbor already holds exactly this content.',
  );
});

it('names each problem where it stands, and what is allowed once', () => {
  const allowed = 'a number from 0 to 10';
  const problems = [
    { file: 'episodes.csv', line: null, column: null, rule: 'empty file', allowed: 'a header line' },
    { file: 'scores.csv', line: 2, column: 'score', rule: 'out of range', allowed },
    { file: 'scores.csv', line: 3, column: 'score', rule: 'not a number', allowed },
  ];
  expect(reportInWords({ ...applied, outcome: 'refused', number: null, problems, moreProblems: true })).toBe(
    [
      'Refused: nothing was changed.',
      '',
      'episodes.csv: empty file',
      '    allowed: a header line',
      'scores.csv, line 2, score: out of range',
      '    allowed: a number from 0 to 10',
      'scores.csv, line 3, score: not a number',
      'There are more; these are the first 3.',
    ].join('\n'),
  );
});
