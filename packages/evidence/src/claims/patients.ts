import { builtInConditions } from '@enthesis/contract';
import { written } from '@enthesis/languages';
import { amounts, type ClaimRow, type ReadingRow } from './claim.ts';

const idsOf = (respond: boolean) =>
  builtInConditions.filter(({ saidToRespond }) => saidToRespond === respond).map(({ id }) => id);
/** The conditions that pages list as responding, and those they list as not responding. */
export const saidToRespond = idsOf(true);
export const saidNotToRespond = idsOf(false);

const r30 = { kind: 'responders' as const, search: 'by=condition' };
const better = written('At least 30 % less pain at 6 months');
const cause = written('Which of them would have got better anyway is not known: nobody untreated is compared.');

/** How much more often one group got better than another, as a figure that a claim puts above nothing. */
const apart = (id: string, label: string, of: string, [first, second]: readonly [string, string]): ReadingRow => ({
  id,
  label: written`${better}: ${label}`,
  source: { kind: 'difference', search: `of=${of}&first=${first}&second=${second}` },
  claimed: { above: 0 },
});

/** What is said of who responds. */
export const patients: readonly ClaimRow[] = [
  {
    id: 'list-responds',
    words: written(
      'Acute injuries, chronic joint pain, arthritis, knee, meniscus, low back, sciatica, sacroiliac joint, degenerative spine, rotator cuff, labrum, ankle and elbow generally respond.',
    ),
    pages: ['naturopathic-clinic'],
    topic: 'who-responds',
    conditions: saidToRespond,
    readings: [
      {
        id: 'better',
        label: written`${better}, conditions of the list`,
        source: r30,
        claimed: { atLeast: amounts.most },
      },
    ],
    caveat: cause,
    phrases: [
      'condition/conditions respond/responds generally/well/best',
      'respond/responds sciatica/meniscus/labrum/elbow/ankle',
      'treat/treats/treated sciatica meniscus/rotator/labral/labrum',
    ],
  },
  {
    id: 'list-responds-not',
    words: written(
      'Fibromyalgia, severe herniation, central stenosis, complete cuff tears, fractures, cancer pain and autoimmune pain generally do not respond.',
    ),
    pages: ['naturopathic-clinic'],
    topic: 'who-responds',
    conditions: saidToRespond,
    readings: [
      {
        id: 'apart',
        label: written`${better}: the list said to respond less the list said not to`,
        source: { kind: 'lists', search: 'by=condition', against: saidNotToRespond },
        claimed: { above: 0 },
      },
    ],
    caveat: written(
      'Two lists of patients who differ in much else. Clinics seldom treat what they think does not respond.',
    ),
    phrases: [
      'not respond/responds fibromyalgia/stenosis/herniation/fracture/fractures/cancer/autoimmune',
      'fibromyalgia stenosis',
      'not suitable/helpful fibromyalgia/cancer/fractures',
    ],
  },
  {
    id: 'acute-and-chronic',
    words: written('It is effective for acute and for chronic pain.'),
    pages: ['naturopathic-clinic'],
    topic: 'who-responds',
    untested: 'cannot-test',
    readings: [
      { id: 'better', label: better, source: r30 },
      {
        id: 'short-less-long',
        label: written`${better}: symptoms under 3 months less 1 to 4 years`,
        source: { kind: 'difference', search: 'of=symptom_months&first=0-2&second=12-59' },
      },
    ],
    caveat: written`An effect is claimed. ${cause} Acute pain goes by itself more often.`,
    phrases: ['acute chronic pain/injuries/conditions'],
  },
  {
    id: 'active-best',
    words: written('People who are or were active do better with it than others.'),
    pages: ['naturopathic-clinic'],
    topic: 'who-responds',
    readings: [
      apart('vigorous-apart', written('the most active less the least'), 'activity', ['vigorous', 'sedentary']),
      {
        id: 'moderate-apart',
        label: written`${better}: moderately active less the least`,
        source: { kind: 'difference', search: 'of=activity&first=moderate&second=sedentary' },
      },
    ],
    caveat: written('Active people differ in age and health as well.'),
    phrases: ['active best/better/well', 'athletes/active people/patients/individuals respond/work/works'],
  },
  {
    id: 'hypermobile-backfire',
    words: written('In extreme hypermobility it can backfire.'),
    pages: ['patient-blog'],
    topic: 'who-responds',
    readings: [
      {
        id: 'worse-apart',
        label: written('Worse at 6 months: hypermobile less others'),
        source: { kind: 'difference', search: 'of=hypermobile&first=yes&second=no&definition=worse' },
        claimed: { above: 0 },
      },
      {
        id: 'better-apart',
        label: written`${better}: hypermobile less others`,
        source: { kind: 'difference', search: 'of=hypermobile&first=yes&second=no' },
      },
    ],
    caveat: written('Hypermobile patients differ in much else; what made anybody worse is not known.'),
    phrases: [
      'hypermobile/hypermobility/hyper-mobility backfire/worse/caution/risk',
      'ehlers/ehlers-danlos',
      'hypermobility/hypermobile extreme/extremely/severe',
    ],
  },
  {
    id: 'alignment',
    words: written('The sacroiliac joints have to be in place during and after the injections.'),
    pages: ['patient-blog'],
    topic: 'who-responds',
    conditions: ['si-joint'],
    readings: [apart('checked-apart', written('alignment checked less not'), 'alignment_checked', ['yes', 'no'])],
    caveat: written(
      'Whether it was looked at before the first session, not whether the joint stayed in place. The page itself and its readers disagree on it.',
    ),
    phrases: ['joint/joints/si/sacroiliac in place/position/alignment', 'aligned/alignment injection/injections'],
  },
  {
    id: 'diet',
    words: written('A diet of whole foods, low in sugar, is essential.'),
    pages: ['naturopathic-clinic'],
    topic: 'who-responds',
    readings: [
      apart('diet-apart', written('advice on diet followed less not'), 'diet_advice_followed', ['yes', 'no']),
      {
        id: 'without',
        label: written`${better}: advice on diet not followed`,
        source: { kind: 'second-rate', search: 'of=diet_advice_followed&first=yes&second=no' },
        claimed: { atMost: amounts.most },
      },
    ],
    caveat: written(
      'Essential is taken as: those who keep to it do better, and of the others at most half get better. Who keeps to a diet differs from who does not.',
    ),
    phrases: ['diet sugar/whole/foods/nutrition', 'diet essential/important/crucial'],
  },
  {
    id: 'instructions',
    words: written('Those who follow the instructions before and after do better than others.'),
    pages: ['naturopathic-clinic'],
    topic: 'who-responds',
    readings: [
      apart('followed-apart', written('instructions followed less not'), 'instructions_followed', ['yes', 'no']),
    ],
    caveat: written('Who follows instructions differs from who does not.'),
    phrases: ['instructions follow/following/followed', 'pre/before post/after instructions'],
  },
  {
    id: 'overall-health',
    words: written('Success depends on the condition and on overall health.'),
    pages: ['orthopaedic-centre'],
    topic: 'who-responds',
    untested: 'not-recorded',
    readings: [],
    caveat: written('Conditions can be seen side by side; nothing of a patient’s other illnesses is handed in.'),
    phrases: ['depend/depends overall/general health', 'success/results depend/depends condition/health'],
  },
  {
    id: 'after-conservative-care',
    words: written('It is considered after conservative care has not helped.'),
    pages: ['clinic-overview', 'orthopaedic-centre'],
    topic: 'who-responds',
    readings: [
      {
        id: 'tried-before',
        label: written('Had physiotherapy, injections, surgery or several of them before'),
        source: { kind: 'cohort', characteristic: 'prior_care', strata: ['physio', 'injection', 'surgery', 'several'] },
        claimed: { atLeast: amounts.most },
      },
    ],
    caveat: written('What was tried before is recorded, not whether it helped.'),
    phrases: [
      'conservative care/treatment/treatments/therapy fail/failed/after/tried',
      'physical/physiotherapy/steroid/steroids therapy/injections not enough/relief/helped/worked/failed',
    ],
  },
  {
    id: 'last-resort',
    words: written('Doctors turn to it only when nothing else has helped.'),
    pages: ['consumer-article'],
    topic: 'who-responds',
    readings: [
      {
        id: 'tried-before',
        label: written('Had physiotherapy, injections, surgery or several of them before'),
        source: { kind: 'cohort', characteristic: 'prior_care', strata: ['physio', 'injection', 'surgery', 'several'] },
        claimed: { atLeast: amounts.veryHigh },
      },
    ],
    caveat: written('What was tried before is recorded, not whether it helped.'),
    phrases: ['only when/if nothing/other/everything else/treatments/failed', 'last resort'],
  },
  {
    id: 'trained-practitioner',
    words: written('The practitioner has to be well trained.'),
    pages: ['consumer-article'],
    topic: 'who-responds',
    untested: 'not-recorded',
    readings: [],
    caveat: written('Practitioners are codes here; nothing of their training is handed in, and no list ranks them.'),
    phrases: ['practitioner/doctor/provider/physician trained/experienced/training/skilled/qualified'],
  },
  {
    id: 'four-groups',
    words: written('It might help in chronic low back pain, tendon injuries, osteoarthritis and sports injuries.'),
    pages: ['consumer-article'],
    topic: 'who-responds',
    untested: 'cannot-test',
    readings: [{ id: 'better', label: better, source: r30 }],
    caveat: written`An effect is claimed. ${cause}`,
    phrases: [
      'may/might/could help back tendon/tendons/osteoarthritis/sports',
      'tendon/tendons/ligament/ligaments injuries/injury osteoarthritis sports',
    ],
  },
];
