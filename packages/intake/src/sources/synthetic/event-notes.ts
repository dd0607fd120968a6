import { type EventTypeId, eventTypeIds } from '@enthesis/contract';
import type { SyntheticClinic } from './clinic.ts';
import type { Random } from './random.ts';
import type { Treatment } from './treatment.ts';
import { truth } from './truth.ts';

/** An event as the clinic noted it; null is blank. */
export interface EventNote {
  readonly day: number;
  readonly event: EventTypeId;
  readonly severity: string | null;
  readonly days: number | null;
}

/**
 * The events after an episode's sessions up to the export. Every session has the same chance of each, whoever is treated
 * how and by whom, and whether or not the patient responds.
 */
export const drawEventNotes = (
  random: Random,
  clinic: SyntheticClinic,
  { treatment, elapsedDays }: { readonly treatment: Treatment; readonly elapsedDays: number },
): readonly EventNote[] =>
  treatment.courses
    .flatMap(({ visits }) => visits)
    .flatMap((visit) =>
      eventTypeIds
        .filter((event) => random.chance(truth.events[event].chance))
        .map((event) => {
          const { severities, days } = truth.events[event];
          return {
            day: visit.day + random.integer(0, truth.eventLagDays),
            event,
            severity: random.blank(clinic.blank, random.pick(severities)),
            days: random.blank(clinic.blank, random.integer(...days)),
          };
        }),
    )
    .filter(({ day }) => day <= elapsedDays);
