import { studyIdPattern } from '@enthesis/contract';
import { erasePatient, type Registry } from '@enthesis/db';
import { clinicNamed, pseudonymsOf } from './clinics.ts';
import { IntakeError } from './intake-error.ts';

/**
 * Removes a patient's rows and takes them out of every figure. The pseudonym alone is kept, so that later files that
 * still carry the patient are skipped.
 *
 * @returns how many episodes were removed; 0 where the registry did not hold the patient.
 * @throws {IntakeError} where the clinic or its key is not there, or the text is no study id.
 */
export const eraseStudyId = async (
  registry: Registry,
  request: { readonly clinic: string; readonly dataFolder: string; readonly studyId: string },
): Promise<{ readonly episodes: number }> => {
  const clinic = await clinicNamed(registry, request.clinic);
  const pseudonymise = await pseudonymsOf(registry, clinic, request.dataFolder);
  if (!studyIdPattern.test(request.studyId))
    throw new IntakeError('What was given is no study id. Nothing was erased.');
  return erasePatient(registry, clinic.clinicId, pseudonymise(request.studyId));
};
