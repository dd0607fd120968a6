/** A code of a public code system, and what it is here. */
export interface KnownCode {
  readonly code: string;
  readonly means: string;
  /** Whether code and meaning were looked up together in a public source; the others are to be checked by the clinic. */
  readonly verified: boolean;
}

export const loinc = 'http://loinc.org';
export const snomed = 'http://snomed.info/sct';
export const icd10cm = 'http://hl7.org/fhir/sid/icd-10-cm';
const hcpcs = ['https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets', 'urn:oid:2.16.840.1.113883.6.285'];

const known = (system: string, verified: boolean, rows: ReadonlyArray<readonly [code: string, means: string]>) =>
  rows.map(([code, means]): KnownCode => ({ code: `${system}|${code}`, means, verified }));

/**
 * Observation codes -> instruments. Codes whose scale is open, such as 38208-5 (pain severity, reported), are not
 * among them: a clinic that knows its scale maps them itself.
 */
export const scoreCodes: readonly KnownCode[] = known(loinc, true, [
  ['72514-3', 'nprs'],
  ['72102-7', 'koos_pain'],
  ['72101-9', 'koos_symptoms'],
  ['72100-1', 'koos_adl'],
  ['72099-5', 'koos_sport'],
  ['72098-7', 'koos_qol'],
  ['77865-4', 'promis_pi'],
  ['89924-5', 'promis_pi'],
  ['91721-1', 'promis_pf'],
]);

/** Procedure codes of prolotherapy. */
export const sessionCodes: readonly KnownCode[] = hcpcs.flatMap((system) =>
  known(system, true, [['M0076', 'session']]),
);

/** Condition codes -> conditions. */
export const conditionCodes: readonly KnownCode[] = known(snomed, true, [
  ['279039007', 'low-back'],
  ['23056005', 'sciatica'],
  ['239873007', 'knee-oa'],
  ['30989003', 'knee-pain'],
  ['202855006', 'tennis-elbow'],
  ['202882003', 'plantar-fascia'],
]);

interface CodePrefix {
  /** What the code begins with, its dot left out. */
  readonly begins: string;
  readonly means: string;
  /** The place in the code, from 0 and without the dot, that says 1 right, 2 left; null where none does. */
  readonly sideAt: number | null;
  readonly verified: boolean;
}

const prefix = (begins: string, means: string, sideAt: number | null, verified: boolean): CodePrefix => ({
  begins,
  means,
  sideAt,
  verified,
});

/** ICD-10-CM by what codes begin with; the longest that fits counts. */
const icdPrefixes: readonly CodePrefix[] = [
  prefix('M17', 'knee-oa', 4, true),
  prefix('M2556', 'knee-pain', 5, true),
  prefix('M545', 'low-back', null, true),
  prefix('M543', 'sciatica', null, false),
  prefix('M544', 'sciatica', null, false),
  prefix('M461', 'si-joint', null, false),
  prefix('M533', 'si-joint', null, false),
  prefix('M480', 'central-stenosis', null, false),
  prefix('M4781', 'spine-djd', null, false),
  prefix('M5136', 'spine-djd', null, false),
  prefix('S832', 'meniscus-tear', null, false),
  prefix('M925', 'osgood-schlatter', null, false),
  prefix('M7511', 'rotator-cuff-partial', 5, true),
  prefix('M7512', 'cuff-tear-complete', 5, true),
  prefix('S4343', 'shoulder-labrum', 5, true),
  prefix('M2531', 'shoulder-instability', 5, false),
  prefix('M771', 'tennis-elbow', 4, true),
  prefix('M770', 'golfers-elbow', 4, false),
  prefix('S934', 'ankle-sprain', 5, false),
  prefix('M766', 'achilles', 4, true),
  prefix('M722', 'plantar-fascia', null, true),
  prefix('M18', 'finger-oa', 4, false),
  prefix('M797', 'fibromyalgia', null, false),
  prefix('G893', 'cancer-pain', null, false),
];

/**
 * The condition, and where the code says it the side, of a diagnosis: `knee-oa/left`.
 *
 * @param code `system|code`
 * @returns null where the code is not known here
 */
export const conditionOfCode = (code: string): string | null => {
  const exact = conditionCodes.find((row) => row.code === code);
  if (exact !== undefined) return exact.means;
  if (!code.startsWith(`${icd10cm}|`)) return null;
  const plain = code
    .slice(icd10cm.length + 1)
    .replace('.', '')
    .toUpperCase();
  const fits = icdPrefixes
    .filter(({ begins }) => plain.startsWith(begins))
    .toSorted((a, b) => b.begins.length - a.begins.length);
  const [best] = fits;
  if (best === undefined) return null;
  if (best.means === 'knee-oa' && /^M17[024]/.test(plain)) return 'knee-oa/both';
  const side = best.sideAt === null ? undefined : { '1': 'right', '2': 'left' }[plain[best.sideAt] ?? ''];
  return side === undefined ? best.means : `${best.means}/${side}`;
};

/** SNOMED CT body structures and qualifiers that say a side. */
export const sideCodes: Readonly<Record<string, string>> = {
  [`${snomed}|7771000`]: 'left',
  [`${snomed}|24028007`]: 'right',
  [`${snomed}|51440002`]: 'both',
};

/** Units in which a score without a unit of its own may be given. */
const scoreUnits = new Set([
  '',
  '1',
  'score',
  '{score}',
  '{scorenum}',
  'points',
  'point',
  '{points}',
  '{tscore}',
  '{t-score}',
]);
const unitsOf: Readonly<Record<string, ReadonlySet<string>>> = {
  vas100: new Set(['mm', '/100']),
  nprs: new Set(['/10', '{0-10}', '{nrs}']),
  nprs_leg: new Set(['/10', '{0-10}', '{nrs}']),
  rom_deg: new Set(['deg', '°', 'degrees']),
  odi: new Set(['%']),
};

/** Whether a unit is one in which the instrument is scored. */
export const isUnitOf = (instrument: string, unit: string): boolean =>
  scoreUnits.has(unit.toLowerCase()) || (unitsOf[instrument]?.has(unit.toLowerCase()) ?? false);
