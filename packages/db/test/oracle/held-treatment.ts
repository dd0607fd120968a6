import { type Registry, readClinic, retreatmentOf, treatmentOf } from '@enthesis/db';
import type { TreatmentQuestion } from './recount-treatment.ts';

/** What the roll-up of treatment holds, in the oracle's form. */
export const heldTreatment = async (
  registry: Registry,
  clinicId: number,
  question: TreatmentQuestion,
): Promise<Map<string, number>> => {
  const rows = await readClinic(registry, clinicId, (reader) => treatmentOf(reader, question).execute());
  return new Map(rows.map(({ aspect, class: of, counted }) => [`${aspect} ${of}`, counted]));
};

/** What the roll-up of retreatment holds. */
export const heldRetreatment = async (
  registry: Registry,
  clinicId: number,
  question: TreatmentQuestion,
): Promise<Map<string, number>> => {
  const rows = await readClinic(registry, clinicId, (reader) => retreatmentOf(reader, question).execute());
  return new Map(rows.map(({ condition, day, again, courses }) => [`${condition} ${day} ${again}`, courses]));
};
