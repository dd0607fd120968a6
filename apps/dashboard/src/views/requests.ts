import { apiBase, type NewSavedView, savedViewListSchema } from '@enthesis/contract';
import { queryOptions } from '@tanstack/react-query';
import { read, send, sendJson } from '../ask.ts';

const savedViews = `${apiBase}/saved-views`;

export const savedViewsQuery = queryOptions({
  queryKey: [savedViews],
  queryFn: ({ signal }) => read(savedViews, savedViewListSchema, signal),
  // A colleague may have shared one.
  staleTime: 0,
});

export const saveView = async (view: NewSavedView): Promise<void> => {
  await sendJson('POST', savedViews, view);
};

export const removeView = async (id: string): Promise<void> => {
  await send(`${savedViews}/${encodeURIComponent(id)}`, { method: 'DELETE' });
};
