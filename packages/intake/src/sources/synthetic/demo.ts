import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DemoFill } from '@enthesis/contract';
import { asOf, type ClinicRow, deleteClinic, findClinic, listClinics, type Registry, readClinic } from '@enthesis/db';
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
  /** Told how far it is: before the first clinic, and after each. */
  readonly onFill?: (fill: DemoFill) => void;
  /** Aborted to stop; what is filled stays, and the next fill goes on. */
  readonly signal?: AbortSignal | undefined;
  /** The clinics of the demo. Default: all of `demoClinics`. */
  readonly clinics?: readonly SyntheticClinic[];
}

/**
 * Fills a registry that has no clinic with the demo's. A fill that was cut short, even by kill -9, is completed: a clinic
 * of the demo without an import waits for its own, whatever other clinics were added meanwhile. A registry that had any
 * other clinic before, or whose demo was cleared, is left as it is.
 *
 * @returns how many clinics were filled.
 * @throws the signal's reason once it is aborted.
 */
export const fillDemo = async (registry: Registry, request: DemoRequest): Promise<number> => {
  if (await wasCleared(request.dataFolder)) return 0;
  const present = await listClinics(registry);
  if (present.every((clinic) => isOfDemo(clinic, request))) await registerMissing(registry, present, request);
  return fillWaiting(registry, request);
};

const isOfDemo = ({ code, synthetic }: ClinicRow, { clinics = demoClinics }: DemoRequest): boolean =>
  synthetic && clinics.some((demo) => demo.code === code);

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
  await registerMissing(registry, real, request);
  return fillWaiting(registry, request);
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

/** All of them first, so that a registry tells by itself which ones wait to be filled. */
const registerMissing = async (
  registry: Registry,
  present: readonly ClinicRow[],
  { dataFolder, clinics = demoClinics }: DemoRequest,
): Promise<void> => {
  for (const { code, name } of clinics) {
    if (present.some((clinic) => clinic.code === code)) continue;
    await registerClinic(registry, { code, name, synthetic: true, dataFolder });
  }
};

/** Clinics filled side by side: their imports do not wait for each other, and most machines have two cores. */
const lanes = 2;

const fillWaiting = async (registry: Registry, request: DemoRequest): Promise<number> => {
  const { dataFolder, onProgress, onFill, signal, clinics = demoClinics } = request;
  const waiting = new Set<string>();
  for (const { code } of clinics) if (await isWaiting(registry, code)) waiting.add(code);
  const tell = () => onFill?.({ filled: clinics.length - waiting.size, of: clinics.length, waiting: [...waiting] });
  tell();
  const queue = clinics.entries();
  let filled = 0;
  const lane = async () => {
    for (const [place, demo] of queue) {
      signal?.throwIfAborted();
      if (!waiting.has(demo.code)) continue;
      // It may have been cleared since, or filled by somebody else.
      if (await isWaiting(registry, demo.code)) {
        onProgress?.(`Demo clinic ${place + 1} of ${clinics.length}: ${demo.name}, ${demo.courses} courses`);
        await fill(registry, demo, { dataFolder, signal });
        filled += 1;
      }
      waiting.delete(demo.code);
      tell();
    }
  };
  // A lane that fails leaves the other one to its end: nobody who tries again then meets it.
  const ended = await Promise.allSettled(Array.from({ length: lanes }, lane));
  const failed = ended.find((each) => each.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return filled;
};

/** Whether a clinic of the demo is there and holds nothing yet. */
const isWaiting = async (registry: Registry, code: string): Promise<boolean> => {
  const clinic = await findClinic(registry, code);
  return clinic?.synthetic === true && (await readClinic(registry, clinic.clinicId, asOf)) === null;
};

const fill = async (
  registry: Registry,
  demo: SyntheticClinic,
  { dataFolder, signal }: Pick<DemoRequest, 'dataFolder' | 'signal'>,
): Promise<void> => {
  const { code } = demo;
  const source = syntheticSource(demo);
  const { outcome, problems } = await importSource(registry, { clinic: code, source, dataFolder, signal });
  if (outcome !== 'refused') return;
  const [first] = problems;
  throw new Error(
    `The synthetic clinic ${code} did not pass the intake: ${first?.file} ${first?.column}: ${first?.rule}`,
  );
};
