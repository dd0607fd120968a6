import type { Importer, ImportMode, ImportReport, RowCounts } from '@enthesis/contract';
import { type AppliedImport, type ClinicRow, type Importing, type Note, type Registry, withImport } from '@enthesis/db';
import { clinicNamed, keyOf } from './clinics.ts';
import { IntakeError } from './intake-error.ts';
import type { LeftOutKeeper } from './left-out.ts';
import { erasedAnew, requireSameKey } from './lost-key.ts';
import { ProblemList } from './problem-list.ts';
import { pseudonymsUnder } from './pseudonym.ts';
import { type Source, SourceError } from './source.ts';
import { csvFolder } from './sources/csv/folder.ts';
import { stageAll, stageSound } from './stage.ts';

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
  /**
   * Accept the sound rows, and say here which are left out: `intoFolder`, `asLines`. Default: null, every row must be
   * sound.
   */
  readonly partialTo?: LeftOutKeeper | null;
  /** The smallest group of courses of which the report says anything. Default: 5, as in the settings. */
  readonly minCell?: number;
  /**
   * Where the clinic's key was lost: the study ids of all its erased patients, who are skipped from now on. Default: null,
   * nobody says.
   */
  readonly erased?: readonly string[] | null;
  /** Writes it down in the same transaction, by its number. Default: nobody does. */
  readonly note?: Note<number>;
  /** Do everything and undo it. Default: false. */
  readonly dryRun?: boolean;
  /** Told in words what is being done. */
  readonly onProgress?: (step: string) => void;
  /** Kept up to date while the import runs. */
  readonly progress?: ImportProgress;
  /** The job that hands the import in: done from the same moment on. */
  readonly job?: string;
  /** Aborted to give up, whatever is being done; nothing of the import remains. */
  readonly signal?: AbortSignal | undefined;
}

/** How far an import is. */
export interface ImportProgress {
  /** Rows read and checked, of all files. */
  rows: number;
  /** Whether all rows are checked and the figures are being brought up to date. */
  applying: boolean;
}

const none: RowCounts = { episodes: 0, sessions: 0, scores: 0, events: 0 };

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
    const { listed, more } = new ProblemList(error.problems);
    return { ...report(request, 'refused'), problems: listed, moreProblems: more };
  }
};

/**
 * Imports whatever a source holds, in one transaction: all of it or nothing.
 *
 * @returns the report; a refused import changes nothing.
 * @throws {IntakeError} where the clinic, its key or its kind does not allow an import, or a folder for rows left out.
 * @throws {SourceError} where the source cannot be read at all, or in a partial import not to its end.
 * @throws the signal's reason once it is aborted.
 */
export const importSource = async (
  registry: Registry,
  { source, ...request }: ImportRequest & { readonly source: Source },
): Promise<ImportReport> => {
  const { mode = 'merge', by = null, dryRun = false, partialTo = null, minCell = 5, onProgress = () => {} } = request;
  if (partialTo !== null) await beginPartial(mode, partialTo);
  const clinic = await clinicNamed(registry, request.clinic);
  // A dry run brings nobody in, and so shows how it would go in a clinic of either kind.
  if (!dryRun) refuseOtherKind(clinic, source);
  const key = await keyOf(registry, clinic, request.dataFolder);
  const pseudonymise = pseudonymsUnder(key);
  onProgress('Comparing with the latest import');
  const contentSha256 = await source.contentSha256();
  const bytes = await source.bytes();

  const work = async (importing: Importing): Promise<ImportReport> => {
    const held = await importing.key();
    requireSameKey(clinic.code, held, key);
    const anew = erasedAnew(clinic.code, held, { mode, erased: request.erased ?? null }, pseudonymise);
    if (holds(await importing.latest(), contentSha256, mode)) return report(request, 'unchanged');
    const how = { ...request, mode, registry, pseudonymise };
    const staged =
      partialTo === null ? await stageAll(importing, source, how) : await stageSound(importing, source, how);
    const { rows, leftOut, problems } = staged;
    if (partialTo !== null && !problems.isEmpty) {
      onProgress('Writing the rows that are left out');
      await partialTo.keep(source, { importing, vocabulary: registry.vocabulary });
    }
    const said = { rows, leftOut, problems: problems.listed, moreProblems: problems.more };
    if (staged.refused) return { ...report(request, 'refused'), ...said };
    onProgress('Bringing the figures up to date');
    if (request.progress !== undefined) request.progress.applying = true;
    // Less than the content is applied: the same files, handed in whole, are no repetition.
    const applies = problems.isEmpty ? contentSha256 : null;
    const applied = await importing.apply({
      mode,
      contentSha256: applies,
      bytes,
      rows,
      leftOut,
      by,
      erasedAnew: anew,
      note: request.note,
    });
    const lookAlike = (applied.lookAlike?.lookedAt ?? 0) < minCell ? null : applied.lookAlike;
    const done = { ...report(request, dryRun ? 'dry-run' : 'applied'), ...applied, ...said, lookAlike };
    if (dryRun) return { ...done, number: null };
    if (request.job !== undefined) await importing.endJob(request.job, done);
    return done;
  };
  return withImport(registry, clinic.clinicId, work, { dryRun, signal: request.signal });
};

/** A replacing import removes what it does not hold, and so must hold everything. */
const beginPartial = async (mode: ImportMode, partialTo: LeftOutKeeper): Promise<void> => {
  if (mode === 'replace') {
    throw new IntakeError('An import that replaces cannot be partial: rows left out would be removed. Leave one out.');
  }
  await partialTo.begin();
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
  lookAlike: null,
  problems: [],
  moreProblems: false,
});
