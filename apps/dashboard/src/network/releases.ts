import {
  apiBase,
  type MakeRelease,
  releaseMakingSchema,
  releasesSchema,
  type WithdrawRelease,
} from '@enthesis/contract';
import { queryOptions } from '@tanstack/react-query';
import { askAgainAfterMs, read, sendJson } from '../ask.ts';

const path = `${apiBase}/network/releases`;

export const releasesQuery = queryOptions({
  queryKey: [path],
  queryFn: ({ signal }) => read(path, releasesSchema, signal),
  refetchInterval: ({ state }) => (state.data?.making === true ? askAgainAfterMs : false),
});

export const zipHref = (number: number): string => `${path}/${number}.zip`;
export const fileHref = (number: number, name: string): string => `${path}/${number}/${name}`;

const watchEveryMs = 1500;

/** The release that is being made, asked again until it is done. */
export const makingQuery = queryOptions({
  queryKey: [`${path}/making`],
  queryFn: ({ signal }) => read(`${path}/making`, releaseMakingSchema, signal),
  refetchInterval: ({ state }) => (state.data?.state === 'running' ? watchEveryMs : false),
});

export const makeRelease = (request: MakeRelease): Promise<Response> => sendJson('POST', path, request);

export const withdrawRelease = (number: number, body: WithdrawRelease): Promise<Response> =>
  sendJson('POST', `${path}/${number}/withdraw`, body);
