import { apiBase, releasesSchema } from '@enthesis/contract';
import { queryOptions } from '@tanstack/react-query';
import { read } from '../ask.ts';

const path = `${apiBase}/network/releases`;

export const releasesQuery = queryOptions({
  queryKey: [path],
  queryFn: ({ signal }) => read(path, releasesSchema, signal),
});

export const zipHref = (number: number): string => `${path}/${number}.zip`;
export const fileHref = (number: number, name: string): string => `${path}/${number}/${name}`;
