import {
  eventsTable,
  eventTypeIds,
  horizons,
  type ImportTable,
  scoresTable,
  type Vocabulary,
} from '@enthesis/contract';
import type { Entry } from './entry.ts';
import type { Episode } from './episodes.ts';
import { SeenKeys } from './seen-keys.ts';
import type { TidyRow } from './tidy.ts';

/** Keys watched for doubles, in 64 MB at most. */
const watchedKeys = 2_000_000;

/** Whether an episode already has this session, this score or this event on the day. */
export const doubleWatch = (episodes: readonly Episode[], { instruments }: Vocabulary) => {
  const numbers = new Map(episodes.map((episode, number) => [episode, number]));
  const names = [...instruments.map(({ id }) => id), ...eventTypeIds];
  const kinds = new Map(names.map((id, place) => [id, place + 1]));
  const seen = new SeenKeys(watchedKeys);
  const dayAt = placeIn(scoresTable, 'day');
  // A session has no kind of its own.
  const kindAt = new Map([
    [scoresTable.file, placeIn(scoresTable, 'instrument')],
    [eventsTable.file, placeIn(eventsTable, 'event')],
  ]);
  return (episode: Episode, { table, fields }: TidyRow): boolean => {
    const kind = kinds.get(fields[kindAt.get(table.file) ?? -1] ?? '') ?? 0;
    const day = Number(fields[dayAt]) + 1_000;
    return seen.add(((numbers.get(episode) ?? 0) * 1_024 + kind) * 8_192 + day);
  };
};

const placeIn = ({ columns }: ImportTable, name: string): number => columns.findIndex((column) => column.name === name);

/** The horizons at which an entry's scores follow an episode up, as bits. */
export const followWatch = ({ instruments }: Vocabulary) => {
  const counts = new Set(
    instruments
      .filter(({ measure, ratesChange }) => !ratesChange && (measure === 'pain' || measure === 'function'))
      .map(({ id }) => id),
  );
  return ({ day, scores }: Entry, { day0 }: Episode): number => {
    if (day === null || day0 === null || !scores.some(({ instrument }) => counts.has(instrument))) return 0;
    const place = horizons.findIndex(({ opens, closes }) => opens <= day - day0 && day - day0 <= closes);
    return place === -1 ? 0 : 1 << place;
  };
};
