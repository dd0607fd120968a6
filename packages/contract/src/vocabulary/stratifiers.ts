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
const yesOrNo = labelled(['yes', 'Yes'], ['no', 'No']);
const asIs = (...ids: readonly string[]) => ids.map((id) => ({ id, label: id }));

export const stratifiers: readonly Stratifier[] = [
  { id: 'sex', label: 'Sex', strata: labelled(['female', 'Female'], ['male', 'Male'], ['other', 'Other']) },
  {
    id: 'age_band',
    label: 'Age',
    strata: asIs('0-9', '10-19', '20-29', '30-39', '40-49', '50-59', '60-69', '70-79', '80-89', '90+'),
  },
  { id: 'year', label: 'Year of start', strata: null },
  {
    id: 'side',
    label: 'Side',
    strata: labelled(['left', 'Left'], ['right', 'Right'], ['both', 'Both'], ['midline', 'Midline']),
  },
  {
    id: 'symptom_months',
    label: 'Symptoms before the first session',
    strata: labelled(
      ['0-2', 'under 3 months'],
      ['3-11', '3 to 11 months'],
      ['12-59', '1 to 4 years'],
      ['60+', '5 years and more'],
    ),
  },
  {
    id: 'baseline',
    label: 'Baseline, of 10',
    strata: labelled(['0-2.9', 'under 3'], ['3-4.9', '3 to under 5'], ['5-6.9', '5 to under 7'], ['7-10', '7 to 10']),
  },
  {
    id: 'prior_care',
    label: 'Treatment tried before',
    strata: labelled(
      ['none', 'None'],
      ['physio', 'Physiotherapy'],
      ['injection', 'Injection'],
      ['surgery', 'Surgery'],
      ['several', 'Several'],
    ),
  },
  { id: 'hypermobile', label: 'Hypermobile', strata: yesOrNo },
  {
    id: 'activity',
    label: 'Activity before treatment',
    strata: labelled(
      ['sedentary', 'Sedentary'],
      ['light', 'Light'],
      ['moderate', 'Moderate'],
      ['vigorous', 'Vigorous'],
    ),
  },
  { id: 'diet_advice_followed', label: 'Followed the advice on diet', strata: yesOrNo },
  { id: 'instructions_followed', label: 'Followed the instructions', strata: yesOrNo },
  {
    id: 'payer',
    label: 'Who pays',
    strata: labelled(
      ['self', 'The patient'],
      ['insurance', 'Health insurance'],
      ['workers-comp', 'Workers’ compensation'],
      ['other', 'Somebody else'],
    ),
  },
  {
    id: 'guidance',
    label: 'Guidance at the first session',
    strata: labelled(
      ['none', 'None'],
      ['ultrasound', 'Ultrasound'],
      ['fluoroscopy', 'Fluoroscopy'],
      ['landmark', 'Landmark'],
    ),
  },
  { id: 'injections', label: 'Injections at the first session', strata: asIs('1-4', '5-9', '10-15', '16+') },
  {
    id: 'dextrose',
    label: 'Dextrose at the first session',
    strata: labelled(
      ['0-12.4', 'under 12.5 %'],
      ['12.5-15', '12.5 to 15 %'],
      ['15.1-25', 'over 15 to 25 %'],
      ['25.1+', 'over 25 %'],
    ),
  },
  { id: 'alignment_checked', label: 'Alignment checked at the first session', strata: yesOrNo },
  { id: 'practitioner', label: 'Practitioner of the first session', strata: null },
];

/** What is known of nobody's stratum: a value of its own, behind the known ones. */
export const unknownStratum = { id: 'unknown', label: 'Not recorded' } as const;

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
