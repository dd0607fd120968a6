import { apiBase, openingListSchema } from '@enthesis/contract';
import { queryOptions } from '@tanstack/react-query';
import { read, send, sendJson } from '../ask.ts';

const path = `${apiBase}/clinic/openings`;

/** Researchers to whom the clinic's figures are open. */
export const openingsQuery = queryOptions({
  queryKey: [path],
  queryFn: ({ signal }) => read(path, openingListSchema, signal),
});

export const openTo = async (given: { readonly email: string }): Promise<void> => {
  await sendJson('POST', path, given);
};

export const closeTo = async (id: string): Promise<void> => {
  await send(`${path}/${encodeURIComponent(id)}`, { method: 'DELETE' });
};
