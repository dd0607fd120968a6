import { written } from '@enthesis/languages';
import { amounts, type ClaimRow, type ReadingRow } from './claim.ts';

const monthly: ReadingRow = {
  id: 'gaps-3-to-6-weeks',
  label: written('Gaps between sessions of 21 to 42 days'),
  source: { kind: 'treatment', aspect: 'gap', classes: ['21-27', '28-34', '35-42'] },
  claimed: { atLeast: amounts.most },
};
const r30 = (horizon: string) => ({ kind: 'responders' as const, search: `by=condition&horizon=${horizon}` });
const given = written(
  'How treatment was given, not how much of it is needed: patients stop when they are well, or tired of it.',
);

/** What is said of number and spacing of sessions, of when it shows and how long it lasts. */
export const sessionsAndTime: readonly ClaimRow[] = [
  {
    id: 'three-a-month-apart',
    words: written('Typically three treatments are given, about a month apart.'),
    pages: ['naturopathic-clinic'],
    topic: 'sessions',
    readings: [
      {
        id: 'exactly-three',
        label: written('Ended courses of exactly three sessions'),
        source: { kind: 'treatment', aspect: 'sessions', classes: ['3'] },
        claimed: { atLeast: amounts.most },
      },
      monthly,
      {
        id: 'median-gap',
        label: written('Median gap between sessions'),
        source: { kind: 'percentile', aspect: 'gap', class: 'p50', unit: 'days' },
        claimed: { atLeast: 21, atMost: 42 },
      },
    ],
    caveat: given,
    phrases: [
      '3/three treatment/treatments/sessions/injections month/monthly',
      'typically/usually/average 3/three treatment/treatments/sessions',
    ],
  },
  {
    id: 'two-to-six',
    words: written('Two to six treatments are usual.'),
    pages: ['naturopathic-clinic'],
    topic: 'sessions',
    readings: [
      {
        id: 'p10',
        label: written('10th percentile of sessions in ended courses'),
        source: { kind: 'percentile', aspect: 'sessions', class: 'p10', unit: 'sessions' },
        claimed: { atLeast: 2 },
      },
      {
        id: 'p90',
        label: written('90th percentile of sessions in ended courses'),
        source: { kind: 'percentile', aspect: 'sessions', class: 'p90', unit: 'sessions' },
        claimed: { atMost: 6 },
      },
    ],
    caveat: given,
    phrases: ['2/two 6/six treatment/treatments/sessions', '2-6 treatment/treatments/sessions'],
  },
  {
    id: 'every-3-to-6-weeks',
    words: written('Injections are repeated every three to six weeks.'),
    pages: ['orthopaedic-centre'],
    topic: 'sessions',
    readings: [
      monthly,
      {
        id: 'all-gaps-inside',
        label: written('Courses with all their gaps of 21 to 42 days'),
        source: { kind: 'treatment', aspect: 'course-gaps', classes: ['all'] },
      },
    ],
    caveat: written('Gaps are counted, not courses: a course of many sessions has many of them.'),
    phrases: ['3/three 6/six week/weeks', '3-6 week/weeks', 'three-to-six week/weeks'],
  },
  {
    id: 'series-spaced',
    words: written('Treatment is a series of sessions, weeks to months apart.'),
    pages: ['clinic-overview'],
    topic: 'sessions',
    readings: [
      {
        id: 'two-or-more',
        label: written('Ended courses of two sessions and more'),
        source: { kind: 'treatment', aspect: 'sessions', classes: ['2', '3', '4', '5', '6', '7-9', '10+'] },
        claimed: { atLeast: amounts.most },
      },
      {
        id: 'gaps-weeks-to-months',
        label: written('Gaps between sessions of 14 days and more'),
        source: {
          kind: 'treatment',
          aspect: 'gap',
          classes: ['14-20', '21-27', '28-34', '35-42', '43-56', '57-90', '91+'],
        },
        claimed: { atLeast: amounts.most },
      },
    ],
    caveat: given,
    phrases: ['series injections/treatments/sessions weeks/months/spaced', 'spaced weeks/months'],
  },
  {
    id: 'several-needed',
    words: written('Several sessions are needed for proper healing.'),
    pages: ['orthopaedic-centre'],
    topic: 'sessions',
    untested: 'cannot-test',
    readings: [
      {
        id: 'three-or-more',
        label: written('Ended courses of three sessions and more'),
        source: { kind: 'treatment', aspect: 'sessions', classes: ['3', '4', '5', '6', '7-9', '10+'] },
      },
      ...[1, 3].map((session) => ({
        id: `first-response-${session}`,
        label: written`Had responded for the first time by session ${session}`,
        source: { kind: 'first-response' as const, search: '', session },
      })),
    ],
    caveat: written('What sessions do cannot be seen without patients who had fewer by lot.'),
    phrases: [
      'several/multiple treatments/sessions/injections need/needed/necessary/required',
      'more than one treatment/session/injection',
    ],
  },
  {
    id: 'weeks-to-months',
    words: written('Improvement begins after a few weeks to a few months.'),
    pages: ['naturopathic-clinic'],
    topic: 'time',
    readings: [
      {
        id: 'by-6-months',
        label: written('At least 30 % less pain at 6 months'),
        source: r30('6m'),
        claimed: { atLeast: amounts.most },
      },
      { id: 'at-6-weeks', label: written('At least 30 % less pain at 6 weeks'), source: r30('6w') },
      { id: 'at-3-months', label: written('At least 30 % less pain at 3 months'), source: r30('3m') },
      {
        id: 'first-response-3',
        label: written('Had 30 % less pain for the first time by session 3'),
        source: { kind: 'first-response', search: '', session: 3 },
      },
    ],
    caveat: written(
      'Scores say when patients were asked, not when it began: the median time to the first 30 % lies before the first of these times at which half had it. Who responded in between and lost it again is not seen.',
    ),
    phrases: [
      'improve/improvement/improvements/results/relief weeks months',
      'few weeks few months',
      'weeks to months',
    ],
  },
  {
    id: 'gradual',
    words: written('Improvement is gradual, not at once.'),
    pages: ['clinic-overview'],
    topic: 'time',
    readings: [
      {
        id: 'at-6-weeks',
        label: written('At least 30 % less pain at 6 weeks'),
        source: r30('6w'),
        claimed: { atMost: amounts.most },
      },
      {
        id: 'at-6-months',
        label: written('At least 30 % less pain at 6 months'),
        source: r30('6m'),
        claimed: { atLeast: amounts.most },
      },
    ],
    caveat: written('Other patients are scored at each time. Pain often falls by itself meanwhile.'),
    phrases: [
      'gradual/gradually/slowly improve/improvement/improves/improvements/relief/results',
      'not immediate/overnight',
    ],
  },
  {
    id: 'goes-on-for-months',
    words: written('Tissue goes on remodelling, and the benefit grows, for months after the last session.'),
    pages: ['orthopaedic-centre'],
    topic: 'time',
    untested: 'cannot-test',
    readings: [
      { id: 'at-3-months', label: written('At least 30 % less pain at 3 months'), source: r30('3m') },
      { id: 'at-12-months', label: written('At least 30 % less pain at 12 months'), source: r30('12m') },
    ],
    caveat: written(
      'No tissue is looked at, and times count from the first session. Scores can rise for other reasons.',
    ),
    phrases: [
      'remodel/remodeling/remodelling',
      'continue/continues improve/improving/heal/healing months',
      'collagen months',
    ],
  },
  {
    id: 'again-in-one-to-two-years',
    words: written('Some need another treatment in one to two years.'),
    pages: ['naturopathic-clinic'],
    topic: 'time',
    readings: [
      {
        id: 'again-12m',
        label: written('Treated again within 12 months'),
        source: { kind: 'retreatment', time: '12m' },
      },
      {
        id: 'again-24m',
        label: written('Treated again within 24 months'),
        source: { kind: 'retreatment', time: '24m' },
        claimed: { atLeast: amounts.sometimes, atMost: amounts.most },
      },
    ],
    caveat: written('Counted from the last session. Who did not come back may be well, or may have gone elsewhere.'),
    phrases: [
      'another/again/repeat/additional/booster/maintenance treatment/treatments/session/injections year/years',
      '1-2/1/one 2/two year/years treatment/treatments/again',
    ],
  },
];
