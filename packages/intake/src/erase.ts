import { studyIdPattern } from '@enthesis/contract';
import { erasePatient, type Note, type Registry } from '@enthesis/db';
import { clinicNamed, keyOf } from './clinics.ts';
import { IntakeError } from './intake-error.ts';
import { requirePatientsKnown } from './lost-key.ts';
import { keyCheckOf, pseudonymsUnder } from './pseudonym.ts';

/**
 * Removes a patient's rows and takes them out of every figure. The pseudonym alone is kept, so that later files that
 * still carry the patient are skipped.
 *
 * @returns how many episodes were removed; 0 where the registry did not hold the patient.
 * @throws {IntakeError} where the clinic or its key is not there, the key was lost, or the text is no study id.
 */
export const eraseStudyId = async (
  registry: Registry,
  request: { readonly clinic: string; readonly dataFolder: string; readonly studyId: string; readonly note?: Note },
): Promise<{ readonly episodes: number }> => {
  const clinic = await clinicNamed(registry, request.clinic);
  requirePatientsKnown(clinic);
  const key = await keyOf(registry, clinic, request.dataFolder);
  if (!studyIdPattern.test(request.studyId))
    throw new IntakeError('What was given is no study id. Nothing was erased.');
  const patient = pseudonymsUnder(key)(request.studyId);
  return erasePatient(registry, clinic.clinicId, patient, { keyCheck: keyCheckOf(key), note: request.note });
};
