import { apiBase, chartNoteListSchema, type NewChartNote } from '@enthesis/contract';
import { queryOptions } from '@tanstack/react-query';
import { read, send, sendJson } from '../ask.ts';

const path = `${apiBase}/clinic/notes`;

/** The clinic's notes on its charts over time, by when they are about. */
export const notesQuery = queryOptions({
  queryKey: [path],
  queryFn: ({ signal }) => read(path, chartNoteListSchema, signal),
});

export const writeNote = async (note: NewChartNote): Promise<void> => {
  await sendJson('POST', path, note);
};

export const removeNote = async (id: string): Promise<void> => {
  await send(`${path}/${encodeURIComponent(id)}`, { method: 'DELETE' });
};
