import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksIdentifying } from '../import/study-id.ts';
import { newChartNoteSchema } from './chart-notes.ts';
import { refuseNoteWords } from './note-words.ts';

describe('the words of a note', () => {
  it.each([
    '25 % dextrose from 2025',
    'Ultrasound guidance at every session',
    'Second site opened; 12.5 % to 15 % since May 2024',
    'Scores asked by phone as well, 2 to 6 sessions every 4-6 weeks',
    'Patients are asked at 26 weeks, not 24',
    'Two of 14 injectors left in March',
    'New intake form (v2.1), 1-2-3 scale gone',
    'Moved from 10 ml to 20 ml of 15 % dextrose',
  ])('are kept: %s', (words) => {
    expect(refuseNoteWords(words)).toBeNull();
  });

  it.each([
    ['a date', 'Fell on 23/04/2019'],
    ['a date', 'seen 23.04.1950 again'],
    ['a date', 'since April 23rd, 2019'],
    ['a date', '1950-03-04'],
    ['a date', '12 March 1950 is when'],
    ['a social security number', 'his 078-05-1120'],
    ['a social security number', '078 05 1120'],
    ['a record number', 'see 4711001'],
    ['a phone number', 'call 555 123 4567'],
    ['a phone number', 'or +49 30 12 34 56 78'],
    ['a phone number', 'tel 5550123'],
    ['the number of a patient', 'MRN 4711 got 25 %'],
    ['the number of a patient', 'patient no. 12 complained'],
    ['the number of a patient', 'Patient K7-203'],
    ["a person's name", 'Mrs Bell left'],
    ["a person's name", 'Dr. Ørsted joined'],
    ['an e-mail address', 'ask ana@example.org'],
    ['a web address', 'https://example.org'],
    ['a date of birth', 'DOB in June'],
    ['a date of birth', 'born 1950'],
    ['an age over 89', 'a 93 year old came'],
  ])('are refused where they look like %s: %s', (what, words) => {
    expect(refuseNoteWords(words)).toContain(what);
  });

  it('are refused wherever a word of them alone would be no study id, and never say it', () => {
    const identifying = fc
      .oneof(
        fc.integer({ min: 100_000, max: 9_999_999_999 }).map(String),
        fc
          .date({ min: new Date('1920-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
          .map((at) => at.toISOString().slice(0, 10)),
      )
      .filter((word) => looksIdentifying(word) !== null);
    const plain = fc.constantFrom('dextrose', 'since', 'every session', '25 %', '(new)');
    fc.assert(
      fc.property(plain, identifying, plain, (before, word, after) => {
        const why = refuseNoteWords(`${before} ${word} ${after}`);
        expect(why).not.toBeNull();
        expect(why).not.toContain(word);
      }),
    );
  });
});

describe('when a note is about', () => {
  const note = (since: string) => newChartNoteSchema.safeParse({ since, words: 'Changed', condition: null }).success;

  it.each(['2025-03', '2024-02-29', '1999-12-31'])('is a month or a day: %s', (since) => {
    expect(note(since)).toBe(true);
  });

  it.each(['2025', '2025-13', '2025-02-29', '25-03', '2025-3', '1950-03-04', 'March 2025'])(
    'is refused: %s',
    (since) => {
      expect(note(since)).toBe(false);
    },
  );
});
