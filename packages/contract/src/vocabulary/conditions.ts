/** A treated condition. `order` lists, per measure, the instruments tried first when a course counts once per measure. */
export interface Condition {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  /** What patient-facing pages say of it, so that the claim can be tested; absent where they say nothing. */
  readonly saidToRespond?: boolean;
  readonly order: { readonly pain: readonly string[]; readonly function: readonly string[] };
}

const spine = { pain: ['nprs'], function: ['odi', 'rmdq24', 'rmdq23', 'promis_pf'] };
const knee = {
  pain: ['nprs', 'koos12_pain', 'womac_pain_20', 'womac_pain_100', 'koos_pain'],
  function: [
    'koos12_function',
    'womac_function_68',
    'womac_function_100',
    'womac_total_96',
    'womac_total_100',
    'koos_adl',
    'koos_sport',
    'koos12_summary',
    'oks',
  ],
};
const shoulder = { pain: ['nprs'], function: ['spadi', 'quickdash', 'dash'] };
const hip = { pain: ['nprs'], function: ['ihot12', 'hoos12'] };
const elbow = { pain: ['nprs'], function: ['prtee', 'quickdash', 'dash'] };
const foot = { pain: ['nprs', 'faos_pain'], function: ['faam_adl', 'faam_sport', 'faos_adl', 'faos_sport'] };
const achilles = { pain: foot.pain, function: ['faam_adl', 'faam_sport', 'faos_adl', 'faos_sport', 'visa_a'] };
const hand = { pain: ['nprs'], function: ['auscan', 'quickdash', 'dash'] };
const general = { pain: ['nprs'], function: ['promis_pf'] };

const rows: ReadonlyArray<
  readonly [id: string, label: string, group: string, order: Condition['order'], saidToRespond?: boolean]
> = [
  ['low-back', 'Low back pain', 'spine', spine, true],
  ['si-joint', 'SI joint dysfunction', 'spine', spine, true],
  ['sciatica', 'Sciatica', 'spine', { pain: ['nprs', 'nprs_leg'], function: spine.function }, true],
  ['spine-djd', 'Degenerative spine disease', 'spine', spine, true],
  ['knee-oa', 'Knee osteoarthritis', 'knee', knee, true],
  ['knee-pain', 'Knee pain', 'knee', knee, true],
  ['meniscus-tear', 'Meniscus tear', 'knee', knee, true],
  ['osgood-schlatter', 'Osgood-Schlatter disease', 'knee', { pain: ['nprs', 'npps'], function: ['visa_p'] }],
  ['rotator-cuff-partial', 'Rotator cuff, partial tear', 'shoulder', shoulder, true],
  ['shoulder-labrum', 'Shoulder labral tear', 'shoulder', shoulder, true],
  ['shoulder-instability', 'Shoulder instability', 'shoulder', shoulder],
  ['hip-labrum', 'Hip labral tear', 'hip', hip, true],
  ['tennis-elbow', 'Tennis elbow', 'elbow', elbow, true],
  ['golfers-elbow', "Golfer's elbow", 'elbow', elbow, true],
  ['ankle-sprain', 'Ankle sprain', 'foot', foot, true],
  ['achilles', 'Achilles tendinopathy', 'foot', achilles],
  ['plantar-fascia', 'Plantar fasciopathy', 'foot', foot],
  ['finger-oa', 'Finger osteoarthritis', 'hand', hand],
  ['acute-joint-injury', 'Acute joint injury', 'general', general, true],
  ['chronic-joint-pain', 'Chronic joint pain', 'general', general, true],
  ['fibromyalgia', 'Fibromyalgia', 'general', general, false],
  ['disc-herniation-severe', 'Severe disc herniation', 'spine', spine, false],
  ['central-stenosis', 'Central spinal stenosis', 'spine', spine, false],
  ['cuff-tear-complete', 'Rotator cuff, complete tear', 'shoulder', shoulder, false],
  ['fracture', 'Fracture', 'general', general, false],
  ['cancer-pain', 'Cancer pain', 'general', general, false],
  ['autoimmune-pain', 'Autoimmune pain', 'general', general, false],
];

/** The built-in conditions, in vocabulary order: the order of rows in every answer, table and file. */
export const builtInConditions: readonly Condition[] = rows.map(([id, label, group, order, saidToRespond]) => ({
  id,
  label,
  group,
  order,
  ...(saidToRespond === undefined ? {} : { saidToRespond }),
}));

/** Labels of the groups small conditions are pooled into; a registry's own group is labelled by its id. */
export const groupLabels: Readonly<Record<string, string>> = {
  spine: 'spine',
  knee: 'knee',
  shoulder: 'shoulder',
  hip: 'hip',
  elbow: 'elbow',
  foot: 'foot and ankle',
  hand: 'hand',
  general: 'general',
};

/** What conditions pooled into one row are called; group null: across groups. */
export const pooledConditionsLabel = (group: string | null, labels: readonly string[]): string =>
  `Other ${group === null ? '' : `${groupLabels[group] ?? group} `}conditions (${labels.join(', ')})`;
