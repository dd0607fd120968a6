import { describe, expect, it } from 'vitest';
import { builtInVocabulary, parseVocabulary } from '../vocabulary/vocabulary.ts';
import { episodesTable, type ImportTable, scoresTable, sessionsTable } from './column.ts';
import type { ImportProblem } from './report.ts';
import { highestScore, rowCheck, type SoundRow } from './validate.ts';

const vocabulary = parseVocabulary({
  conditions: [{ id: 'headache', label: 'Headache', group: 'head' }],
  instruments: [
    {
      id: 'headache_score',
      label: 'Headache score',
      measure: 'pain',
      min: 0,
      max: null,
      direction: 'lower-is-better',
      mcid: null,
      source: 'made up',
      verified: false,
    },
  ],
});

type Cells = Readonly<Record<string, string>>;
const key: Cells = { study_id: 'A-1', condition: 'knee-oa', side: 'left' };

function check(table: ImportTable, cells: Cells): { row: SoundRow | null; problems: ImportProblem[] } {
  const problems: ImportProblem[] = [];
  const fields = table.columns.map(({ name }) => cells[name] ?? '');
  const row = rowCheck(table, vocabulary)({ line: 7, fields }, (problem) => problems.push(problem));
  return { row, problems };
}

const rules = (table: ImportTable, cells: Cells) =>
  check(table, cells).problems.map(({ column, rule }) => `${column}: ${rule}`);

describe('rowCheck', () => {
  it('gives a row back typed: whole numbers as numbers, decimals as they were written, blanks as null', () => {
    const session = { ...key, side: '', day: '-0', injections: '12', dextrose_percent: '12.50', practitioner: 'P7' };
    expect(check(sessionsTable, session)).toEqual({
      row: { studyId: 'A-1', values: ['knee-oa', null, -0, 12, '12.50', null, null, null, null, 'P7'] },
      problems: [],
    });
    const score = { ...key, day: '-30', instrument: 'koos_pain', score: '66.66666667' };
    expect(check(scoresTable, score).row?.values).toEqual(['knee-oa', 'left', -30, 'koos_pain', '66.66666667']);
  });

  it('names file, line, column, rule and what is allowed', () => {
    expect(check(scoresTable, { ...key, day: '42', instrument: 'nprs', score: '11' })).toEqual({
      row: null,
      problems: [
        {
          file: 'scores.csv',
          line: 7,
          column: 'score',
          rule: 'out of range',
          allowed: 'a number from 0 to 10 with a decimal point (nprs)',
        },
      ],
    });
  });

  it('reports every faulty cell of a row, in the order of the columns', () => {
    expect(rules(sessionsTable, { study_id: '', condition: 'knee', side: 'Left', day: '1.5', guidance: 'x' })).toEqual([
      'study_id: blank',
      'condition: not a known condition',
      'side: not one of the codes',
      'day: not a whole number',
      'guidance: not one of the codes',
    ]);
  });

  it.each([
    ['day', '3651', 'out of range'],
    ['day', '-1', 'out of range'],
    ['day', '', 'blank'],
    ['day', '2024-01-05', 'not a whole number'],
    ['day', '1e2', 'not a whole number'],
    ['day', '+1', 'not a whole number'],
    ['day', ' 1', 'not a whole number'],
    ['day', '٣', 'not a whole number'],
    ['day', '9'.repeat(400), 'out of range'],
    ['injections', '0', 'out of range'],
    ['injections', '201', 'out of range'],
    ['dextrose_percent', '50.0001', 'out of range'],
    ['dextrose_percent', '12,5', 'not a number'],
    ['guidance', 'Ultrasound', 'not one of the codes'],
    ['anesthetic', 'true', 'not one of the codes'],
    ['practitioner', 'P1000', 'not a practitioner code'],
    ['practitioner', 'Dr Smith', 'not a practitioner code'],
    ['study_id', '1950-03-04', 'looks like a date'],
    ['study_id', '4711001', 'looks like a record number'],
    ['study_id', 'José', 'not a study id'],
    ['condition', '', 'blank'],
    ['condition', '__proto__', 'not a known condition'],
  ])('refuses a session whose %s is %j: %s', (column, text, rule) => {
    expect(rules(sessionsTable, { ...key, day: '0', [column]: text })).toEqual([`${column}: ${rule}`]);
  });

  it.each(['NaN', 'Infinity', '1e400', '0x5', '.5', '5.', '5,5', '=1+1'])('refuses the score %j', (score) => {
    expect(rules(scoresTable, { ...key, day: '0', instrument: 'nprs', score })).toEqual(['score: not a number']);
  });

  it('judges a score by the instrument of its row alone', () => {
    const score = (instrument: string, value: string) =>
      rules(scoresTable, { ...key, day: '0', instrument, score: value });
    expect(score('vas100', '55')).toEqual([]);
    expect(score('nprs', '55')).toEqual(['score: out of range']);
    expect(score('pain', '55')).toEqual(['instrument: not a known instrument']);
    expect(score('headache_score', String(highestScore))).toEqual([]);
    expect(score('headache_score', '1000000.01')).toEqual(['score: out of range']);
  });

  it("knows the registry's own conditions", () => {
    const ofHead = { study_id: 'A-1', condition: 'headache' };
    expect(check(episodesTable, ofHead).row?.studyId).toBe('A-1');
    const builtIn = rowCheck(episodesTable, builtInVocabulary);
    const fields = episodesTable.columns.map(({ name }) => ofHead[name as keyof typeof ofHead] ?? '');
    expect(builtIn({ line: 2, fields }, () => {})).toBeNull();
  });

  it('judges each study id anew', () => {
    const problems: number[] = [];
    const episode = rowCheck(episodesTable, vocabulary);
    for (const [place, id] of ['A-1', '471100', '471100', 'A-1', '471100'].entries()) {
      episode({ line: place, fields: [id, 'knee-oa'] }, ({ line }) => problems.push(line ?? Number.NaN));
    }
    expect(problems).toEqual([1, 2, 4]);
  });

  it('never repeats a value', () => {
    const secret = 'Xq7Zsecret';
    for (const table of [episodesTable, sessionsTable, scoresTable]) {
      const cells = Object.fromEntries(table.columns.map(({ name }) => [name, `${secret} ${name}`]));
      const { problems } = check(table, cells);
      expect(problems.length).toBeGreaterThanOrEqual(5);
      expect(JSON.stringify(problems)).not.toContain(secret);
    }
  });
});
