import type { ImportProblem, Vocabulary } from '@enthesis/contract';
import type {
  Deidentified,
  Mapping,
  MappingKind,
  NamedFile,
  Profile,
  Progress,
  SourceError,
} from '@enthesis/deidentify';
import { say, sayWritten } from '@enthesis/languages';

/** What the worker is asked. */
export type Ask =
  | { readonly kind: 'profile'; readonly files: readonly NamedFile[]; readonly how: How }
  | {
      readonly kind: 'prepare';
      readonly files: readonly NamedFile[];
      readonly mapping: Mapping;
      readonly vocabulary: Vocabulary;
      /** Text of the crosswalk; null where there is none yet. */
      readonly crosswalk: string | null;
      /** Day of the export as YYYY-MM-DD; null for the latest date in the files. */
      readonly asOf: string | null;
    };

/** What of a file was chosen rather than found: its kind, its sheet, the place of its header. */
export interface How {
  readonly kind?: MappingKind;
  readonly sheet?: string;
  readonly header?: Profile['header'];
}

/** De-identified files, ready to be looked at and sent. */
export interface Prepared
  extends Pick<Deidentified, 'summary' | 'problems' | 'moreProblems' | 'warnings' | 'preview' | 'dueList'> {
  /** Text of the crosswalk with the new patients. */
  readonly crosswalk: string;
  /** The tidy folder; empty while there are problems. */
  readonly files: ReadonlyArray<{ readonly name: string; readonly blob: Blob }>;
}

/** What the worker says. */
export type Said =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'profile'; readonly profile: Profile }
  | { readonly kind: 'prepared'; readonly prepared: Prepared }
  | { readonly kind: 'failed'; readonly message: string | null; readonly problems: SourceError['problems'] };

/** The clinic's file cannot be worked with; the problems say where, or the message what to do. */
export class WorkError extends Error {
  readonly problems: readonly ImportProblem[];

  constructor(message: string | null, problems: readonly ImportProblem[]) {
    super(
      message === null
        ? say('The file cannot be read. Is it open in another program, or of another kind than its name says?')
        : sayWritten(message),
    );
    this.name = 'WorkError';
    this.problems = problems;
  }
}

/** Asks a worker of its own, which ends with its answer, or at once when nobody waits for it any more. */
const ask = (question: Ask, signal: AbortSignal, onProgress: (progress: Progress) => void = () => {}): Promise<Said> =>
  new Promise((done, fail) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const end = () => worker.terminate();
    signal.addEventListener('abort', () => {
      end();
      fail(new DOMException('The work was cancelled.', 'AbortError'));
    });
    worker.addEventListener('error', () => {
      end();
      fail(new WorkError(null, []));
    });
    worker.addEventListener('message', ({ data }: MessageEvent<Said>) => {
      if (data.kind === 'progress') return onProgress(data.progress);
      end();
      if (data.kind === 'failed') fail(new WorkError(data.message, data.problems));
      else done(data);
    });
    worker.postMessage(question);
  });

/**
 * Looks through a clinic's files, beside the page.
 *
 * @throws {WorkError} where they cannot be read.
 */
export const lookThrough = async (files: readonly NamedFile[], how: How, signal: AbortSignal): Promise<Profile> => {
  const said = await ask({ kind: 'profile', files, how }, signal);
  if (said.kind !== 'profile') throw new WorkError(null, []);
  return said.profile;
};

/**
 * De-identifies a clinic's files, beside the page.
 *
 * @throws {WorkError} where they cannot be read, or the crosswalk is none.
 */
export const prepare = async (
  question: Omit<Extract<Ask, { kind: 'prepare' }>, 'kind'>,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Prepared> => {
  const said = await ask({ kind: 'prepare', ...question }, signal, onProgress);
  if (said.kind !== 'prepared') throw new WorkError(null, []);
  return said.prepared;
};
