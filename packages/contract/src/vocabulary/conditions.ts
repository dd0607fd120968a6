import { say } from '@enthesis/languages';
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
  ['low-back', say('Low back pain'), 'spine', spine, true],
  ['si-joint', say('SI joint dysfunction'), 'spine', spine, true],
  ['sciatica', say('Sciatica'), 'spine', { pain: ['nprs', 'nprs_leg'], function: spine.function }, true],
  ['spine-djd', say('Degenerative spine disease'), 'spine', spine, true],
  ['knee-oa', say('Knee osteoarthritis'), 'knee', knee, true],
  ['knee-pain', say('Knee pain'), 'knee', knee, true],
  ['meniscus-tear', say('Meniscus tear'), 'knee', knee, true],
  ['osgood-schlatter', say('Osgood-Schlatter disease'), 'knee', { pain: ['nprs', 'npps'], function: ['visa_p'] }],
  ['rotator-cuff-partial', say('Rotator cuff, partial tear'), 'shoulder', shoulder, true],
  ['shoulder-labrum', say('Shoulder labral tear'), 'shoulder', shoulder, true],
  ['shoulder-instability', say('Shoulder instability'), 'shoulder', shoulder],
  ['hip-labrum', say('Hip labral tear'), 'hip', hip, true],
  ['tennis-elbow', say('Tennis elbow'), 'elbow', elbow, true],
  ['golfers-elbow', say("Golfer's elbow"), 'elbow', elbow, true],
  ['ankle-sprain', say('Ankle sprain'), 'foot', foot, true],
  ['achilles', say('Achilles tendinopathy'), 'foot', achilles],
  ['plantar-fascia', say('Plantar fasciopathy'), 'foot', foot],
  ['finger-oa', say('Finger osteoarthritis'), 'hand', hand],
  ['acute-joint-injury', say('Acute joint injury'), 'general', general, true],
  ['chronic-joint-pain', say('Chronic joint pain'), 'general', general, true],
  ['fibromyalgia', say('Fibromyalgia'), 'general', general, false],
  ['disc-herniation-severe', say('Severe disc herniation'), 'spine', spine, false],
  ['central-stenosis', say('Central spinal stenosis'), 'spine', spine, false],
  ['cuff-tear-complete', say('Rotator cuff, complete tear'), 'shoulder', shoulder, false],
  ['fracture', say('Fracture'), 'general', general, false],
  ['cancer-pain', say('Cancer pain'), 'general', general, false],
  ['autoimmune-pain', say('Autoimmune pain'), 'general', general, false],
];

/** The built-in conditions, in vocabulary order: the order of rows in every answer, table and file. */
export const builtInConditions: readonly Condition[] = rows.map(([id, label, group, order, saidToRespond]) => ({
  id,
  label,
  group,
  order,
  ...(saidToRespond === undefined ? {} : { saidToRespond }),
}));

const builtInLabels: ReadonlySet<string> = new Set(builtInConditions.map(({ label }) => label));

/** Abbreviations, and the names that a label of ours begins with. */
const keepsCapital = /^(?:\p{Lu}{2}|Osgood-Schlatter|Achilles)/u;

/** A label as it stands within a sentence: "low back pain", but "SI joint dysfunction". */
export const withinSentence = (label: string): string =>
  keepsCapital.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

/**
 * A condition within a sentence of the reader's language. What a registry calls its own stays as it was written: nobody else
 * knows whether it begins with a name.
 */
export const conditionWithin = (label: string): string =>
  builtInLabels.has(label) ? withinSentence(say(label)) : say(label);

/** Labels of the groups small conditions are pooled into; a registry's own group is labelled by its id. */
export const groupLabels: Readonly<Record<string, string>> = {
  spine: say('spine'),
  knee: say('knee'),
  shoulder: say('shoulder'),
  hip: say('hip'),
  elbow: say('elbow'),
  foot: say('foot and ankle'),
  hand: say('hand'),
  general: say('general'),
};

/** What conditions pooled into one row are called; group null: across groups. */
export const pooledConditionsLabel = (group: string | null, labels: readonly string[]): string => {
  const list = labels.map((label) => say(label)).join(', ');
  return group === null
    ? say`Other conditions (${list})`
    : say`Other ${groupLabels[group] ?? group} conditions (${list})`;
};
