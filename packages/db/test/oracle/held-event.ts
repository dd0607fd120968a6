import { eventsOf, type Registry, readClinic } from '@enthesis/db';
import type { TreatmentQuestion } from './recount-treatment.ts';

/** What the roll-up of events holds, in the oracle's form. */
export const heldEvents = async (
  registry: Registry,
  clinicId: number,
  question: TreatmentQuestion,
): Promise<Map<string, number>> => {
  const rows = await readClinic(registry, clinicId, (reader) => eventsOf(reader, question).execute());
  return new Map(rows.map(({ aspect, event, class: of, counted }) => [`${aspect} ${event} ${of}`, counted]));
};
