import { written } from '@enthesis/languages';
import type { FamilyId } from './families.ts';
import type { TrialRow } from './trial.ts';

const perArm = written('Mean improvement, adjusted; the standard error is in brackets');
const between = written('Improvement beyond that with saline; the 95 % interval is in brackets');

const sitOutcome = (
  id: string,
  instrument: string,
  family: FamilyId,
  change: number,
  [lower, upper]: readonly [string, string],
) => ({
  id,
  instrument,
  family,
  months: 12,
  kind: 'difference-of-changes' as const,
  arms: [
    {
      id: 'difference',
      label: written('Dextrose less saline'),
      role: 'active' as const,
      n: 76,
      change,
      changeWords: written`${between} (${lower} to ${upper})`,
    },
  ],
});

const rabagoArm = (id: string, label: string, role: 'active' | 'control', change: number, error: number) => ({
  id,
  label,
  role,
  n: null,
  change,
  changeWords: written`${perArm} (${error})`,
});

/** Trials in the knee: osteoarthritis, and pain that lasted. */
export const knee: readonly TrialRow[] = [
  {
    id: 'rabago-2013',
    label: 'Rabago 2013',
    year: 2013,
    conditions: ['knee-oa'],
    treated: 'knee osteoarthritis',
    design: written('randomised trial, three arms'),
    controlled: true,
    found: 'difference',
    sessions: written('3 at weeks 1, 5 and 9, two more if wanted'),
    source: 'Ann Fam Med 2013;11(3):229-37, erratum 11:480',
    doi: '10.1370/afm.1504',
    pmid: '23690322',
    caveat: written('90 patients in all; the numbers of the arms are not in the abstract.'),
    outcomes: [
      {
        id: 'womac',
        instrument: written('WOMAC, 0 to 100'),
        family: 'womac',
        months: 12,
        kind: 'change',
        arms: [
          rabagoArm('dextrose', written('Dextrose'), 'active', 15.3, 3.5),
          rabagoArm('saline', written('Saline injection'), 'control', 7.6, 3.4),
          rabagoArm('exercise', written('Exercise at home'), 'control', 8.2, 3.3),
        ],
      },
    ],
  },
  {
    id: 'sit-2020',
    label: 'Sit 2020',
    year: 2020,
    conditions: ['knee-oa'],
    treated: 'knee osteoarthritis',
    design: written('randomised trial, blinded'),
    controlled: true,
    found: 'difference',
    sessions: written('4 at weeks 0, 4, 8 and 16, into the joint'),
    source: 'Ann Fam Med 2020;18(3):235-242',
    outcomes: [
      sitOutcome('pain', written('WOMAC pain, 0 to 100'), 'womac', 10.34, ['1.49', '19.20']),
      sitOutcome('function', written('WOMAC function, 0 to 100'), 'womac', 9.55, ['1.39', '17.72']),
      sitOutcome('composite', written('WOMAC, 0 to 100'), 'womac', 9.65, ['1.53', '17.77']),
      sitOutcome('vas', written('pain, visual analogue scale, 0 to 100'), 'pain-intensity', 10.98, ['0.61', '21.36']),
    ],
  },
  {
    id: 'bayat-2023',
    label: 'Bayat 2023',
    year: 2023,
    conditions: ['knee-oa'],
    treated: 'knee osteoarthritis',
    design: written('randomised trial, double-blind'),
    controlled: true,
    found: 'favours-control',
    sessions: written('a single one'),
    source: 'Anesth Pain Med 2023;13(2):e134415',
    doi: '10.5812/aapm-134415',
    caveat: written(
      'Steroid did better at one month, dextrose at three; the abstract has no numbers. 50 patients in all.',
    ),
    outcomes: [
      {
        id: 'pain',
        instrument: written('pain, visual analogue scale; WOMAC'),
        family: 'pain-intensity',
        months: 3,
        kind: 'none',
        arms: [
          { id: 'dextrose', label: written('Dextrose'), role: 'active', n: null },
          { id: 'steroid', label: written('Triamcinolone'), role: 'control', n: null },
        ],
      },
    ],
  },
  {
    id: 'hauser-knee-2009',
    label: written('Hauser and Hauser 2009, knee'),
    year: 2009,
    conditions: ['knee-pain'],
    treated: 'unresolved knee pain',
    design: written('retrospective survey by telephone'),
    controlled: false,
    retrospective: true,
    found: 'no-comparison',
    sessions: written('at a clinic held every quarter; number not in the abstract'),
    source: 'J Prolotherapy 2009;1(1):11-21',
    caveat: written('Pain before treatment was recalled after it; months count from the last session. 119 knees.'),
    outcomes: [
      {
        id: 'life',
        instrument: written('pain recalled, 0 to 10; overall'),
        family: 'other',
        months: 15,
        kind: 'any-relief',
        definitionWords: written('felt that life was better for it'),
        arms: [{ id: 'dextrose', label: written('Dextrose'), role: 'active', n: 80, percent: 96 }],
      },
    ],
  },
];
