import { amounts, type ClaimRow } from './claim.ts';

const guidance = (kind: string) => ({ kind: 'treatment' as const, aspect: 'guidance', classes: [kind] });
const mix = [
  { id: 'ultrasound', label: 'Sessions under ultrasound', source: guidance('ultrasound') },
  { id: 'fluoroscopy', label: 'Sessions under fluoroscopy', source: guidance('fluoroscopy') },
];

/** What is said of the procedure and of its price. */
export const procedureAndCost: readonly ClaimRow[] = [
  {
    id: 'ten-to-fifteen-injections',
    words: 'A comprehensive treatment takes ten to fifteen injections and more.',
    pages: ['patient-blog'],
    topic: 'procedure',
    readings: [
      {
        id: 'ten-or-more',
        label: 'Sessions with ten injections and more',
        source: { kind: 'treatment', aspect: 'injections', classes: ['10-15', '16+'] },
        claimed: { atLeast: amounts.most },
      },
      {
        id: 'median',
        label: 'Median number of injections in a session',
        source: { kind: 'percentile', aspect: 'injections', class: 'p50', unit: 'injections' },
      },
    ],
    caveat: 'How many were given in a session, not how many are needed; what is treated decides it.',
    phrases: ['10/ten 15/fifteen injections/shots', '10-15/10-15+ injections/shots', 'comprehensive injections'],
  },
  {
    id: 'all-tender-ligaments',
    words: 'It is best to treat all tender ligaments, and several joints, at each visit.',
    pages: ['orthopaedic-centre'],
    topic: 'procedure',
    untested: 'not-recorded',
    readings: [],
    caveat: 'Where the needle went is not handed in, only how often.',
    phrases: ['all tender/painful ligaments/areas/points', 'several/multiple joints visit/session/time'],
  },
  {
    id: 'visit-minutes',
    words: 'A visit takes 30 to 60 minutes, the injections themselves 5 to 20.',
    pages: ['clinic-overview', 'naturopathic-clinic'],
    topic: 'procedure',
    untested: 'not-recorded',
    readings: [],
    caveat: 'How long a visit takes is not handed in.',
    phrases: ['minutes procedure/treatment/injections/visit/appointment/session'],
  },
  {
    id: 'ultrasound-common',
    words: 'Ultrasound is commonly used for guidance.',
    pages: ['clinic-overview'],
    topic: 'procedure',
    readings: [
      {
        id: 'ultrasound',
        label: 'Sessions under ultrasound',
        source: guidance('ultrasound'),
        claimed: { atLeast: amounts.often },
      },
    ],
    caveat: 'What is done here, not what others do.',
    phrases: ['ultrasound guidance/guided/commonly/often/used/use', 'ultrasound-guided'],
  },
  {
    id: 'fluoroscopy-si-joint',
    words: 'Fluoroscopy is used for sacroiliac joints.',
    pages: ['clinic-overview'],
    topic: 'procedure',
    conditions: ['si-joint'],
    readings: [
      {
        id: 'fluoroscopy',
        label: 'Sessions under fluoroscopy',
        source: guidance('fluoroscopy'),
        claimed: { atLeast: amounts.often },
      },
    ],
    caveat: 'What is done here, not what others do.',
    phrases: ['fluoroscopy/fluoroscopic/x-ray si/sacroiliac/sij/guidance/guided'],
  },
  {
    id: 'guidance-accuracy',
    words: 'Guidance by imaging makes the injections more accurate.',
    pages: ['clinic-overview', 'orthopaedic-centre'],
    topic: 'procedure',
    untested: 'cannot-test',
    readings: mix,
    caveat:
      'Only what was used is known. Where the needle came to lie is not, and who was guided was not drawn by lot.',
    phrases: ['guidance/guided/ultrasound/imaging accuracy/accurate/accurately/precise/precision/precisely'],
  },
  {
    id: 'stability',
    words: 'After repeated injections joints feel more stable.',
    pages: ['clinic-overview'],
    topic: 'procedure',
    readings: [
      {
        id: 'stability-change',
        label: 'Mean improvement of the rating of stability, 0 to 10, at 6 months',
        source: { kind: 'change', search: 'by=instrument&instrument=stability' },
        claimed: { above: 0 },
      },
    ],
    caveat:
      'Before against after in the same patients: it often gets better by itself, and nobody untreated is compared. One question, not a tested questionnaire.',
    phrases: ['stability/stable/stabilize/stabilise joint/joints/repeated/injections/improve/improved'],
  },
  {
    id: 'injection-pain',
    words: 'The pain of the injections is tolerable and passes.',
    pages: ['naturopathic-clinic'],
    topic: 'procedure',
    readings: [
      {
        id: 'tolerable',
        label: 'Sessions with pain during the injections of at most 6 of 10',
        source: { kind: 'treatment', aspect: 'procedure-pain', classes: ['0-4', '5-6'] },
        claimed: { atLeast: amounts.most },
      },
      {
        id: 'median',
        label: 'Median pain during the injections, 0 to 10',
        source: { kind: 'percentile', aspect: 'procedure-pain', class: 'p50', unit: 'points' },
      },
      {
        id: 'p90',
        label: '90th percentile of pain during the injections, 0 to 10',
        source: { kind: 'percentile', aspect: 'procedure-pain', class: 'p90', unit: 'points' },
      },
      {
        id: 'recorded',
        label: 'Sessions with pain of the injection written down as an event',
        networkLabel: 'Courses with pain of the injection written down as an event',
        source: { kind: 'safety', event: 'injection-pain', severity: 'any' },
      },
      {
        id: 'days',
        label: 'Median days that it lasted',
        source: { kind: 'event-days', event: 'injection-pain' },
        claimed: { atMost: 7 },
      },
    ],
    caveat:
      'Tolerable is taken as at most 6 of 10: 7 and more is severe (Serlin, Pain 1995;61:277-284). That it passes is taken as a week at most.',
    phrases: [
      'injection/injections/procedure painful/pain tolerable/tolerated/temporary/brief/discomfort',
      'pain during injection/injections/procedure',
    ],
  },
  {
    id: 'price',
    words: 'An injection costs about 150 dollars.',
    pages: ['consumer-article'],
    topic: 'cost',
    untested: 'cannot-test',
    readings: [
      {
        id: 'course-cost',
        label: 'Median cost of a course, at the price that the clinic has set',
        source: { kind: 'percentile', aspect: 'course-cost', class: 'p50', unit: 'money' },
      },
      {
        id: 'course-injections',
        label: 'Median number of injections in a course',
        source: { kind: 'percentile', aspect: 'course-injections', class: 'p50', unit: 'injections' },
      },
      {
        id: 'sessions',
        label: 'Median number of sessions in a course',
        source: { kind: 'percentile', aspect: 'sessions', class: 'p50', unit: 'sessions' },
      },
    ],
    caveat:
      'A price is set, not seen: what a course comes to at the price set here stands beside, from the injections recorded. An injection is not a session: prices of the two cannot be compared.',
    phrases: ['150/$150 injection/injections/treatment/session/per', 'cost/costs/price per injection'],
  },
  {
    id: 'not-covered',
    words: 'Insurance does not usually pay for it.',
    pages: ['consumer-article'],
    topic: 'cost',
    readings: [
      {
        id: 'paid-by-insurance',
        label: 'Courses paid by a health insurance or workers’ compensation',
        source: { kind: 'cohort', characteristic: 'payer', strata: ['insurance', 'workers-comp'] },
        claimed: { atMost: amounts.most },
      },
      {
        id: 'paid-by-patient',
        label: 'Courses paid by the patient',
        source: { kind: 'cohort', characteristic: 'payer', strata: ['self'] },
      },
    ],
    caveat: 'Who paid for those treated here. Who did not come for the price is not seen.',
    phrases: ['insurance cover/covers/covered/coverage/pay/pays/reimburse', 'not covered'],
  },
];
