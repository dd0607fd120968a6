import { written } from '@enthesis/languages';
import { amounts, type ClaimRow } from './claim.ts';

const guidance = (kind: string) => ({ kind: 'treatment' as const, aspect: 'guidance', classes: [kind] });
const mix = [
  { id: 'ultrasound', label: written('Sessions under ultrasound'), source: guidance('ultrasound') },
  { id: 'fluoroscopy', label: written('Sessions under fluoroscopy'), source: guidance('fluoroscopy') },
];

/** What is said of the procedure and of its price. */
export const procedureAndCost: readonly ClaimRow[] = [
  {
    id: 'ten-to-fifteen-injections',
    words: written('A comprehensive treatment takes ten to fifteen injections and more.'),
    pages: ['patient-blog'],
    topic: 'procedure',
    readings: [
      {
        id: 'ten-or-more',
        label: written('Sessions with ten injections and more'),
        source: { kind: 'treatment', aspect: 'injections', classes: ['10-15', '16+'] },
        claimed: { atLeast: amounts.most },
      },
      {
        id: 'median',
        label: written('Median number of injections in a session'),
        source: { kind: 'percentile', aspect: 'injections', class: 'p50', unit: 'injections' },
      },
    ],
    caveat: written('How many were given in a session, not how many are needed; what is treated decides it.'),
    phrases: ['10/ten 15/fifteen injections/shots', '10-15/10-15+ injections/shots', 'comprehensive injections'],
  },
  {
    id: 'all-tender-ligaments',
    words: written('It is best to treat all tender ligaments, and several joints, at each visit.'),
    pages: ['orthopaedic-centre'],
    topic: 'procedure',
    untested: 'not-recorded',
    readings: [],
    caveat: written('Where the needle went is not handed in, only how often.'),
    phrases: ['all tender/painful ligaments/areas/points', 'several/multiple joints visit/session/time'],
  },
  {
    id: 'visit-minutes',
    words: written('A visit takes 30 to 60 minutes, the injections themselves 5 to 20.'),
    pages: ['clinic-overview', 'naturopathic-clinic'],
    topic: 'procedure',
    untested: 'not-recorded',
    readings: [],
    caveat: written('How long a visit takes is not handed in.'),
    phrases: ['minutes procedure/treatment/injections/visit/appointment/session'],
  },
  {
    id: 'ultrasound-common',
    words: written('Ultrasound is commonly used for guidance.'),
    pages: ['clinic-overview'],
    topic: 'procedure',
    readings: [
      {
        id: 'ultrasound',
        label: written('Sessions under ultrasound'),
        source: guidance('ultrasound'),
        claimed: { atLeast: amounts.often },
      },
    ],
    caveat: written('What is done here, not what others do.'),
    phrases: ['ultrasound guidance/guided/commonly/often/used/use', 'ultrasound-guided'],
  },
  {
    id: 'fluoroscopy-si-joint',
    words: written('Fluoroscopy is used for sacroiliac joints.'),
    pages: ['clinic-overview'],
    topic: 'procedure',
    conditions: ['si-joint'],
    readings: [
      {
        id: 'fluoroscopy',
        label: written('Sessions under fluoroscopy'),
        source: guidance('fluoroscopy'),
        claimed: { atLeast: amounts.often },
      },
    ],
    caveat: written('What is done here, not what others do.'),
    phrases: ['fluoroscopy/fluoroscopic/x-ray si/sacroiliac/sij/guidance/guided'],
  },
  {
    id: 'guidance-accuracy',
    words: written('Guidance by imaging makes the injections more accurate.'),
    pages: ['clinic-overview', 'orthopaedic-centre'],
    topic: 'procedure',
    untested: 'cannot-test',
    readings: mix,
    caveat: written(
      'Only what was used is known. Where the needle came to lie is not, and who was guided was not drawn by lot.',
    ),
    phrases: ['guidance/guided/ultrasound/imaging accuracy/accurate/accurately/precise/precision/precisely'],
  },
  {
    id: 'stability',
    words: written('After repeated injections joints feel more stable.'),
    pages: ['clinic-overview'],
    topic: 'procedure',
    readings: [
      {
        id: 'stability-change',
        label: written('Mean improvement of the rating of stability, 0 to 10, at 6 months'),
        source: { kind: 'change', search: 'by=instrument&instrument=stability' },
        claimed: { above: 0 },
      },
    ],
    caveat: written(
      'Before against after in the same patients: it often gets better by itself, and nobody untreated is compared. One question, not a tested questionnaire.',
    ),
    phrases: ['stability/stable/stabilize/stabilise joint/joints/repeated/injections/improve/improved'],
  },
  {
    id: 'injection-pain',
    words: written('The pain of the injections is tolerable and passes.'),
    pages: ['naturopathic-clinic'],
    topic: 'procedure',
    readings: [
      {
        id: 'tolerable',
        label: written('Sessions with pain during the injections of at most 6 of 10'),
        source: { kind: 'treatment', aspect: 'procedure-pain', classes: ['0-4', '5-6'] },
        claimed: { atLeast: amounts.most },
      },
      {
        id: 'median',
        label: written('Median pain during the injections, 0 to 10'),
        source: { kind: 'percentile', aspect: 'procedure-pain', class: 'p50', unit: 'points' },
      },
      {
        id: 'p90',
        label: written('90th percentile of pain during the injections, 0 to 10'),
        source: { kind: 'percentile', aspect: 'procedure-pain', class: 'p90', unit: 'points' },
      },
      {
        id: 'recorded',
        label: written('Sessions with pain of the injection written down as an event'),
        networkLabel: written('Courses with pain of the injection written down as an event'),
        source: { kind: 'safety', event: 'injection-pain', severity: 'any' },
      },
      {
        id: 'days',
        label: written('Median days that it lasted'),
        source: { kind: 'event-days', event: 'injection-pain' },
        claimed: { atMost: 7 },
      },
    ],
    caveat: written(
      'Tolerable is taken as at most 6 of 10: 7 and more is severe (Serlin, Pain 1995;61:277-284). That it passes is taken as a week at most.',
    ),
    phrases: [
      'injection/injections/procedure painful/pain tolerable/tolerated/temporary/brief/discomfort',
      'pain during injection/injections/procedure',
    ],
  },
  {
    id: 'price',
    words: written('An injection costs about 150 dollars.'),
    pages: ['consumer-article'],
    topic: 'cost',
    untested: 'cannot-test',
    readings: [
      {
        id: 'course-cost',
        label: written('Median cost of a course, at the price that the clinic has set'),
        source: { kind: 'percentile', aspect: 'course-cost', class: 'p50', unit: 'money' },
      },
      {
        id: 'course-injections',
        label: written('Median number of injections in a course'),
        source: { kind: 'percentile', aspect: 'course-injections', class: 'p50', unit: 'injections' },
      },
      {
        id: 'sessions',
        label: written('Median number of sessions in a course'),
        source: { kind: 'percentile', aspect: 'sessions', class: 'p50', unit: 'sessions' },
      },
    ],
    caveat: written(
      'A price is set, not seen: what a course comes to at the price set here stands beside, from the injections recorded. An injection is not a session: prices of the two cannot be compared.',
    ),
    phrases: ['150/$150 injection/injections/treatment/session/per', 'cost/costs/price per injection'],
  },
  {
    id: 'not-covered',
    words: written('Insurance does not usually pay for it.'),
    pages: ['consumer-article'],
    topic: 'cost',
    readings: [
      {
        id: 'paid-by-insurance',
        label: written('Courses paid by a health insurance or workers’ compensation'),
        source: { kind: 'cohort', characteristic: 'payer', strata: ['insurance', 'workers-comp'] },
        claimed: { atMost: amounts.most },
      },
      {
        id: 'paid-by-patient',
        label: written('Courses paid by the patient'),
        source: { kind: 'cohort', characteristic: 'payer', strata: ['self'] },
      },
    ],
    caveat: written('Who paid for those treated here. Who did not come for the price is not seen.'),
    phrases: ['insurance cover/covers/covered/coverage/pay/pays/reimburse', 'not covered'],
  },
];
