import '../../strict.ts';
import { deidentify, openCrosswalk, profileFiles, type TidyFile } from '@enthesis/deidentify';
import type { Ask, Prepared, Said } from './work.ts';

// The long work of the mapping page, beside the page. It reads files of this computer, and sends nothing anywhere.

/** Text that has grown so long is handed to the browser, which may keep it on disk. */
const pieceBytes = 16_000_000;

const blobOf = async (file: TidyFile): Promise<Blob> => {
  const parts: Blob[] = [];
  let waiting: string[] = [];
  let length = 0;
  for await (const piece of file.text()) {
    waiting.push(piece);
    length += piece.length;
    if (length < pieceBytes) continue;
    parts.push(new Blob(waiting));
    waiting = [];
    length = 0;
  }
  return new Blob([...parts, ...waiting], { type: 'text/csv' });
};

const say = (said: Said): void => postMessage(said);

const answer = async (ask: Ask): Promise<Said> => {
  if (ask.kind === 'profile') return { kind: 'profile', profile: await profileFiles(ask.files, ask.how) };
  const { files, mapping, vocabulary, crosswalk, asOf } = ask;
  const done = await deidentify({
    files,
    mapping,
    vocabulary,
    crosswalk: crosswalk === null ? null : openCrosswalk(crosswalk),
    ...(asOf === null ? {} : { asOf }),
    onProgress: (progress) => say({ kind: 'progress', progress }),
  });
  const { summary, problems, moreProblems, warnings, preview, dueList } = done;
  const tidy = await Promise.all(done.files.map(async (file) => ({ name: file.name, blob: await blobOf(file) })));
  const prepared: Prepared = {
    summary,
    problems,
    moreProblems,
    warnings,
    preview,
    dueList,
    crosswalk: done.crosswalk.text(),
    files: tidy,
  };
  return { kind: 'prepared', prepared };
};

/** Errors of our own say what to do; the words of any other might hold what stands in the file. */
const known = ['SourceError', 'CrosswalkError', 'MappingError'];

const faultOf = (error: unknown): Said => {
  if (!(error instanceof Error) || !known.includes(error.name)) return { kind: 'failed', message: null, problems: [] };
  const problems = 'problems' in error && Array.isArray(error.problems) ? error.problems : [];
  return { kind: 'failed', message: problems.length > 0 ? null : error.message, problems };
};

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  answer(data).then(say, (error: unknown) => say(faultOf(error)));
});
