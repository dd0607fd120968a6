import { written } from '@enthesis/languages';
import type { ClaimRow } from './claim.ts';

const pain30 = (horizon: string) => ({ kind: 'responders' as const, search: `by=condition&horizon=${horizon}` });
const painFree = (horizon: string) => ({
  kind: 'responders' as const,
  search: `by=condition&definition=painfree&horizon=${horizon}`,
});
/** The smallest improvements that patients call important: a mean below them is hardly a clear one. */
const important = { nprs: 2, odi: 10 } as const;
const before = written(
  'Before against after in the same patients: pain often falls by itself, and nobody untreated is compared.',
);

/** What is said of results in one condition. */
export const resultsByCondition: readonly ClaimRow[] = [
  {
    id: 'si-joint-pain-and-function',
    words: written('Pain and function of sacroiliac joints both improve.'),
    pages: ['clinic-overview'],
    topic: 'results',
    conditions: ['si-joint'],
    readings: [
      {
        id: 'pain-change',
        label: written('Mean improvement of pain, 0 to 10, at 6 months'),
        source: { kind: 'change', search: 'by=instrument&instrument=nprs' },
        claimed: { above: 0 },
      },
      {
        id: 'disability-change',
        label: written('Mean improvement of the Oswestry index, 0 to 100, at 6 months'),
        source: { kind: 'change', search: 'by=instrument&instrument=odi' },
        claimed: { above: 0 },
      },
      {
        id: 'both',
        label: written('Pain and function both better at 6 months'),
        source: { kind: 'responders', search: 'by=condition&definition=both' },
      },
    ],
    caveat: before,
    phrases: ['si/sacroiliac/sij pain function improve/improves/improved/improvement/improvements'],
  },
  {
    id: 'low-back-less',
    words: written('People with low back pain have clearly less pain and disability afterwards.'),
    pages: ['consumer-article'],
    topic: 'results',
    conditions: ['low-back'],
    readings: [
      {
        id: 'pain-change',
        label: written('Mean improvement of pain, 0 to 10, at 6 months'),
        source: { kind: 'change', search: 'by=instrument&instrument=nprs' },
        claimed: { atLeast: important.nprs },
      },
      {
        id: 'disability-change',
        label: written('Mean improvement of the Oswestry index, 0 to 100, at 6 months'),
        source: { kind: 'change', search: 'by=instrument&instrument=odi' },
        claimed: { atLeast: important.odi },
      },
    ],
    caveat: written`${before} In Yelland 2004 saline did as well as dextrose, within chance.`,
    phrases: ['back pain disability less/reduce/reduced/significantly/lower/decrease/decreased'],
  },
  {
    id: 'knee-oa-untreated',
    words: written('Knee osteoarthritis improves more, with less swelling and more movement, than without treatment.'),
    pages: ['consumer-article'],
    topic: 'results',
    conditions: ['knee-oa'],
    untested: 'cannot-test',
    readings: [{ id: 'better', label: written('At least 30 % less pain at 6 months'), source: pain30('6m') }],
    caveat: written('Nobody untreated is here. Rabago 2013 and Sit 2020 compared; swelling is not recorded.'),
    phrases: [
      'knee/knees osteoarthritis/oa/arthritis swelling',
      'knee/knees osteoarthritis/oa untreated/without/compared',
      'knee osteoarthritis/oa more pain reduction/relief',
    ],
  },
  {
    id: 'osgood-84-46',
    words: written('84 % of those with Osgood-Schlatter disease became pain-free, against 46 % with pain relievers.'),
    pages: ['consumer-article'],
    topic: 'results',
    conditions: ['osgood-schlatter'],
    untested: 'cannot-test',
    readings: [{ id: 'pain-free-12m', label: written('Pain-free at 12 months'), source: painFree('12m') }],
    caveat: written(
      'Topol 2011 counted knees: 32 of 38 with any dextrose against 6 of 13 that had lidocaine injected and did not change over. Nobody was on pain relievers, and by then it was no comparison by lot. Without a control a registry cannot repeat it.',
    ),
    phrases: [
      '84 46',
      'osgood/osgood-schlatter 84',
      'osgood/osgood-schlatter pain-free/painfree/symptom-free percent/%',
    ],
  },
];
