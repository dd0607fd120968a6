import type { Importer } from '@enthesis/contract';
import { type Note, type Registry, UndoError, undoImport } from '@enthesis/db';
import { clinicNamed } from './clinics.ts';

/**
 * Undoes a clinic's latest import: rows and figures are what they were before it, and the history says so.
 *
 * @param request `number` names the import meant; null: the latest, whichever that is
 * @returns the number of the import that was undone.
 * @throws {IntakeError} where there is no such clinic.
 * @throws {UndoError} where the import cannot be undone; the message says why.
 */
export const undoLatest = async (
  registry: Registry,
  request: {
    readonly clinic: string;
    readonly number: number | null;
    readonly by: Importer;
    readonly note?: Note<number>;
  },
): Promise<number> => {
  const clinic = await clinicNamed(registry, request.clinic);
  if (clinic.synthetic) {
    throw new UndoError(
      `Clinic ${clinic.code} is synthetic: what it holds is made anew with "demo reset", not undone import by import.`,
    );
  }
  return undoImport(registry, clinic.clinicId, request);
};
