import {
  apiBase,
  type ImportMode,
  importAcceptedSchema,
  importJobSchema,
  importLeftOutSchema,
  importListSchema,
  importParts,
  importUndoneSchema,
  type LeftOutLine,
  statesUnderWay,
} from '@enthesis/contract';
import { queryOptions } from '@tanstack/react-query';
import { read, refusalOf, send } from '../ask.ts';
import type { Folder } from './folder.ts';

const path = `${apiBase}/clinic/imports`;

/** How often a job under way is asked how far it is. */
const askAgainMs = 700;

/** The clinic's imports, latest first, and the jobs under way. */
export const importsQuery = queryOptions({
  queryKey: [path],
  queryFn: ({ signal }) => read(path, importListSchema, signal),
  refetchInterval: ({ state: { data } }) => (data === undefined || data.underWay.length === 0 ? false : 3_000),
});

/** One job, asked for again until it has ended. */
export const jobQuery = (id: string) =>
  queryOptions({
    queryKey: [path, id],
    queryFn: ({ signal }) => read(`${path}/${encodeURIComponent(id)}`, importJobSchema, signal),
    refetchInterval: ({ state: { data } }) =>
      data !== undefined && statesUnderWay.includes(data.state) ? askAgainMs : false,
    refetchIntervalInBackground: true,
  });

/** The problems of a job as a file. */
export const problemsHref = (id: string): string => `${path}/${encodeURIComponent(id)}.csv`;

/** The lines that a partial job left out. */
export const leftOutLines = async (id: string): Promise<readonly LeftOutLine[]> =>
  importLeftOutSchema.parse(await (await send(`${path}/${encodeURIComponent(id)}/left-out`)).json()).lines;

/** How a folder is handed in. */
export interface How {
  readonly dryRun: boolean;
  readonly mode: ImportMode;
  /** Whether sound rows are taken and the others left out. */
  readonly partial: boolean;
}

/**
 * Sends a folder, and gives the id of the job that checks it. The clinic's own file names are not sent.
 *
 * @param onSent told the share sent so far, 0 to 1
 * @throws {ApiError} where the server refuses.
 */
export const handIn = (
  folder: Folder,
  { dryRun, mode, partial }: How,
  { onSent, signal }: { readonly onSent: (share: number) => void; readonly signal: AbortSignal },
): Promise<string> => {
  const body = new FormData();
  for (const part of importParts) {
    const file = folder[part];
    if (file !== undefined) body.append(part, file, `${part}.csv`);
  }
  const search = new URLSearchParams({
    ...(dryRun ? { dryRun: '1' } : {}),
    ...(mode === 'merge' ? {} : { mode }),
    ...(partial ? { partial: '1' } : {}),
  });
  return new Promise((done, fail) => {
    // The only request in a browser that says how much of its body has gone.
    const request = new XMLHttpRequest();
    request.open('POST', search.size === 0 ? path : `${path}?${search.toString()}`);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onSent(total === 0 ? 0 : loaded / total);
    request.onload = () => {
      const accepted = importAcceptedSchema.safeParse(request.response);
      if (request.status === 202 && accepted.success) done(accepted.data.id);
      else fail(refusalOf(request.response, request.status));
    };
    request.onerror = () => fail(new Error('the upload was cut off'));
    request.onabort = () => fail(new DOMException('The upload was cancelled.', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    request.send(body);
  });
};

/** Asks for the end of a job. */
export const cancelJob = async (id: string): Promise<void> => {
  await send(`${path}/${encodeURIComponent(id)}/cancel`, { method: 'POST' });
};

/** Undoes the clinic's latest import, named by its number. */
export const undoImport = async (number: number) => {
  const headers = { 'content-type': 'application/json' };
  const answer = await send(`${path}/undo`, { method: 'POST', headers, body: JSON.stringify({ number }) });
  return importUndoneSchema.parse(await answer.json()).undone;
};
