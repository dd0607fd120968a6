import { written } from '@enthesis/languages';
import { studyIdPattern } from './column.ts';

/** What a study id may be, in the words of a refusal. */
export const studyIdAllowed = written(
  'a random id of 2 to 32 letters, digits, - and _ that begins with a letter or digit, such as K7-203',
);

const month = '(?:0?[1-9]|1[0-2])';
const dayOfMonth = '(?:0?[1-9]|[12]\\d|3[01])';
const year = '(?:19|20)\\d\\d';
const monthName = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';
/** Initials or a word in front of a date or number make it no less of one. */
const prefix = '(?:[a-z]{1,10}[-_]?)?';

const pattern = (text: string): RegExp => new RegExp(`^${text}$`, 'i');

/**
 * What an id that identifies a patient looks like. Each pattern is anchored and cannot backtrack far, so that no
 * input makes it slow. A pattern can only be a second net: the clinic has to hand out ids that mean nothing.
 */
const telltales: ReadonlyArray<{ readonly pattern: RegExp; readonly rule: string }> = [
  // 2019-04-23, 2019_4_23, JD-1950-03-04, also with a time of day behind it
  {
    pattern: pattern(`${prefix}${year}[-_]${month}[-_]${dayOfMonth}(?:[-_T].{0,12})?`),
    rule: written('looks like a date'),
  },
  // 20190423, JD19500304, 20190423101500
  {
    pattern: pattern(`${prefix}${year}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:[-_T]?\\d{4}(?:\\d\\d)?)?`),
    rule: written('looks like a date'),
  },
  // 23-04-2019, JD-4_23_1950
  {
    pattern: pattern(`${prefix}(?:${dayOfMonth}[-_]${month}|${month}[-_]${dayOfMonth})[-_]${year}`),
    rule: written('looks like a date'),
  },
  // 23-04-19; behind a letter it may as well be site, arm and number
  {
    pattern: pattern(`(?:${dayOfMonth}[-_]${month}|${month}[-_]${dayOfMonth})[-_]\\d\\d`),
    rule: written('looks like a date'),
  },
  // 23041950, 04231950
  {
    pattern: pattern(
      `${prefix}(?:(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]))${year}`,
    ),
    rule: written('looks like a date'),
  },
  // 23-Apr-2019, 23apr19
  { pattern: pattern(`${dayOfMonth}[-_]?${monthName}[-_]?(?:${year}|\\d\\d)`), rule: written('looks like a date') },
  // Apr-23-2019, 2019-Apr-23
  {
    pattern: pattern(`(?:${monthName}[-_]?${dayOfMonth}[-_]?${year}|${year}[-_]?${monthName}[-_]?${dayOfMonth})`),
    rule: written('looks like a date'),
  },
  // 078-05-1120
  { pattern: /^\d{3}[-_]\d{2}[-_]\d{4}$/, rule: written('looks like a social security number') },
  // 4711001 and every other bare number of a length that record numbers have
  { pattern: /^\d{6,10}$/, rule: written('looks like a record number') },
  // MRN-4711, chart_20331
  {
    pattern: /^(?:mrn|ssn|nhs|nhi|hcn|chart|record|insurance|account|acct)[-_]?\d{4,}$/i,
    rule: written('looks like a record number'),
  },
  // 555-123-4567, 1_555_123_4567, 0049301234567, 06-12-34-56-78
  { pattern: /^(?:\d[-_]?){9,14}\d$/, rule: written('looks like a phone number') },
  // 555-0123; a site and a serial number such as 001-0123 is not one
  { pattern: /^[2-9]\d{2}[-_]\d{4}$/, rule: written('looks like a phone number') },
  // tel-5550123
  { pattern: /^(?:tel|phone|mobile|cell|fax)[-_]?\d[\d_-]{4,}$/i, rule: written('looks like a phone number') },
];

/** What identifies a patient a word looks like, as the rule it breaks; null where it looks like nothing of the kind. */
export const looksIdentifying = (word: string): string | null =>
  telltales.find((telltale) => telltale.pattern.test(word))?.rule ?? null;

/**
 * Why an id may not name a patient in an import, as the rule it breaks; null where it may.
 * Never says the id itself.
 */
export const refuseStudyId = (id: string): string | null => {
  if (!studyIdPattern.test(id)) return written('not a study id');
  return looksIdentifying(id);
};
