import { written } from '@enthesis/languages';
import type { TrialRow } from './trial.ts';

const means = written('Difference of the reported means');

const seriesOf = (
  n: number,
  label: string,
  months: number,
  changes: ReadonlyArray<readonly [id: string, of: string, before: number, after: number]>,
) =>
  changes.map(([id, of, before, after]) => ({
    id,
    instrument: written`pain ${of}, visual analogue scale, 0 to 100`,
    family: 'pain-intensity' as const,
    months,
    kind: 'change' as const,
    arms: [
      {
        id: 'dextrose',
        label,
        role: 'active' as const,
        n,
        change: Math.round((before - after) * 10) / 10,
        changeWords: written`${means}, ${before} to ${after}`,
      },
    ],
  }));

/** Series at the Achilles and the patellar tendon, and a review of many. */
export const tendons: readonly TrialRow[] = [
  {
    id: 'ryan-2010',
    label: 'Ryan 2010',
    year: 2010,
    conditions: ['achilles'],
    treated: 'Achilles tendinosis',
    design: written('prospective series'),
    controlled: false,
    found: 'no-comparison',
    sessions: written('median 5 (1 to 13), 5.6 weeks apart'),
    source: 'AJR 2010;194(4):1047-53',
    doi: '10.2214/AJR.09.3255',
    pmid: '20308509',
    caveat: written('108 tendons of 99 patients are counted; about 71 % were reached at the end.'),
    outcomes: [
      ...seriesOf(86, written('Dextrose, midportion'), 28.6, [
        ['midportion-rest', written('at rest'), 34.1, 3.3],
        ['midportion-daily', written('in daily life'), 50.2, 9.5],
        ['midportion-sport', written('in sport'), 70.7, 16.7],
      ]),
      ...seriesOf(22, written('Dextrose, insertion'), 28.6, [
        ['insertion-rest', written('at rest'), 33, 2.7],
        ['insertion-daily', written('in daily life'), 51.3, 10],
        ['insertion-sport', written('in sport'), 69.6, 17.7],
      ]),
    ],
  },
  {
    id: 'maxwell-2007',
    label: 'Maxwell 2007',
    year: 2007,
    conditions: ['achilles'],
    treated: 'Achilles tendinosis',
    design: written('consecutive series'),
    controlled: false,
    found: 'no-comparison',
    sessions: written('mean 4.0 (2 to 11), every 6 weeks until well or no better'),
    source: 'AJR 2007, pilot study',
    caveat: written('Treatment went on until the result was there, and 4 of 36 patients are left out. 33 tendons.'),
    outcomes: [
      {
        id: 'daily',
        instrument: written('pain in daily life, visual analogue scale'),
        family: 'pain-intensity',
        months: null,
        kind: 'percent-change',
        arms: [
          {
            id: 'dextrose',
            label: written('Dextrose 25 %'),
            role: 'active',
            n: 33,
            change: 84,
            changeWords: written('Mean percent reduction; 88.2 at rest, 78.1 in sport'),
          },
        ],
      },
    ],
  },
  {
    id: 'ryan-2011',
    label: 'Ryan 2011',
    year: 2011,
    conditions: ['knee-pain'],
    treated: 'patellar tendinopathy',
    design: written('prospective series'),
    controlled: false,
    found: 'no-comparison',
    sessions: written('mean 4 (SD 3), until the patient was satisfied'),
    source: 'Br J Sports Med 2011;45(12):972-7',
    caveat: written('Treatment went on until the result was there: its number of sessions cannot be compared.'),
    outcomes: seriesOf(47, written('Dextrose 25 %'), 10.4, [
      ['rest', written('at rest'), 38.4, 18.7],
      ['daily', written('in daily life'), 51.1, 25.8],
      ['sport', written('in sport'), 78.1, 38.8],
    ]),
  },
  {
    id: 'hauser-2011',
    label: written('Hauser, Hauser and Baird 2011'),
    year: 2011,
    conditions: ['chronic-joint-pain'],
    treated: 'chronic pain of many regions',
    design: written('review of 27 case series'),
    controlled: false,
    retrospective: true,
    found: 'no-comparison',
    sessions: written('many schedules'),
    source: 'J Prolotherapy 2011;3(4):765-789',
    caveat: written('Most of the series are of the authors’ own clinic; nobody was compared.'),
    outcomes: [
      {
        id: 'pain',
        instrument: written('pain, 0 to 10'),
        family: 'pain-intensity',
        months: null,
        kind: 'change',
        arms: [
          {
            id: 'dextrose',
            label: written('Dextrose'),
            role: 'active',
            n: 1478,
            change: 4.4,
            changeWords: written('Decline, "over" this; structures, not patients'),
          },
        ],
      },
    ],
  },
];
