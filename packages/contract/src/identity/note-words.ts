import { written } from '@enthesis/languages';
import { looksIdentifying } from '../import/study-id.ts';

/** What of a person a sentence may give away that no single word of it does. Each is linear in the text. */
const telltales: ReadonlyArray<{ readonly pattern: RegExp; readonly rule: string }> = [
  { pattern: /\S@\S/, rule: written('has what looks like an e-mail address in it') },
  { pattern: /:\/\/|\bwww\./i, rule: written('has what looks like a web address in it') },
  {
    pattern: /\b(?:dob|d\.o\.b\.?|born|birth\w*)(?![a-z])/i,
    rule: written('has what looks like a date of birth in it'),
  },
  {
    pattern: /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sr|Sra|Herr|Frau)\.? +\p{Lu}/u,
    rule: written("has what looks like a person's name in it"),
  },
  {
    pattern: /\b(?:9\d|1[0-2]\d)[ -]?(?:years?|yrs?|y\/?o)\b/i,
    rule: written('has what looks like an age over 89 in it'),
  },
  {
    pattern:
      /\b(?:patient|pt|chart|mrn|ssn|nhs|record|case|study id)\.? *(?:no\.?|nr\.?|number|id|#|:)* *[a-z]{0,3}-?\d/i,
    rule: written('has what looks like the number of a patient in it'),
  },
];

/** Words that one date or number may be written in: 23 April 1950, 0049 30 12 34 56. */
const mostWordsOfOne = 6;

/** Words side by side, joined as an id writes them: every run of up to {@link mostWordsOfOne}. */
const runsOf = (text: string): readonly string[] => {
  const words = text
    .replaceAll(/[/.\u2010-\u2015]/g, '-')
    .split(/[^\p{L}\p{N}_-]+/u)
    .map((word) => word.replaceAll(/^-+|-+$/g, '').replace(/^(\d{1,2})(?:st|nd|rd|th)$/i, '$1'))
    .filter((word) => word !== '');
  return words.flatMap((_, from) =>
    Array.from({ length: Math.min(mostWordsOfOne, words.length - from) }, (__, more) =>
      words.slice(from, from + more + 1).join('-'),
    ),
  );
};

/**
 * Why a note may not be kept, as the end of a sentence about it; null where nothing speaks against it. Never says the
 * words. It is a second net, as on a study id: a name in plain prose passes every pattern, so who writes has to know
 * that a note is about the clinic.
 */
export const refuseNoteWords = (text: string): string | null => {
  const said = telltales.find(({ pattern }) => pattern.test(text));
  if (said !== undefined) return said.rule;
  const rule = runsOf(text)
    .map(looksIdentifying)
    .find((one) => one !== null);
  return rule === undefined ? null : written`has what ${rule} in it`;
};
