import { written } from '@enthesis/languages';
import { amounts, type ClaimRow, type ReadingRow } from './claim.ts';

const pain30 = (horizon: string) => ({ kind: 'responders' as const, search: `by=condition&horizon=${horizon}` });
const painFree = (horizon: string) => ({
  kind: 'responders' as const,
  search: `by=condition&definition=painfree&horizon=${horizon}`,
});
const both = (horizon: string, words: string): ReadingRow => ({
  id: `both-${horizon}`,
  label: written`Pain and function both better at ${words} months`,
  source: { kind: 'responders', search: `by=condition&definition=both&horizon=${horizon}` },
  claimed: { atLeast: amounts.most },
});
const before = written(
  'Before against after in the same patients: pain often falls by itself, and nobody untreated is compared.',
);

/** What is said of results. None of the verdicts is about an effect of treatment. */
export const results: readonly ClaimRow[] = [
  {
    id: 'some-not-all',
    words: written('It does not help everyone, and makes a great difference for some.'),
    pages: ['patient-blog'],
    topic: 'results',
    readings: [
      {
        id: 'half-better',
        label: written('At least 50 % less pain at 6 months'),
        source: { kind: 'responders', search: 'by=condition&definition=r50' },
        claimed: { atLeast: amounts.sometimes, atMost: 1 - amounts.sometimes },
      },
      {
        id: 'worse',
        label: written('Worse at 6 months'),
        source: { kind: 'responders', search: 'by=condition&definition=worse' },
      },
    ],
    caveat: written('How patients fared, not what helped them.'),
    phrases: [
      'not help/helps/helped/work/works everyone/everybody/all',
      'difference some people/patients not all/everyone',
    ],
  },
  {
    id: 'outcomes-vary',
    words: written('Outcomes vary from patient to patient, and no result is promised.'),
    pages: ['clinic-overview'],
    topic: 'results',
    readings: [
      {
        id: 'worse',
        label: written('Worse at 6 months'),
        source: { kind: 'responders', search: 'by=condition&definition=worse' },
        claimed: { above: 0 },
      },
      { id: 'better', label: written('At least 30 % less pain at 6 months'), source: pain30('6m') },
    ],
    caveat: written('That some got worse shows that results vary; it does not show what made them worse.'),
    phrases: ['outcomes/results vary/varies/differ', 'results not guarantee/guaranteed/promised', 'no guarantee'],
  },
  {
    id: 'permanent',
    words: written('Pain is resolved for good in a very high share of patients.'),
    pages: ['naturopathic-clinic'],
    topic: 'results',
    readings: [
      {
        id: 'pain-free-12m',
        label: written('Pain-free at 12 months'),
        source: painFree('12m'),
        claimed: { atLeast: amounts.veryHigh },
      },
      {
        id: 'pain-free-24m',
        label: written('Pain-free at 24 months'),
        source: painFree('24m'),
        claimed: { atLeast: amounts.veryHigh },
      },
      {
        id: 'again-24m',
        label: written('Treated again within 24 months'),
        source: { kind: 'retreatment', time: '24m' },
        claimed: { atMost: 1 - amounts.veryHigh },
      },
    ],
    caveat: written('Two years are not for good. Who was treated again was not done with it.'),
    phrases: [
      'permanent/permanently pain',
      'pain resolved/resolves/gone for good',
      'permanent/permanently resolve/resolving/resolves',
      'lasting/permanent cure/relief success',
      'success/successful rate/rates permanent/permanently',
    ],
  },
  {
    id: 'often-complete',
    words: written('Pain often goes away completely.'),
    pages: ['naturopathic-clinic'],
    topic: 'results',
    readings: [
      {
        id: 'pain-free-6m',
        label: written('Pain-free at 6 months'),
        source: painFree('6m'),
        claimed: { atLeast: amounts.often },
      },
    ],
    caveat: written('A state at one time: who was pain-free then may not be later.'),
    phrases: [
      'complete/completely/total resolution/resolve/resolves/relief pain',
      'pain goes/go away completely',
      'complete/completely pain-free/painfree',
    ],
  },
  {
    id: 'pain-function-motion',
    words: written('Pain, function and range of motion improve considerably, in the short and in the long term.'),
    pages: ['naturopathic-clinic'],
    topic: 'results',
    readings: [both('3m', '3'), both('12m', '12')],
    caveat: written`${before} Range of motion has no rule of its own here.`,
    phrases: [
      'pain function range/motion/rom improve/improves/improved/improvement/improvements',
      'improve/improves/improvement short/short-term long/long-term',
    ],
  },
  {
    id: 'without-it-too',
    words: written('Patients also recover without prolotherapy.'),
    pages: ['patient-blog'],
    topic: 'results',
    untested: 'cannot-test',
    readings: [],
    caveat: written('Nobody untreated is here. The control arms of trials are the nearest thing there is.'),
    phrases: [
      'recover/recovered/heal/healed/improve/improved without prolotherapy/treatment/injections',
      'got better without',
    ],
  },
  {
    id: 'surgery-less',
    words: written('It greatly reduces the need for surgery.'),
    pages: ['naturopathic-clinic'],
    topic: 'results',
    untested: 'cannot-test',
    readings: [],
    caveat: written(
      'How many would have been operated on otherwise is not known; operations afterwards are not handed in.',
    ),
    phrases: [
      'surgery reduce/reduces/reduced/avoid/avoids/avoiding/need/alternative',
      'surgery less/fewer likely/need',
    ],
  },
];
