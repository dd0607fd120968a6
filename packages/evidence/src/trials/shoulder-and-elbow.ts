import { written } from '@enthesis/languages';
import type { TrialRow } from './trial.ts';

const scarpone = (before: number, after: number) => ({
  n: null,
  change: Math.round((before - after) * 10) / 10,
  changeWords: written`Difference of the reported means, ${before} to ${after}`,
});

/** Trials and surveys at shoulder and elbow. */
export const shoulderAndElbow: readonly TrialRow[] = [
  {
    id: 'bertrand-2016',
    label: 'Bertrand 2016',
    year: 2016,
    conditions: ['rotator-cuff-partial'],
    treated: 'rotator cuff tendinopathy',
    design: written('randomised trial, three arms'),
    controlled: true,
    found: 'difference',
    sessions: written('3, a month apart, with physiotherapy'),
    source: 'Arch Phys Med Rehabil 2016;97(1):17-25',
    doi: '10.1016/j.apmr.2015.08.412',
    pmid: '26301385',
    caveat: written('73 patients in all; the numbers of the arms are not in the abstract.'),
    outcomes: [
      {
        id: 'pain',
        instrument: written('worst current shoulder pain, 0 to 10'),
        family: 'pain-intensity',
        months: 9,
        kind: 'proportion',
        definitionWords: written('better by 2.8 points or more'),
        arms: [
          { id: 'dextrose', label: written('Dextrose at the attachments'), role: 'active', n: null, percent: 59 },
          { id: 'saline', label: written('Saline at the attachments'), role: 'control', n: null, percent: 37 },
          { id: 'superficial', label: written('Saline under the skin'), role: 'control', n: null, percent: 27 },
        ],
      },
    ],
  },
  {
    id: 'hauser-shoulder-2009',
    label: written('Hauser and Hauser 2009, shoulder'),
    year: 2009,
    conditions: ['rotator-cuff-partial', 'shoulder-labrum', 'shoulder-instability'],
    treated: 'chronic shoulder pain',
    design: written('retrospective survey by telephone'),
    controlled: false,
    retrospective: true,
    found: 'no-comparison',
    sessions: written('at a clinic held every quarter; number not in the abstract'),
    source: 'J Prolotherapy 2009;1(4):205-216',
    caveat: written('Pain before treatment was recalled after it.'),
    outcomes: [
      {
        id: 'relief',
        instrument: written('pain recalled, 0 to 10'),
        family: 'other',
        months: 20,
        kind: 'any-relief',
        definitionWords: written('any pain relief'),
        arms: [{ id: 'dextrose', label: written('Dextrose'), role: 'active', n: 94, percent: 97 }],
      },
    ],
  },
  {
    id: 'scarpone-2008',
    label: 'Scarpone 2008',
    year: 2008,
    conditions: ['tennis-elbow'],
    treated: 'lateral epicondylosis',
    design: written('randomised trial, double-blind, pilot'),
    controlled: true,
    found: 'difference',
    sessions: written('3 at weeks 0, 4 and 8'),
    source: 'Clin J Sport Med 2008;18(3):248-54',
    doi: '10.1097/JSM.0b013e318170fc87',
    pmid: '18469566',
    caveat: written('Morrhuate was injected with the dextrose. 24 patients in all.'),
    outcomes: [
      {
        id: 'pain',
        instrument: written('elbow pain at rest, 0 to 10'),
        family: 'pain-intensity',
        months: 3.7,
        kind: 'change',
        arms: [
          { id: 'dextrose', label: written('Dextrose and morrhuate'), role: 'active', ...scarpone(5.1, 0.5) },
          { id: 'saline', label: written('Saline'), role: 'control', ...scarpone(4.5, 3.5) },
        ],
      },
    ],
  },
  {
    id: 'yelland-2019',
    label: 'Yelland 2019',
    year: 2019,
    conditions: ['tennis-elbow'],
    treated: 'lateral epicondylalgia',
    design: written('randomised trial, three arms, assessor blinded'),
    controlled: true,
    found: 'no-difference',
    sessions: written('4, a month apart'),
    source: 'BMC Musculoskelet Disord 2019;20:509',
    doi: '10.1186/s12891-019-2905-5',
    caveat: written('No difference at 52 weeks; 88 % followed. The shares were not seen in the abstract.'),
    outcomes: [
      {
        id: 'change',
        instrument: written('PRTEE; impression of change'),
        family: 'prtee',
        months: 12,
        kind: 'none',
        definitionWords: written('much improved or completely recovered'),
        arms: [
          { id: 'prolotherapy', label: written('Prolotherapy'), role: 'active', n: 40 },
          { id: 'combined', label: written('Prolotherapy and physiotherapy'), role: 'active', n: 40 },
          { id: 'physiotherapy', label: written('Physiotherapy'), role: 'control', n: 40 },
        ],
      },
    ],
  },
];
