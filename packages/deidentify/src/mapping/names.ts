import { asColumnName, type Instrument, type Vocabulary } from '@enthesis/contract';
import { distance } from 'fastest-levenshtein';
import type { ColumnProfile } from './column-profile.ts';
import type { Field } from './mapping.ts';

/** What a column's name says it is. */
export interface NameGuess {
  readonly field: Field;
  readonly instrument?: string;
  readonly exact: boolean;
}

/** Names that clinics give their columns, as `asColumnName` writes them. */
const fieldNames: ReadonlyArray<readonly [Field, RegExp]> = [
  [
    'chart_number',
    /^(?:mrn|(?:chart|patient|pat|pt|hospital|file|case|medical_record)_?(?:id|no|nr|num|number|#)?|(?:study_)?record_?(?:id|no|number)|id)\.?$/,
  ],
  ['birth_year', /^(?:birth_?year|year_(?:of_)?birth|yob)$/],
  ['birth_date', /^(?:dob|d\.o\.b\.?|birth_?da(?:te|y)|date_(?:of_)?birth|born)$/],
  ['age', /^age(?:_at_.*|_years?|_\(?y(?:ea)?rs?\)?)?$/],
  [
    'event_severity',
    /^(?:(?:adverse_?)?events?|ae|side_?effects?|complications?)_?\d*_(?:severity|grade)$|^severity_of_event/,
  ],
  ['event_days', /^(?:(?:adverse_?)?events?|ae|side_?effects?|complications?)_?\d*_(?:days|duration)/],
  ['event', /^(?:adverse_?(?:events?|effects?|reactions?)|events?|ae|side_?effects?|complications?)(?:_type)?_?\d*$/],
  ['planned_sessions', /plan/],
  ['symptom_months', /(?:symptom|duration|pain|complaint).*(?:month|mo\b|mths)|^duration/],
  ['enrolment_date', /enrol|(?:consent|registration|referral)_date|date_(?:of_)?(?:consent|registration|referral)/],
  ['date', /(?:^|_)date(?:_|$)|date$|^day_seen$|^seen(?:_on)?$|^datum$/],
  [
    'visit',
    /^(?:(?:visit|contact|encounter|appointment|row)_?(?:type|kind)|type(?:_of_(?:visit|contact))?|redcap_repeat_instrument)$/,
  ],
  ['condition', /^(?:diagnos[ie]s|dx|condition|complaint|indication|problem|area_treated)(?:_.*)?$/],
  ['side', /^(?:side|lateral(?:ity)?|l_?\/?_?r)(?:_.*)?$/],
  ['sex', /^(?:sex|gender)(?:_.*)?$/],
  ['prior_care', /^(?:prior|previous)_?(?:care|treatment|therapy|tx)s?$/],
  ['hypermobile', /hypermob|beighton/],
  ['diet_advice_followed', /^diet/],
  ['instructions_followed', /instructions?(?:_followed)?$|^(?:adherence|compliance)$/],
  ['payer', /^(?:payer|payor|paid_by|who_pays|insurance(?:_type)?)$/],
  ['activity', /^(?:physical_?)?activity(?:_level)?$/],
  ['course_status', /^(?:course_?|treatment_?)?status$/],
  ['injections', /^(?:n(?:o|um|umber)?_?(?:of_)?)?inj(?:ections?|s)?(?:_(?:given|no|n|count|number))?$/],
  ['dextrose_percent', /dextrose|^(?:d|conc)(?:entration)?_?%?$/],
  ['guidance', /^(?:image_?|imaging_?|needle_?)?guid(?:ance|ed(?:_by)?)$|^imaging$/],
  ['anesthetic', /^(?:local_?)?an(?:a)?esth/],
  ['alignment_checked', /align/],
  ['procedure_pain', /^(?:procedur(?:e|al)|injection)_?pain|pain_(?:during|of)_(?:the_)?(?:procedure|injections?)/],
  ['practitioner', /^(?:practitioner|doctor|physician|provider|clinician|injector|treated_by|therapist)$/],
];

/** Short names of instruments that neither their id nor their label holds. */
const instrumentNames: ReadonlyArray<readonly [string, RegExp]> = [
  ['nprs_leg', /leg.*(?:nprs|nrs|pain)|(?:nprs|nrs|pain).*leg/],
  [
    'nprs',
    /^(?:nprs|nrs|pain|pain_?(?:score|level|rating|now|nrs|nprs|0[-_]?10|\(?0-10\)?|\/_?10)|vas_?(?:10|pain)?)$/,
  ],
  ['odi', /oswestry/],
  ['rmdq24', /roland|^rmdq?$/],
  ['quickdash', /quick_?dash/],
  ['womac_total_96', /^womac(?:_total)?$/],
  ['eqvas', /^eq_?(?:5d_?)?vas$/],
  ['oks', /oxford_?knee/],
  ['promis_pf', /promis.*(?:function|pf)/],
  ['promis_pi', /promis.*(?:interference|pi)/],
];

/** What a column seems to be by its name; null where the name says nothing. */
export const guessByName = (profile: ColumnProfile, vocabulary: Vocabulary): NameGuess | null => {
  const name = asColumnName(profile.column.split(' / ').at(-1) ?? '');
  const whole = asColumnName(profile.column).replaceAll('_/_', '_');
  for (const tried of new Set([whole, name])) {
    const field = fieldNames.find(([, names]) => names.test(tried))?.[0];
    if (field !== undefined) return { field, exact: true };
    const instrument = instrumentNamed(tried, profile, vocabulary.instruments);
    if (instrument !== null) return { field: 'score', instrument, exact: true };
  }
  return nearName(name);
};

const instrumentNamed = (name: string, { range }: ColumnProfile, instruments: readonly Instrument[]): string | null => {
  const plain = name.replaceAll(/[^a-z0-9]+/g, '_').replace(/_(?:score|total|pct|percent)$/, '');
  const byId = instruments.find(({ id }) => id === plain || id === name);
  if (byId !== undefined) return byId.id;
  const named = instrumentNames.find(
    ([id, names]) => names.test(name) && instruments.some((row) => row.id === id),
  )?.[0];
  if (named === 'nprs' && range !== null && range[1] > 10 && range[1] <= 100) return 'vas100';
  return named ?? instruments.find(({ label }) => asColumnName(label) === name)?.id ?? null;
};

const plainNames: ReadonlyArray<readonly [string, Field]> = [
  ['diagnosis', 'condition'],
  ['condition', 'condition'],
  ['visit_date', 'date'],
  ['injections', 'injections'],
  ['guidance', 'guidance'],
  ['gender', 'sex'],
  ['practitioner', 'practitioner'],
  ['date_of_birth', 'birth_date'],
];

/** A name that is one or two letters away from a usual one. */
const nearName = (name: string): NameGuess | null => {
  const near =
    name.length < 5 ? undefined : plainNames.find(([plain]) => distance(plain, name) <= (plain.length > 7 ? 2 : 1));
  return near === undefined ? null : { field: near[1], exact: false };
};
