import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ImportReport, importReportSchema } from '@enthesis/contract';
import { openRegistry, type Registry } from '@enthesis/db';
import { freshDatabase } from '@enthesis/db/testing';
import { keyFile } from '../src/clinic-key.ts';
import { registerClinic } from '../src/clinics.ts';
import { eraseStudyId } from '../src/erase.ts';
import { type ImportRequest, importFolder, importSource } from '../src/intake.ts';
import type { Source } from '../src/source.ts';
import { type Files, folderOf, requireDocumented } from './folders.ts';

/** A registry of a test file's own on a real Postgres, with clinics to import into. */
export interface IntakeRoom {
  readonly registry: Registry;
  addClinic(clinic: { readonly code: string; readonly name: string; readonly synthetic?: boolean }): Promise<void>;
  /** Adds a clinic under a code of its own, and gives that. */
  newClinic(): Promise<string>;
  /** The path of a clinic's key. */
  keyFile(clinic: string): string;
  importFrom(clinic: string, source: Source): Promise<ImportReport>;
  importFolder(clinic: string, folder: string, how?: Partial<ImportRequest>): Promise<ImportReport>;
  importFiles(clinic: string, files: Files, how?: Partial<ImportRequest>): Promise<ImportReport>;
  erase(clinic: string, studyId: string): Promise<{ readonly episodes: number }>;
  /** What the registry holds of a clinic, a line for each row, in alphabetical order, without the patient. */
  held(clinic: string): Promise<string[]>;
  close(): Promise<void>;
}

export async function openIntakeRoom(): Promise<IntakeRoom> {
  const database = await freshDatabase();
  const dataFolder = await mkdtemp(join(tmpdir(), 'enthesis-intake-'));
  const registry = await openRegistry({ dataFolder, databaseUrl: database.url, vocabularyFile: null });
  let clinics = 0;
  const room: IntakeRoom = {
    registry,
    addClinic: async ({ synthetic = false, ...clinic }) => {
      await registerClinic(registry, { ...clinic, synthetic, dataFolder });
    },
    newClinic: async () => {
      clinics += 1;
      await room.addClinic({ code: `clinic-${clinics}`, name: `Clinic ${clinics}` });
      return `clinic-${clinics}`;
    },
    keyFile: (clinic) => keyFile(dataFolder, clinic),
    importFrom: (clinic, source) => importSource(registry, { clinic, dataFolder, source }),
    importFolder: async (clinic, folder, how = {}) => {
      const report = importReportSchema.parse(await importFolder(registry, { ...how, clinic, dataFolder, folder }));
      requireDocumented(report.problems);
      return report;
    },
    importFiles: async (clinic, files, how) => room.importFolder(clinic, await folderOf(files), how),
    erase: (clinic, studyId) => eraseStudyId(registry, { clinic, dataFolder, studyId }),
    held: async (clinic) => {
      const { rows } = await registry.owner.query<{ row: string }>(everyRow, [clinic]);
      return rows.map(({ row }) => row);
    },
    close: async () => {
      await registry.close();
      await database.drop();
      await rm(dataFolder, { recursive: true });
    },
  };
  return room;
}

const everyRow = `
  with mine as (select e.* from intake.episode e join registry.clinic c using (clinic_id) where c.code = $1)
  select concat_ws(' ', condition, side, sex, year) as row from mine
  union all
  select concat_ws(' ', condition, side, 'session', day, case when events_recorded then 'with its events' end)
  from mine join intake.session using (patient_key, episode_id)
  union all
  select concat_ws(' ', condition, side, instrument, day, score) from mine join intake.score using (patient_key, episode_id)
  union all
  select concat_ws(' ', condition, side, event, day, severity, days) from mine join intake.event using (patient_key, episode_id)
  order by row`;
