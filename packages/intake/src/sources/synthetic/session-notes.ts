import { type AskedAtSession, sessionAsker } from './asked.ts';
import type { SyntheticClinic } from './clinic.ts';
import type { Random } from './random.ts';
import type { Treatment } from './treatment.ts';

/** A session as the clinic noted it; null is blank. Nothing but the day has to do with how it went. */
export interface SessionNote {
  readonly day: number;
  readonly injections: number | null;
  readonly dextrosePercent: number | null;
  readonly guidance: string | null;
  readonly anesthetic: string | null;
  readonly practitioner: string | null;
  readonly asked: AskedAtSession;
}

/**
 * The sessions of one episode up to the export. A patient stays with one practitioner and one way of injecting. What only
 * some clinics note is drawn from a stream of its own, so that it changes nothing else.
 */
export const drawSessionNotes = (
  { random, asking }: { readonly random: Random; readonly asking: Random },
  clinic: SyntheticClinic,
  {
    condition,
    treatment,
    elapsedDays,
  }: { readonly condition: string; readonly treatment: Treatment; readonly elapsedDays: number },
): readonly SessionNote[] => {
  const practitioner = `P${random.integer(1, clinic.practitioners)}`;
  const guidance = random.pick(clinic.guidance);
  const dextrosePercent = random.pick(clinic.dextrosePercent);
  const anesthetic = random.chance(0.85) ? 'yes' : 'no';
  const ask = sessionAsker(asking, condition, clinic.blank);
  const usualInjections = random.integer(4, 16);
  return treatment.courses
    .flatMap(({ visits }) => visits)
    .filter(({ day }) => day <= elapsedDays)
    .map(({ day }) => ({
      day,
      injections: random.blank(clinic.blank, usualInjections + random.integer(-3, 3)),
      dextrosePercent: random.blank(clinic.blank, dextrosePercent),
      guidance: random.blank(clinic.blank, guidance),
      anesthetic: random.blank(clinic.blank, anesthetic),
      practitioner: random.blank(clinic.blank, practitioner),
      asked: ask(),
    }));
};
