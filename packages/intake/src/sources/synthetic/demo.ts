import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asOf, type ClinicRow, deleteClinic, listClinics, type Registry, readClinic } from '@enthesis/db';
import { keyFile } from '../../clinic-key.ts';
import { registerClinic } from '../../clinics.ts';
import { importSource } from '../../intake.ts';
import { IntakeError } from '../../intake-error.ts';
import type { SyntheticClinic } from './clinic.ts';
import { demoClinics } from './demo-clinics.ts';
import { syntheticSource } from './synthetic-source.ts';

export interface DemoRequest {
  /** Folder under which the clinics' keys lie. */
  readonly dataFolder: string;
  /** Told in one line what is being done, clinic by clinic. */
  readonly onProgress?: (line: string) => void;
  /** The clinics of the demo. Default: all of `demoClinics`. */
  readonly clinics?: readonly SyntheticClinic[];
}

/**
 * Fills a registry that has no clinic with the demo's. A fill that was cut short, even by kill -9, left demo clinics
 * alone: it is recognised by that, and completed. A registry that has any other clinic, or whose demo was cleared, is
 * left as it is.
 *
 * @returns how many clinics were filled.
 */
export const fillDemo = async (registry: Registry, request: DemoRequest): Promise<number> => {
  const clinics = await listClinics(registry);
  const isTheDemos = ({ code, synthetic }: ClinicRow) =>
    synthetic && (request.clinics ?? demoClinics).some((demo) => demo.code === code);
  if (!clinics.every(isTheDemos) || (await wasCleared(request.dataFolder))) return 0;
  return addMissing(registry, clinics, request);
};

/**
 * Removes every synthetic clinic and makes the demo's anew, as this version makes them. Real clinics are not touched.
 *
 * @returns how many clinics were filled.
 * @throws {IntakeError} where a real clinic has the code of one of the demo's; nothing is removed.
 */
export const resetDemo = async (registry: Registry, request: DemoRequest): Promise<number> => {
  const real = (await listClinics(registry)).filter(({ synthetic }) => !synthetic);
  const taken = real.find(({ code }) => (request.clinics ?? demoClinics).some((demo) => demo.code === code));
  if (taken !== undefined) {
    throw new IntakeError(
      `The code ${taken.code} of the demo belongs to a real clinic here, so the demo is left as is.`,
    );
  }
  await removeSynthetic(registry, request);
  await rm(clearedMark(request.dataFolder), { force: true });
  return addMissing(registry, real, request);
};

/**
 * Removes every synthetic clinic, and notes that the demo is not to be filled again. Real clinics are not touched.
 *
 * @returns how many clinics were removed.
 */
export const clearDemo = async (registry: Registry, request: DemoRequest): Promise<number> => {
  // First, so that a clearing cut short is not taken for a fill cut short.
  await mkdir(request.dataFolder, { recursive: true });
  await writeFile(clearedMark(request.dataFolder), 'The demo was cleared; "enthesis demo reset" brings it back.\n');
  return removeSynthetic(registry, request);
};

const clearedMark = (dataFolder: string): string => join(dataFolder, 'demo-cleared');

const wasCleared = (dataFolder: string): Promise<boolean> =>
  stat(clearedMark(dataFolder)).then(
    () => true,
    () => false,
  );

const removeSynthetic = async (registry: Registry, { dataFolder, onProgress }: DemoRequest): Promise<number> => {
  const synthetic = (await listClinics(registry)).filter((clinic) => clinic.synthetic);
  for (const { clinicId, code, name } of synthetic) {
    onProgress?.(`Removing ${name}`);
    await deleteClinic(registry, clinicId);
    await rm(keyFile(dataFolder, code), { force: true });
  }
  return synthetic.length;
};

/** Clinics filled side by side: their imports do not wait for each other, and most machines have two cores. */
const lanes = 2;

const addMissing = async (registry: Registry, present: readonly ClinicRow[], request: DemoRequest): Promise<number> => {
  const { dataFolder, onProgress, clinics = demoClinics } = request;
  const waiting = clinics.entries();
  let filled = 0;
  const lane = async () => {
    for (const [place, demo] of waiting) {
      const clinic = present.find(({ code }) => code === demo.code);
      if (clinic !== undefined && (await hasImport(registry, clinic))) continue;
      onProgress?.(`Demo clinic ${place + 1} of ${clinics.length}: ${demo.name}, ${demo.courses} courses`);
      await fill(registry, demo, { isNew: clinic === undefined, dataFolder });
      filled += 1;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return filled;
};

const hasImport = async (registry: Registry, { clinicId }: ClinicRow): Promise<boolean> =>
  (await readClinic(registry, clinicId, asOf)) !== null;

const fill = async (
  registry: Registry,
  demo: SyntheticClinic,
  { isNew, dataFolder }: { readonly isNew: boolean; readonly dataFolder: string },
): Promise<void> => {
  const { code, name } = demo;
  if (isNew) await registerClinic(registry, { code, name, synthetic: true, dataFolder });
  const { outcome, problems } = await importSource(registry, {
    clinic: code,
    source: syntheticSource(demo),
    dataFolder,
  });
  if (outcome !== 'refused') return;
  const [first] = problems;
  throw new Error(
    `The synthetic clinic ${code} did not pass the intake: ${first?.file} ${first?.column}: ${first?.rule}`,
  );
};
