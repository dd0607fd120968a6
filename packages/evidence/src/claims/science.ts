import { written } from '@enthesis/languages';
import type { ClaimRow } from './claim.ts';

const r30 = { kind: 'responders' as const, search: 'by=condition' };
const better = written('At least 30 % less pain at 6 months');
const papers = written('It is about other people’s papers; the trials are in the table below.');

/** What is said of the science. A registry has no verdict of it; its own figures stand beside. */
export const science: readonly ClaimRow[] = [
  {
    id: 'si-joint-strongest',
    words: written('The strongest and most consistent evidence is for the sacroiliac joint.'),
    pages: ['clinic-overview'],
    topic: 'science',
    conditions: ['si-joint'],
    untested: 'cannot-test',
    readings: [{ id: 'better', label: written`${better}, SI joint`, source: r30 }],
    caveat: written`${papers} Two trials of the joint contradict each other: Kim 2010 and a later one against steroid. A rate without a control is no evidence of an effect.`,
    phrases: ['si/sacroiliac/sij evidence/research/studies strongest/strong/best/consistent', 'strongest evidence'],
  },
  {
    id: 'back-and-knee',
    words: written('Research supports it for the back and the knee above all.'),
    pages: ['orthopaedic-centre'],
    topic: 'science',
    conditions: ['low-back', 'knee-oa', 'knee-pain'],
    untested: 'cannot-test',
    readings: [{ id: 'better', label: written`${better}, back and knee`, source: r30 }],
    caveat: written`${papers} In the back, Yelland 2004 and Dechow 1999 found no difference between the arms.`,
    phrases: ['research/studies/evidence support/supports/shows back knee/knees'],
  },
  {
    id: 'placebo',
    words: written('A placebo effect may explain the relief.'),
    pages: ['consumer-article'],
    topic: 'science',
    untested: 'cannot-test',
    readings: [],
    caveat: written(
      'Only a control arm can tell. In Yelland 2004, 36 % of the saline arm had more than half of their pain less.',
    ),
    phrases: ['placebo'],
  },
  {
    id: 'small-studies',
    words: written('Studies were small, and relief in the long term has not been shown.'),
    pages: ['consumer-article'],
    topic: 'science',
    untested: 'cannot-test',
    readings: [
      {
        id: 'at-12-months',
        label: written('At least 30 % less pain at 12 months'),
        source: { kind: 'responders', search: 'by=condition&horizon=12m' },
      },
      {
        id: 'at-24-months',
        label: written('At least 30 % less pain at 24 months'),
        source: { kind: 'responders', search: 'by=condition&horizon=24m' },
      },
    ],
    caveat: written`${papers} How many were followed so long here stands beside.`,
    phrases: [
      'studies/trials/research small/limited',
      'long-term/long relief/evidence/results not/no/lack shown/evidence',
      'more research',
    ],
  },
  {
    id: 'mechanism',
    words: written('It irritates the tissue, so that the body repairs it.'),
    pages: ['clinic-overview', 'naturopathic-clinic', 'orthopaedic-centre', 'consumer-article'],
    topic: 'science',
    untested: 'cannot-test',
    readings: [],
    caveat: written('A mechanism. Scores of pain cannot show it.'),
    phrases: [
      'inflammation/inflammatory/irritate/irritates/irritant/irritation tissue/tissues/heal/healing/repair/response',
      'growth factors',
      'stimulate/stimulates/stimulating healing/repair/growth/collagen/body',
      'strengthen/strengthens/strengthening ligaments/ligament/tendons/tissue',
    ],
  },
  {
    id: 'approval',
    words: written('Authorities or societies have approved it, or have not.'),
    pages: ['consumer-article'],
    topic: 'science',
    untested: 'cannot-test',
    readings: [],
    caveat: written('A matter of record, not of outcomes.'),
    phrases: [
      'fda/authority/authorities approve/approved/approval',
      'guideline/guidelines recommend/recommends/against',
      'college/association/society recommend/recommends/endorse/endorses',
    ],
  },
];
