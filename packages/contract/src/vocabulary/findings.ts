import { say } from '@enthesis/languages';
import { type HorizonId, horizons } from './horizons.ts';

/** Each in words of its own, so that it is one message. */
const noScoreAt: Readonly<Record<HorizonId, string>> = {
  '6w': say('No score at 6 weeks'),
  '3m': say('No score at 3 months'),
  '6m': say('No score at 6 months'),
  '12m': say('No score at 12 months'),
  '24m': say('No score at 24 months'),
};

/** Something about a clinic's rows that deserves a second look. It is counted, and nothing is refused or changed for it. */
export interface Finding {
  readonly id: string;
  readonly label: string;
  /** What is looked at. */
  readonly of: 'courses' | 'sessions' | 'scores';
  /** What it may mean, and what to do. */
  readonly meaning: string;
}

/** The finding that reports of imports repeat: it is best told before the import is done. */
export const lookAlikeFinding = 'look-alike';

/** All findings, in the order of the answer. */
export const findings: readonly Finding[] = [
  {
    id: 'no-baseline',
    label: say('No baseline score'),
    of: 'courses',
    meaning: say('Nothing was scored in the 30 days before the first session or on its day: no change can be told.'),
  },
  {
    id: 'baseline-too-old',
    label: say('Baseline too old'),
    of: 'courses',
    meaning: say('The last score before treatment is more than 30 days old and is not taken as a baseline.'),
  },
  {
    id: 'no-session',
    label: say('No session'),
    of: 'courses',
    meaning: say('Patients who were enrolled and never treated, or whose sessions are missing from the file.'),
  },
  {
    id: lookAlikeFinding,
    label: say('Looks like another patient'),
    of: 'courses',
    meaning:
      say(
        'Same condition, side, sex, age band, year and days of two or more sessions as a course that was there before. ',
      ) + say('A fixed interval makes some by chance; many in one import mean new study ids for patients who had one.'),
  },
  ...horizons.map(({ id }) => ({
    id: `no-score-${id}`,
    label: noScoreAt[id],
    of: 'courses' as const,
    meaning: say(
      'The window has closed without a score, of courses with a baseline. The list of patients stays with you.',
    ),
  })),
  {
    id: 'long-gap',
    label: say('Session after a long gap'),
    of: 'sessions',
    meaning: say('More than 180 days after the one before: it starts another course. A mistyped date looks the same.'),
  },
  {
    id: 'out-of-window',
    label: say('Score outside every window'),
    of: 'scores',
    meaning: say(
      'More than 30 days before treatment, between 456 and 639 days after its start, or after 820: kept, not counted.',
    ),
  },
  {
    id: 'heaping',
    label: say('Multiple of ten on a scale of 100'),
    of: 'scores',
    meaning: say('About 11 % are expected; many more mean rounded answers, or a 0 to 10 score entered times ten.'),
  },
];
