import { episodesTable, eventsTable, horizons, type ImportTable, scoresTable, sessionsTable } from '@enthesis/contract';

/** A row of a tidy file by column name. */
export type TidyCells = Readonly<Record<string, string>>;

/** A tidy folder in memory. */
export interface TidyFolder {
  readonly episodes: readonly TidyCells[];
  readonly sessions: readonly TidyCells[];
  readonly scores: readonly TidyCells[];
  /** null: not recorded, which is something else than none. */
  readonly events: readonly TidyCells[] | null;
}

/** Reads CSV text without quotes, as tidy files are. */
const rowsOf = (text: string): readonly TidyCells[] => {
  const [head = '', ...lines] = text.trimEnd().split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, place) => [name, cells[place] ?? '']));
  });
};

/** Reads the files of a tidy folder by name; an absent one has no rows. */
export const tidyFolder = (files: Readonly<Record<string, string>>): TidyFolder => {
  const rows = ({ file }: ImportTable) => rowsOf(files[file] ?? '');
  return {
    episodes: rows(episodesTable),
    sessions: rows(sessionsTable),
    scores: rows(scoresTable),
    events: files[eventsTable.file] === undefined ? null : rows(eventsTable),
  };
};

/** What names an episode. */
export const episodeKey = (row: TidyCells): string => `${row.study_id}|${row.condition}|${row.side ?? ''}`;

/** A calendar day, as days since 1 January 1970. */
export type Day = number;

export const dayOf = (iso: string): Day => Date.parse(iso) / 86_400_000;
export const isoOf = (day: Day): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** An episode with the real dates it may have had, and all that happened in it. */
export interface DatedEpisode {
  readonly row: TidyCells;
  readonly day0: Day;
  /** Year of birth that gives its age band; null where that is blank. */
  readonly birthYear: number | null;
  /** What happened on each day, in order. */
  readonly days: readonly DatedDay[];
}

export interface DatedDay {
  readonly day: Day;
  readonly session: TidyCells | null;
  readonly scores: readonly TidyCells[];
  readonly events: readonly TidyCells[];
}

/** The most events of one episode on one day; 1 where there is none. */
export const mostEvents = (episodes: readonly DatedEpisode[]): number =>
  Math.max(1, ...episodes.flatMap(({ days }) => days.map(({ events }) => events.length)));

/**
 * Gives each episode real dates that agree with its year and with the windows that had closed at the export.
 *
 * @throws {Error} where no dates would agree.
 */
export const withDates = (folder: TidyFolder, asOf: Day): readonly DatedEpisode[] => {
  const sessions = groupBy(folder.sessions);
  const scores = groupBy(folder.scores);
  const events = groupBy(folder.events ?? []);
  return folder.episodes.map((row) => {
    const key = episodeKey(row);
    const ofEpisode = {
      sessions: sessions.get(key) ?? [],
      scores: scores.get(key) ?? [],
      events: events.get(key) ?? [],
    };
    const offsets = Object.values(ofEpisode)
      .flat()
      .map(({ day }) => Number(day));
    const day0 = firstDay(row, Math.max(0, ...offsets), asOf);
    const days = [...new Set([...offsets, ...(ofEpisode.sessions.length === 0 ? [0] : [])])].toSorted((a, b) => a - b);
    const lowest = /^\d+/.exec(row.age_band ?? '')?.[0];
    return {
      row,
      day0,
      birthYear: lowest === undefined ? null : Number(isoOf(day0).slice(0, 4)) - Number(lowest) - 3,
      days: days.map((offset) => ({
        day: day0 + offset,
        session: ofEpisode.sessions.find(({ day }) => Number(day) === offset) ?? null,
        scores: ofEpisode.scores.filter(({ day }) => Number(day) === offset),
        events: ofEpisode.events.filter(({ day }) => Number(day) === offset),
      })),
    };
  });
};

const groupBy = (rows: readonly TidyCells[]): ReadonlyMap<string, readonly TidyCells[]> => {
  const groups = new Map<string, TidyCells[]>();
  for (const row of rows) groups.set(episodeKey(row), [...(groups.get(episodeKey(row)) ?? []), row]);
  return groups;
};

/** The latest day 0 that agrees with what the episode says of its year and its windows. */
const firstDay = ({ year, due_through: due }: TidyCells, lastOffset: number, asOf: Day): Day => {
  const place = due === undefined || due === '' ? horizons.length - 1 : horizons.findIndex(({ id }) => id === due);
  const least = Math.max(lastOffset, place === -1 ? 0 : (horizons[place]?.closes ?? 0) + 1);
  const most = horizons[place + 1]?.closes ?? least + 3_650;
  for (let elapsed = least; elapsed <= most; elapsed += 1) {
    if ((year ?? '') === '' || isoOf(asOf - elapsed).startsWith(year ?? '')) return asOf - elapsed;
  }
  throw new Error(`no dates agree with the year ${year} and ${due} due`);
};

/** Cells as CSV. */
export const csvText = (rows: readonly (readonly string[])[], delimiter = ','): string =>
  rows
    .map((cells) => cells.map((cell) => (/["\r\n,;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)))
    .map((cells) => `${cells.join(delimiter)}\r\n`)
    .join('');
