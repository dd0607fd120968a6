import { expect, it } from 'vitest';
import { problemsCsv } from './problems-csv.ts';

it('writes problems as a file, quoting what a comma or quote would break', () => {
  const problems = [
    { file: 'scores.csv', line: null, column: null, rule: 'empty file', allowed: 'a header line: study_id,day' },
    { file: 'scores.csv', line: 4, column: 'score', rule: 'out of range', allowed: 'say "7"' },
  ];
  expect(problemsCsv(problems)).toBe(
    [
      'file,line,column,rule,allowed',
      'scores.csv,,,empty file,"a header line: study_id,day"',
      'scores.csv,4,score,out of range,"say ""7"""',
      '',
    ].join('\r\n'),
  );
});
