import { finishMapping, type Mapping, type MappingDraft, type Profile } from '@enthesis/deidentify';

const key = (clinic: string): string => `enthesis mapping ${clinic}`;

/** Keeps a mapping in this browser for the clinic's next handing over. A browser that keeps nothing is no fault. */
export const keepMapping = (clinic: string, mapping: Mapping): void => {
  try {
    localStorage.setItem(key(clinic), JSON.stringify(mapping));
  } catch {
    // The mapping can be saved as a file too.
  }
};

/** The mapping kept last, where it fits the file at hand; null otherwise. */
export const keptMapping = (clinic: string, profile: Profile): Mapping | null => {
  try {
    const text = localStorage.getItem(key(clinic));
    const mapping = text === null ? null : finishMapping(JSON.parse(text));
    return mapping !== null && fits(mapping, profile) ? mapping : null;
  } catch {
    return null;
  }
};

/** Whether a mapping is one of such a file: the same kind, and no mapped column is missing. */
export const fits = (mapping: MappingDraft, profile: Profile): boolean => {
  if (mapping.kind !== profile.kind) return false;
  if (mapping.kind === 'fhir') return true;
  const present = new Set(profile.columns.map(({ column }) => column));
  return Object.keys(mapping.columns).every((column) => present.has(column));
};
