import { type Deidentified, deidentify, type NamedFile, parseMapping } from '../src/index.ts';
import { type TidyCells, type TidyFolder, tidyFolder } from './exports/index.ts';

/** A file of that content. */
export const fileOf = (name: string, content: BlobPart): NamedFile => ({ name, blob: new Blob([content]) });

export const textOf = async (pieces: AsyncIterable<string>): Promise<string> => {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
};

/** De-identifies files with a mapping's text. */
export const deidentified = (
  files: readonly NamedFile[],
  { mapping, asOf }: { readonly mapping: string; readonly asOf?: string },
): Promise<Deidentified> =>
  deidentify({ files, mapping: parseMapping(mapping), crosswalk: null, ...(asOf === undefined ? {} : { asOf }) });

/**
 * The tidy folder that comes out, under the study ids of the clinic's own numbers, so that it can be compared.
 *
 * @throws {Error} where there are problems.
 */
export const tidyAgain = async ({ files, problems, crosswalk }: Deidentified): Promise<TidyFolder> => {
  if (problems.length > 0) throw new Error(JSON.stringify(problems.slice(0, 5)));
  const texts: Record<string, string> = {};
  for (const file of files) texts[file.name] = await textOf(file.text());
  const { episodes, sessions, scores, events } = tidyFolder(texts);
  const named = (row: TidyCells) => ({ ...row, study_id: crosswalk.chartOf(row.study_id ?? '') ?? '' });
  return {
    episodes: episodes.map(named),
    sessions: sessions.map(named),
    scores: scores.map(named),
    events: events?.map(named) ?? null,
  };
};

/**
 * A tidy folder in one order and with every column, so that two can be compared. Numbers are compared as numbers, ids
 * without letter case.
 */
export const comparable = ({ episodes, sessions, scores, events }: TidyFolder, dueWhereBlank = '24m'): TidyFolder => {
  const sorted = (rows: readonly TidyCells[]) =>
    rows
      .map((row) =>
        Object.fromEntries(
          Object.entries(row)
            .filter(([, cell]) => cell !== '')
            .map(numeric),
        ),
      )
      .map((row) => ({ ...row, study_id: (row.study_id ?? '').toUpperCase() }))
      .toSorted((a, b) => (JSON.stringify(sortedKeys(a)) < JSON.stringify(sortedKeys(b)) ? -1 : 1));
  const due = (row: TidyCells) => ({ ...row, due_through: row.due_through || dueWhereBlank });
  return {
    episodes: sorted(episodes.map(due)),
    sessions: sorted(sessions),
    scores: sorted(scores),
    events: events === null ? null : sorted(events),
  };
};

const numeric = ([name, cell]: [string, string]): [string, string] =>
  name === 'score' || name === 'dextrose_percent' ? [name, String(Number(cell))] : [name, cell];
const sortedKeys = (row: TidyCells) => Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1));
