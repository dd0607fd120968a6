import { say } from '@enthesis/languages';
/** What courses can be told apart by beside condition, sessions and instrument: one at a time, never crossed. */
export interface Stratifier {
  readonly id: StratifierId;
  readonly label: string;
  /** The strata in order; null where they are whatever was recorded (years, practitioners), in natural order. */
  readonly strata: ReadonlyArray<{ readonly id: string; readonly label: string }> | null;
}

export const stratifierIds = [
  'sex',
  'age_band',
  'year',
  'side',
  'symptom_months',
  'baseline',
  'prior_care',
  'hypermobile',
  'activity',
  'diet_advice_followed',
  'instructions_followed',
  'payer',
  'guidance',
  'injections',
  'dextrose',
  'alignment_checked',
  'practitioner',
] as const;
export type StratifierId = (typeof stratifierIds)[number];

const labelled = (...rows: ReadonlyArray<readonly [id: string, label: string]>) =>
  rows.map(([id, label]) => ({ id, label }));
const yesOrNo = labelled(['yes', say('Yes')], ['no', say('No')]);
const asIs = (...ids: readonly string[]) => ids.map((id) => ({ id, label: id }));

export const stratifiers: readonly Stratifier[] = [
  {
    id: 'sex',
    label: say('Sex'),
    strata: labelled(['female', say('Female')], ['male', say('Male')], ['other', say('Other')]),
  },
  {
    id: 'age_band',
    label: say('Age'),
    strata: asIs('0-9', '10-19', '20-29', '30-39', '40-49', '50-59', '60-69', '70-79', '80-89', '90+'),
  },
  { id: 'year', label: say('Year of start'), strata: null },
  {
    id: 'side',
    label: say('Side'),
    strata: labelled(
      ['left', say('Left')],
      ['right', say('Right')],
      ['both', say('Both')],
      ['midline', say('Midline')],
    ),
  },
  {
    id: 'symptom_months',
    label: say('Symptoms before the first session'),
    strata: labelled(
      ['0-2', say('under 3 months')],
      ['3-11', say('3 to 11 months')],
      ['12-59', say('1 to 4 years')],
      ['60+', say('5 years and more')],
    ),
  },
  {
    id: 'baseline',
    label: say('Baseline, of 10'),
    strata: labelled(
      ['0-2.9', say('under 3')],
      ['3-4.9', say('3 to under 5')],
      ['5-6.9', say('5 to under 7')],
      ['7-10', say('7 to 10')],
    ),
  },
  {
    id: 'prior_care',
    label: say('Treatment tried before'),
    strata: labelled(
      ['none', say('None')],
      ['physio', say('Physiotherapy')],
      ['injection', say('Injection')],
      ['surgery', say('Surgery')],
      ['several', say('Several')],
    ),
  },
  { id: 'hypermobile', label: say('Hypermobile'), strata: yesOrNo },
  {
    id: 'activity',
    label: say('Activity before treatment'),
    strata: labelled(
      ['sedentary', say('Sedentary')],
      ['light', say('Light')],
      ['moderate', say('Moderate')],
      ['vigorous', say('Vigorous')],
    ),
  },
  { id: 'diet_advice_followed', label: say('Followed the advice on diet'), strata: yesOrNo },
  { id: 'instructions_followed', label: say('Followed the instructions'), strata: yesOrNo },
  {
    id: 'payer',
    label: say('Who pays'),
    strata: labelled(
      ['self', say('The patient')],
      ['insurance', say('Health insurance')],
      ['workers-comp', say('Workers’ compensation')],
      ['other', say('Somebody else')],
    ),
  },
  {
    id: 'guidance',
    label: say('Guidance at the first session'),
    strata: labelled(
      ['none', say('None')],
      ['ultrasound', say('Ultrasound')],
      ['fluoroscopy', say('Fluoroscopy')],
      ['landmark', say('Landmark')],
    ),
  },
  { id: 'injections', label: say('Injections at the first session'), strata: asIs('1-4', '5-9', '10-15', '16+') },
  {
    id: 'dextrose',
    label: say('Dextrose at the first session'),
    strata: labelled(
      ['0-12.4', say('under 12.5 %')],
      ['12.5-15', say('12.5 to 15 %')],
      ['15.1-25', say('over 15 to 25 %')],
      ['25.1+', say('over 25 %')],
    ),
  },
  { id: 'alignment_checked', label: say('Alignment checked at the first session'), strata: yesOrNo },
  { id: 'practitioner', label: say('Practitioner of the first session'), strata: null },
];

/** What is known of nobody's stratum: a value of its own, behind the known ones. */
export const unknownStratum = { id: 'unknown', label: say('Not recorded') } as const;

/** The label of a stratum. */
export const stratumLabel = (stratifier: string, id: string): string => {
  if (id === unknownStratum.id) return unknownStratum.label;
  const row = stratifiers.find((candidate) => candidate.id === stratifier);
  return row?.strata?.find((stratum) => stratum.id === id)?.label ?? id;
};

/** Orders strata as listed, open ones naturally (P2 before P10), unknown last. */
export const compareStrata =
  (stratifier: string) =>
  (a: string, b: string): number => {
    const listed = stratifiers.find((row) => row.id === stratifier)?.strata?.map(({ id }) => id);
    const place = (id: string) => (id === unknownStratum.id ? Number.MAX_SAFE_INTEGER : (listed?.indexOf(id) ?? 0));
    return place(a) - place(b) || a.localeCompare(b, 'en', { numeric: true });
  };
