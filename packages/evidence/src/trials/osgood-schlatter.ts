import { written } from '@enthesis/languages';
import type { TrialRow } from './trial.ts';

const npps = { instrument: written('Nirschl pain phase scale, 0 to 7'), family: 'npps', kind: 'proportion' } as const;
const symptomFree = {
  definition: 'painfree',
  definitionWords: written('sport without symptoms (scale at 0)'),
} as const;
const osgoodSessions = written('3, a month apart');

/** Trials in Osgood-Schlatter disease. */
export const osgoodSchlatter: readonly TrialRow[] = [
  {
    id: 'topol-2011',
    label: 'Topol 2011',
    year: 2011,
    conditions: ['osgood-schlatter'],
    treated: 'Osgood-Schlatter disease',
    design: written('randomised trial, three arms, blinded to 3 months, open after'),
    controlled: true,
    found: 'difference',
    sessions: osgoodSessions,
    source: 'Pediatrics 2011;128(5):e1121-8',
    doi: '10.1542/peds.2010-1931',
    pmid: '21969284',
    caveat: written('Knees are counted, not children: 65 knees of 54 athletes.'),
    outcomes: [
      {
        ...npps,
        ...symptomFree,
        id: 'at-3-months',
        months: 3,
        caveat: written(
          'The share of the arm of usual care is not verified and not written down; its mean gain was 1.2.',
        ),
        arms: [
          {
            id: 'dextrose',
            label: written('Dextrose 12.5 % with lidocaine'),
            role: 'active',
            n: 21,
            responders: 14,
            percent: 66.7,
          },
          {
            id: 'lidocaine',
            label: written('Lidocaine injection'),
            role: 'control',
            n: 22,
            responders: 5,
            percent: 22.7,
          },
          { id: 'usual-care', label: written('Usual care, exercise'), role: 'control', n: 22 },
        ],
      },
      {
        ...npps,
        ...symptomFree,
        id: 'at-12-months',
        months: 12,
        offChart: written('By then arms had changed over: it is no longer a comparison by lot.'),
        caveat: written(
          'The 84 and 46 % in circulation. Those of 46 % had lidocaine injected and did not change over.',
        ),
        arms: [
          {
            id: 'dextrose',
            label: written('Any dextrose, changed over or not'),
            role: 'active',
            n: 38,
            responders: 32,
            percent: 84.2,
          },
          {
            id: 'lidocaine',
            label: written('Lidocaine injection only'),
            role: 'control',
            n: 13,
            responders: 6,
            percent: 46.2,
          },
        ],
      },
      {
        ...npps,
        id: 'mean-at-3-months',
        months: 3,
        kind: 'change',
        arms: [
          {
            id: 'dextrose',
            label: written('Dextrose 12.5 % with lidocaine'),
            role: 'active',
            n: 21,
            change: 3.9,
            changeWords: written('Mean improvement'),
          },
          {
            id: 'lidocaine',
            label: written('Lidocaine injection'),
            role: 'control',
            n: 22,
            change: 2.4,
            changeWords: written('Mean improvement'),
          },
          {
            id: 'usual-care',
            label: written('Usual care, exercise'),
            role: 'control',
            n: 22,
            change: 1.2,
            changeWords: written('Mean improvement'),
          },
        ],
      },
    ],
  },
  {
    id: 'osgood-saline-abstract',
    label: written('Dextrose against saline, abstract'),
    year: 2015,
    conditions: ['osgood-schlatter'],
    treated: 'Osgood-Schlatter disease',
    design: written('randomised trial, double-blind (conference abstract)'),
    controlled: true,
    found: 'no-difference',
    sessions: osgoodSessions,
    source:
      'Orthopaedic Journal of Sports Medicine, abstract "A novel injective approach for Osgood-Schlatter disease"',
    caveat: written(
      'Author and year are not verified. 40 knees analysed; the time of the score is not in the abstract.',
    ),
    outcomes: [
      {
        id: 'visa',
        instrument: written('VISA, 0 to 100'),
        family: 'visa',
        months: null,
        kind: 'change',
        arms: [
          {
            id: 'dextrose',
            label: written('Dextrose 20 % with lidocaine'),
            role: 'active',
            n: null,
            change: 24,
            changeWords: written('Difference of the means, 59.6 to 83.6'),
          },
          {
            id: 'saline',
            label: written('Saline with lidocaine'),
            role: 'control',
            n: null,
            change: 21.6,
            changeWords: written('Difference of the means, 62.5 to 84.1'),
          },
        ],
      },
    ],
  },
  {
    id: 'osgood-saline-2020',
    label: written('Dextrose against saline 2020'),
    year: 2020,
    conditions: ['osgood-schlatter'],
    treated: 'Osgood-Schlatter disease',
    design: written('randomised trial, double-blind'),
    controlled: true,
    found: 'no-difference',
    sessions: osgoodSessions,
    source: '"No superiority of dextrose injections over placebo injections for Osgood-Schlatter disease"',
    caveat: written('Author and year are not verified. 49 knees enrolled, 43 analysed.'),
    outcomes: [
      {
        id: 'visa',
        instrument: written('VISA, 0 to 100'),
        family: 'visa',
        months: null,
        kind: 'none',
        arms: [
          { id: 'dextrose', label: written('Dextrose'), role: 'active', n: null },
          { id: 'saline', label: written('Saline'), role: 'control', n: null },
        ],
      },
    ],
  },
];
