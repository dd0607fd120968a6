import { readChartNumber } from '../../crosswalk.ts';
import { readDate } from '../../dates.ts';
import type { Birth } from '../../entry.ts';
import type { FhirMapping } from '../../mapping/mapping.ts';
import type { FhirResource, FoundResource } from '../../readers/resources.ts';
import { conditionOfCode, sideCodes } from './codes.ts';
import {
  type Condition,
  codesIn,
  conditionSchema,
  patientSchema,
  procedureSchema,
  type Reference,
} from './resources.ts';

export interface IndexedPatient {
  readonly chart: string;
  readonly sex: string | null;
  readonly birth: Birth | null;
}

/** A diagnosis that is one of the registry's conditions. */
export interface IndexedCondition {
  readonly patient: string;
  readonly condition: string;
  readonly side: string;
}

/** What has to be known before the rest can be read: resources stand in any order. */
export interface FhirIndex {
  readonly patients: ReadonlyMap<string, IndexedPatient>;
  /** By reference; null: a diagnosis that is not one of ours. */
  readonly conditions: ReadonlyMap<string, IndexedCondition | null>;
  /** Whether any session was for this condition, or for an unnamed one of its patient. */
  readonly isTreated: (condition: IndexedCondition) => boolean;
  /** Whether a patient, by reference, has a condition that is treated. */
  readonly hasTreated: (patient: string) => boolean;
  /** What a session, by reference, was for; known only where events are written down, to tell whose they are. */
  readonly reasonsOf: (procedure: string) => readonly Reference[];
  /** Kinds of resource that were not used, with their number. */
  readonly unused: ReadonlyMap<string, number>;
}

/** Keys under which others refer to a resource. */
export const keysOf = ({ resource, fullUrl }: Pick<FoundResource, 'resource' | 'fullUrl'>): readonly string[] => [
  ...(resource.id === undefined ? [] : [`${resource.resourceType}/${resource.id}`]),
  ...(fullUrl === null ? [] : [fullUrl]),
];

/** The key a reference names: an absolute address ends in `Type/id`, and may have a version behind it. */
export const keyOf = ({ reference }: Reference): string => {
  const plain = (reference ?? '').replace(/\/_history\/[^/]*$/, '');
  return /^https?:/.test(plain) ? plain.split('/').slice(-2).join('/') : plain;
};

const used = new Set(['Patient', 'Condition', 'Procedure', 'Observation', 'QuestionnaireResponse', 'Bundle']);

/** Goes through all resources once. Memory grows with patients, their diagnoses and, where events are read, their sessions. */
export const indexOf = async (resources: AsyncIterable<FoundResource>, mapping: FhirMapping): Promise<FhirIndex> => {
  const patients = new Map<string, IndexedPatient>();
  const conditions = new Map<string, IndexedCondition | null>();
  const treatments: { readonly patient: string; readonly reasons: readonly string[] }[] = [];
  const unused = new Map<string, number>();
  const reasonsOf = new Map<string, readonly Reference[]>();
  const isUsed = (kind: string) => used.has(kind) || (kind === 'AdverseEvent' && mapping.events !== undefined);
  const sessions = new Set(mapping.sessions);
  for await (const found of resources) {
    const { resource } = found;
    if (!isUsed(resource.resourceType)) unused.set(resource.resourceType, (unused.get(resource.resourceType) ?? 0) + 1);
    const patient = indexPatient(resource, mapping);
    for (const key of patient === null ? [] : keysOf(found)) if (patient !== null) patients.set(key, patient);
    for (const [keys, condition] of conditionsIn(found, mapping))
      for (const key of keys) conditions.set(key, condition);
    if (resource.resourceType !== 'Procedure') continue;
    const procedure = procedureSchema.safeParse(resource);
    if (!procedure.success || !codesIn(procedure.data.code).some((code) => sessions.has(code))) continue;
    const reasons = procedure.data.reasonReference.map((reason) => containedKey(found, keyOf(reason)));
    const named = reasons.map((reference) => ({ reference }));
    if (mapping.events !== undefined) for (const key of keysOf(found)) reasonsOf.set(key, named);
    treatments.push({ patient: keyOf(procedure.data.subject ?? {}), reasons });
  }
  const treated = new Set<string>();
  for (const { patient, reasons } of treatments) {
    const named = reasons.flatMap((reason) => conditions.get(reason) ?? []);
    for (const condition of named) treated.add(strandOf(condition));
    if (named.length === 0) treated.add(patient);
  }
  const isTreated = (condition: IndexedCondition) =>
    mapping.untreated || treated.has(strandOf(condition)) || treated.has(condition.patient);
  const found = [...conditions.values()].filter((condition) => condition !== null);
  const withTreated = new Set(found.filter(isTreated).map(({ patient }) => patient));
  return {
    patients,
    conditions,
    isTreated,
    hasTreated: (patient) => withTreated.has(patient),
    reasonsOf: (procedure) => reasonsOf.get(procedure) ?? [],
    unused,
  };
};

const strandOf = ({ patient, condition, side }: IndexedCondition): string => `${patient}|${condition}|${side}`;

/** A contained resource is known only within the one that holds it. */
export const containedKey = ({ file, line }: Pick<FoundResource, 'file' | 'line'>, key: string): string =>
  key.startsWith('#') ? `${file}:${line}${key}` : key;

const genders: Readonly<Record<string, string>> = { female: 'female', male: 'male', other: 'other' };

const indexPatient = (resource: FhirResource, mapping: FhirMapping): IndexedPatient | null => {
  if (resource.resourceType !== 'Patient') return null;
  const parsed = patientSchema.safeParse(resource);
  if (!parsed.success) return null;
  const { id, identifier, gender, birthDate } = parsed.data;
  const wanted = mapping.chart_number_system;
  const number = wanted === undefined ? id : identifier.find(({ system }) => system === wanted)?.value;
  const chart = number === undefined ? '' : readChartNumber(number);
  if (typeof chart !== 'string' || chart === '') return null;
  return { chart, sex: genders[gender ?? ''] ?? null, birth: birthOf(birthDate ?? '') };
};

const birthOf = (text: string): Birth | null => {
  const day = readDate(text, 'ymd');
  if (typeof day === 'number') return { kind: 'date', day };
  const year = /^(\d{4})(?:-\d\d)?$/.exec(text)?.[1];
  return year === undefined ? null : { kind: 'year', year: Number(year) };
};

/** The resource itself where it is a diagnosis, and those it contains. */
const conditionsIn = (
  found: FoundResource,
  mapping: FhirMapping,
): ReadonlyArray<readonly [readonly string[], IndexedCondition | null]> => {
  const { resource } = found;
  if (resource.resourceType === 'Condition') {
    const parsed = conditionSchema.safeParse(resource);
    return parsed.success ? [[keysOf(found), indexCondition(parsed.data, mapping)]] : [];
  }
  const contained = Array.isArray(resource.contained) ? (resource.contained as unknown[]) : [];
  return contained.flatMap((inner) => {
    const parsed = conditionSchema.safeParse(inner);
    const isCondition = (inner as { resourceType?: unknown } | null)?.resourceType === 'Condition';
    if (!parsed.success || !isCondition) return [];
    return [[[containedKey(found, `#${parsed.data.id}`)], indexCondition(parsed.data, mapping)] as const];
  });
};

/** Diagnoses that were entered in error, or ruled out. */
const notMeant = new Set(['entered-in-error', 'refuted']);

export const indexCondition = (resource: Condition, mapping: FhirMapping): IndexedCondition | null => {
  if (codesIn(resource.verificationStatus).some((code) => notMeant.has(code.split('|')[1] ?? ''))) return null;
  const means = conditionIn(codesIn(resource.code), mapping);
  if (means === null) return null;
  const [condition = '', side] = means.split('/');
  const bodySide = resource.bodySite.flatMap(codesIn).flatMap((code) => sideCodes[code] ?? [])[0];
  return { patient: keyOf(resource.subject ?? {}), condition, side: bodySide ?? side ?? '' };
};

/** What a concept's codes mean: the clinic's own mapping first. */
export const conditionIn = (codes: readonly string[], mapping: FhirMapping): string | null => {
  const own = codes.map((code) => mapping.conditions[code]).find((means) => means !== undefined);
  if (own === 'skip') return null;
  return own ?? codes.map(conditionOfCode).find((means) => means !== null) ?? null;
};
