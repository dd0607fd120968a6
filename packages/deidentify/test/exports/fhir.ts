import { eventTypeIds } from '@enthesis/contract';
import { type DatedDay, type DatedEpisode, isoOf, type TidyCells, type TidyFolder, withDates } from './tidy-folder.ts';

/** A registry as FHIR R4, in its two forms, and the mapping that reads both. */
export interface FhirExport {
  readonly ndjson: string;
  readonly bundle: string;
  readonly mapping: string;
  readonly asOf: string;
}

type Resource = Readonly<Record<string, unknown>> & { readonly resourceType: string };

const own = 'https://clinic.example/fhir';
const bodySides: Readonly<Record<string, string>> = { left: '7771000', right: '24028007', both: '51440002' };
const loincOf: Readonly<Record<string, string>> = { nprs: '72514-3' };
const aboutEpisode = [
  'symptom_months',
  'prior_care',
  'hypermobile',
  'activity',
  'diet_advice_followed',
  'instructions_followed',
  'payer',
  'planned_sessions',
  'course_status',
] as const;
const aboutSession = [
  'injections',
  'dextrose_percent',
  'guidance',
  'anesthetic',
  'alignment_checked',
  'procedure_pain',
  'practitioner',
] as const;

/**
 * Rewrites a tidy folder as FHIR: a Patient, a Condition an episode, a Procedure a session, and each score as an
 * Observation or, where the patient has one episode only and no LOINC code is known, a QuestionnaireResponse. The study
 * id serves as the number in the Patient's identifier. Encounters, and a patient of somebody else's, stand between.
 */
export const asFhir = (folder: TidyFolder, asOf: string): FhirExport => {
  const episodes = withDates(folder, Date.parse(asOf) / 86_400_000);
  const patients = new Map(episodes.map((episode) => [episode.row.study_id ?? '', episode]));
  const several = (id: string) => episodes.filter(({ row }) => row.study_id === id).length > 1;
  const resources: Resource[] = [
    ...episodes.flatMap((episode, place) => episodeResources(episode, place, several(episode.row.study_id ?? ''))),
    ...[...patients].map(([id, episode]) => patientResource(id, episode)),
    { resourceType: 'Patient', id: 'other', identifier: [{ system: own, value: 'OTHER' }], gender: 'male' },
    { ...subject('other'), resourceType: 'Condition', id: 'other', code: coding('http://snomed.info/sct', '38341003') },
    { resourceType: 'Encounter', id: 'e1', status: 'finished' },
  ];
  const entry = resources.map((resource) => ({
    fullUrl: `${own}/${resource.resourceType}/${String(resource.id)}`,
    resource,
  }));
  return {
    ndjson: resources.map((resource) => `${JSON.stringify(resource)}\n`).join(''),
    bundle: JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry }, null, 2),
    mapping: mappingOf(folder),
    asOf,
  };
};

const coding = (system: string, code: string) => ({ coding: [{ system, code }] });
const subject = (id: string) => ({ subject: { reference: `Patient/${id}` } });

const patientResource = (id: string, { row, birthYear }: DatedEpisode): Resource => ({
  resourceType: 'Patient',
  id,
  identifier: [
    { system: 'https://other.example', value: '1' },
    { system: own, value: id },
  ],
  name: [{ family: 'Example' }],
  ...(row.sex ? { gender: row.sex } : {}),
  ...(birthYear === null ? {} : { birthDate: `${birthYear}-06-30` }),
});

const extensions = (names: readonly string[], row: TidyCells) =>
  names.flatMap((name) => (row[name] ? [{ url: `${own}/${name}`, valueString: row[name] }] : []));

const episodeResources = ({ row, day0, days }: DatedEpisode, place: number, several: boolean): readonly Resource[] => {
  const id = row.study_id ?? '';
  const of = { id, condition: `c${place}`, several };
  const side = bodySides[row.side ?? ''];
  return [
    ...days.flatMap((day) => dayResources(day, of)),
    ...days.flatMap(({ day, events }) => {
      const treated = days.findLast((other) => other.session !== null && other.day <= day)?.day ?? null;
      return events.map((event) => eventResource(event, day, treated, of));
    }),
    {
      resourceType: 'Condition',
      id: of.condition,
      ...subject(id),
      code: coding(`${own}/conditions`, diagnosisOf(row)),
      ...(side === undefined ? {} : { bodySite: [coding('http://snomed.info/sct', side)] }),
      recordedDate: `${isoOf(day0)}T08:30:00+01:00`,
      extension: extensions(aboutEpisode, row),
    },
  ];
};

/** SNOMED CT has its codes for left, right and both; the middle stands in the diagnosis. */
const diagnosisOf = ({ condition = '', side }: TidyCells): string =>
  side === 'midline' ? `${condition}.midline` : condition;

interface Of {
  readonly id: string;
  readonly condition: string;
  readonly several: boolean;
}

const dayResources = ({ day, session, scores }: DatedDay, of: Of): readonly Resource[] => {
  const name = `${of.condition}-${day}`;
  const reason = { reference: `${own}/Condition/${of.condition}` };
  const procedure: Resource[] =
    session === null
      ? []
      : [
          {
            resourceType: 'Procedure',
            id: name,
            status: 'completed',
            ...subject(of.id),
            code: coding('urn:oid:2.16.840.1.113883.6.285', 'M0076'),
            performedDateTime: isoOf(day),
            reasonReference: [reason],
            note: [{ text: 'went well' }],
            extension: extensions(aboutSession, session),
          },
        ];
  return [...procedure, ...scores.map((score) => scoreResource(score, day, `${name}-${score.instrument}`, of))];
};

const severityOf: Readonly<Record<string, object>> = {
  mild: { severity: coding('http://terminology.hl7.org/CodeSystem/adverse-event-severity', 'mild') },
  moderate: { severity: coding('http://terminology.hl7.org/CodeSystem/adverse-event-severity', 'moderate') },
  serious: { seriousness: coding('http://terminology.hl7.org/CodeSystem/adverse-event-seriousness', 'Serious') },
};

/** Whose it is, of several episodes, the session before it says. */
const eventResource = (row: TidyCells, day: number, treated: number | null, of: Of): Resource => ({
  resourceType: 'AdverseEvent',
  id: `${of.condition}-${day}-${row.event}`,
  actuality: 'actual',
  ...subject(of.id),
  event: coding(`${own}/events`, row.event ?? ''),
  date: isoOf(day),
  ...severityOf[row.severity ?? ''],
  ...(treated === null ? {} : { suspectEntity: [{ instance: { reference: `Procedure/${of.condition}-${treated}` } }] }),
  extension: row.days ? [{ url: `${own}/event_days`, valueInteger: Number(row.days) }] : [],
});

const scoreResource = ({ instrument = '', score }: TidyCells, day: number, id: string, of: Of): Resource => {
  const loinc = loincOf[instrument];
  const value = Number(score);
  const about = { id: id.replaceAll('_', '-'), ...subject(of.id) };
  if (loinc === undefined && !of.several) {
    const item = [{ linkId: 'page', item: [{ linkId: 'total', answer: [{ valueDecimal: value }] }] }];
    const questionnaire = `${own}/Questionnaire/${instrument}|2`;
    return {
      resourceType: 'QuestionnaireResponse',
      ...about,
      status: 'completed',
      questionnaire,
      authored: isoOf(day),
      item,
    };
  }
  return {
    resourceType: 'Observation',
    ...about,
    status: 'final',
    code: loinc === undefined ? coding(`${own}/scores`, instrument) : coding('http://loinc.org', loinc),
    ...(of.several ? { focus: [{ reference: `Condition/${of.condition}` }] } : {}),
    effectiveDateTime: `${isoOf(day)}T23:59:00-05:00`,
    valueQuantity: { value, unit: '{score}' },
  };
};

const mappingOf = (folder: TidyFolder): string => {
  const years = folder.episodes.some(({ year }) => (year ?? '') !== '');
  const diagnoses = new Map(folder.episodes.map((row) => [diagnosisOf(row), diagnosisOf(row).replace('.', '/')]));
  const instruments = [...new Set(folder.scores.map(({ instrument }) => instrument ?? ''))];
  const record = (pairs: readonly (readonly [string, string])[]) =>
    `{ ${pairs.map(([key, value]) => `"${key}": ${value}`).join(', ')} }`;
  return `
enthesis_mapping: 1
kind: fhir
year: ${years}
untreated: true
both: one-episode
chart_number_system: ${own}
sessions: ["urn:oid:2.16.840.1.113883.6.285|M0076"]
conditions: ${record([...diagnoses].map(([code, means]) => [`${own}/conditions|${code}`, means]))}
scores: ${record(instruments.map((id) => [`${own}/scores|${id}`, id]))}
questionnaires: ${record(instruments.map((id) => [`${own}/Questionnaire/${id}`, `{ item: total, instrument: ${id} }`]))}
extensions: ${record([...aboutEpisode, ...aboutSession, 'event_days'].map((name) => [`${own}/${name}`, `{ field: ${name} }`]))}
${folder.events === null ? '' : `events: ${record(eventTypeIds.map((id) => [`${own}/events|${id}`, id]))}`}
`;
};
