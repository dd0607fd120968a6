import {
  episodesTable,
  type Importer,
  type ImportMode,
  type ImportReport,
  problemLimit,
  type RowCounts,
  rowCheck,
  scoresTable,
  sessionsTable,
} from '@enthesis/contract';
import { type AppliedImport, type ClinicRow, type Importing, type Registry, withImport } from '@enthesis/db';
import { clinicNamed, pseudonymsOf } from './clinics.ts';
import { IntakeError } from './intake-error.ts';
import { ProblemList } from './problem-list.ts';
import type { Pseudonymise } from './pseudonym.ts';
import { soundRows } from './sound-rows.ts';
import { type Source, SourceError } from './source.ts';
import { csvFolder } from './sources/csv/folder.ts';

/** How an import is to be done. */
export interface ImportRequest {
  /** Code of the clinic whose patients they are. */
  readonly clinic: string;
  /** Folder under which the clinics' keys lie. */
  readonly dataFolder: string;
  /** `merge` adds and corrects rows; `replace` also removes those that are no longer there. Default: merge. */
  readonly mode?: ImportMode;
  /** Who hands it in, for the history. Default: null, the program itself. */
  readonly by?: Importer | null;
  /** Do everything and undo it. Default: false. */
  readonly dryRun?: boolean;
  /** Told in words what is being done. */
  readonly onProgress?: (step: string) => void;
  /** Kept up to date while the import runs. */
  readonly progress?: ImportProgress;
  /** The job that hands the import in: done from the same moment on. */
  readonly job?: string;
  /** Aborted to give up, whatever is being done; nothing of the import remains. */
  readonly signal?: AbortSignal;
}

/** How far an import is. */
export interface ImportProgress {
  /** Rows read and checked, of all files. */
  rows: number;
  /** Whether all rows are checked and the figures are being brought up to date. */
  applying: boolean;
}

const tables = [
  ['episodes', episodesTable],
  ['sessions', sessionsTable],
  ['scores', scoresTable],
] as const;
const none: RowCounts = { episodes: 0, sessions: 0, scores: 0 };
const rowsBetweenSteps = 1_000_000;

/**
 * Imports a folder of CSV files; docs/import-format.md says what it may hold.
 *
 * @returns the report; a refused import changes nothing and lists why, without any value of the files.
 * @throws {IntakeError} where the clinic, its key or its kind does not allow an import.
 */
export const importFolder = async (
  registry: Registry,
  { folder, ...request }: ImportRequest & { readonly folder: string },
): Promise<ImportReport> => {
  try {
    return await importSource(registry, { ...request, source: await csvFolder(folder) });
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return refusal(request, new ProblemList(error.problems), none);
  }
};

/**
 * Imports whatever a source holds, in one transaction: all of it or nothing.
 *
 * @returns the report; a refused import changes nothing.
 * @throws {IntakeError} where the clinic, its key or its kind does not allow an import.
 * @throws {SourceError} where the source cannot be read at all.
 * @throws the signal's reason once it is aborted.
 */
export const importSource = async (
  registry: Registry,
  { source, ...request }: ImportRequest & { readonly source: Source },
): Promise<ImportReport> => {
  const { mode = 'merge', by = null, dryRun = false, onProgress = () => {} } = request;
  const clinic = await clinicNamed(registry, request.clinic);
  refuseOtherKind(clinic, source);
  const pseudonymise = await pseudonymsOf(registry, clinic, request.dataFolder);
  onProgress('Comparing with the latest import');
  const contentSha256 = await source.contentSha256();
  const bytes = await source.bytes();

  const work = async (importing: Importing): Promise<ImportReport> => {
    if (holds(await importing.latest(), contentSha256, mode)) return report(request, 'unchanged');
    const problems = new ProblemList();
    const rows = await stage(importing, source, { ...request, registry, pseudonymise, problems });
    if (problems.isEmpty) {
      onProgress('Checking keys across the files');
      problems.add(...(await importing.problems(mode, problemLimit + 1)));
    }
    if (!problems.isEmpty) return refusal(request, problems, rows);
    onProgress('Bringing the figures up to date');
    if (request.progress !== undefined) request.progress.applying = true;
    const applied = await importing.apply({ mode, contentSha256, bytes, rows, by });
    const done = { ...report(request, dryRun ? 'dry-run' : 'applied'), ...applied, rows };
    if (dryRun) return { ...done, number: null };
    if (request.job !== undefined) await importing.endJob(request.job, done);
    return done;
  };
  return withImport(registry, clinic.clinicId, work, { dryRun, signal: request.signal });
};

/** Checks every row of every table and stages the sound ones; gives how many were read. */
const stage = async (
  importing: Importing,
  source: Source,
  how: Pick<ImportRequest, 'onProgress' | 'progress' | 'signal'> & {
    readonly registry: Registry;
    readonly pseudonymise: Pseudonymise;
    readonly problems: ProblemList;
  },
): Promise<RowCounts> => {
  const { registry, pseudonymise, problems, onProgress, progress, signal } = how;
  const rows = { ...none };
  for (const [name, table] of tables) {
    onProgress?.(`Reading ${table.file}`);
    const onRow = () => {
      signal?.throwIfAborted();
      rows[name] += 1;
      if (progress !== undefined) progress.rows += 1;
      if (rows[name] % rowsBetweenSteps === 0) onProgress?.(`Reading ${table.file}: ${rows[name]} rows so far`);
    };
    const check = rowCheck(table, registry.vocabulary);
    await importing.copy(name, soundRows(source, table, { check, pseudonymise, problems, onRow }));
  }
  return rows;
};

const refuseOtherKind = (clinic: ClinicRow, source: Source): void => {
  if (clinic.synthetic === source.synthetic) return;
  throw new IntakeError(
    clinic.synthetic
      ? `Clinic ${clinic.code} is synthetic and stays so: real patients belong into a clinic of their own.`
      : `Clinic ${clinic.code} is real and stays so: made-up patients belong into a clinic of their own.`,
  );
};

/** Whether the registry is what importing this content would make it. After a merge, a replace may still remove rows. */
const holds = (latest: AppliedImport | null, contentSha256: string, mode: ImportMode): boolean =>
  latest?.contentSha256 === contentSha256 && (mode === 'merge' || latest.mode === 'replace');

const report = ({ clinic, mode = 'merge' }: ImportRequest, outcome: ImportReport['outcome']): ImportReport => ({
  outcome,
  clinic,
  number: null,
  mode,
  rows: none,
  added: none,
  changed: none,
  removed: none,
  skippedErased: 0,
  leftOut: none,
  problems: [],
  moreProblems: false,
});

const refusal = (request: ImportRequest, { listed, more }: ProblemList, rows: RowCounts): ImportReport => ({
  ...report(request, 'refused'),
  rows,
  problems: listed,
  moreProblems: more,
});
