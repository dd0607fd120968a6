import { episodesTable, type ImportTable, type SourceRow, scoresTable } from '@enthesis/contract';
import type { Registry } from '@enthesis/db';
import { importSource, type Source, type SyntheticClinic, syntheticClinic, syntheticSource } from '@enthesis/intake';
import { neverRepeated } from './asking.ts';
import { code } from './filling.ts';
import { millisecondsOf, type Spread, spreadOf } from './measure.ts';
import type { Server } from './server.ts';

/** Imports so many courses of new patients into the filled clinic; gives the milliseconds. */
export const addCourses = (registry: Registry, courses: number, dataFolder: string): Promise<number> => {
  const source = syntheticSource(syntheticClinic({ code, name: 'Bench', courses, seed: 2 }));
  const others: Source = { ...source, rows: (table) => renamed(source.rows(table)) };
  return millisecondsOf(() => importSource(registry, { clinic: code, source: others, dataFolder }));
};

/** Rows whose patients have ids that no drawn clinic gives. */
async function* renamed(rows: ReturnType<Source['rows']>): ReturnType<Source['rows']> & AsyncGenerator {
  for await (const row of rows) {
    if ('rule' in row) throw new Error(row.rule);
    const [studyId = '', ...others] = row.fields;
    yield { line: row.line, fields: [`NEW-${studyId}`, ...others] };
  }
}

/** Corrects one score of a patient who is there, each time to another value; gives the number of the import. */
export type Correct = () => Promise<number>;

export const correcting = async (registry: Registry, drawn: SyntheticClinic, dataFolder: string): Promise<Correct> => {
  const all = syntheticSource(drawn);
  const score = await firstOf(all, scoresTable, (fields) => fields.includes('nprs'));
  const episode = await firstOf(all, episodesTable, (fields) => fields.slice(0, 2).join() === score.slice(0, 2).join());
  const column = scoresTable.columns.findIndex(({ name }) => name === 'score');
  let run = 0;
  return async () => {
    run += 1;
    const corrected = score.with(column, `${run % 2 === 0 ? 1 : 9}`);
    const source = sourceOf([episode], [corrected], run);
    const { number } = await importSource(registry, { clinic: code, source, dataFolder });
    if (number === null) throw new Error('a correction was not applied');
    return number;
  };
};

const neverSeenMs = 30_000;

/** Corrects a score and asks until the answer is out: milliseconds of both together. */
export const untilSeen = async (server: Server, path: string, correct: Correct): Promise<number> => {
  const before = await server.get(path);
  const given = performance.now();
  await correct();
  while ((await server.get(path)) === before) {
    if (performance.now() - given > neverSeenMs) throw new Error('a corrected score is not seen');
  }
  return performance.now() - given;
};

/** Questions of which none was asked before, while one score after the other is corrected. */
export interface AskedMeanwhile {
  readonly spread: Spread;
  readonly corrections: number;
  /** Answers of before an import that had been committed for longer than word of it takes: there may be none. */
  readonly stale: number;
}

/** How long word of an import takes to another process, at the very most: a server is told within milliseconds. */
const toldWithinMs = 100;

export const askWhileCorrecting = async (server: Server, correct: Correct): Promise<AskedMeanwhile> => {
  const committed: { readonly number: number; readonly at: number }[] = [];
  let asking = true;
  const corrections = (async () => {
    while (asking) committed.push({ number: await correct(), at: performance.now() });
  })();
  const times: number[] = [];
  let stale = 0;
  try {
    for (const path of neverRepeated()) {
      const started = performance.now();
      const known = committed.filter(({ at }) => at < started - toldWithinMs).at(-1)?.number ?? 0;
      const answer = JSON.parse(await server.get(path)) as {
        readonly meta: { readonly asOf: { readonly import: number } };
      };
      times.push(performance.now() - started);
      if (answer.meta.asOf.import < known) stale += 1;
    }
  } finally {
    asking = false;
    await corrections;
  }
  return { spread: spreadOf(times), corrections: committed.length, stale };
};

type Fields = readonly string[];

const firstOf = async (source: Source, table: ImportTable, wanted: (fields: Fields) => boolean): Promise<Fields> => {
  for await (const row of source.rows(table)) if (!('rule' in row) && wanted(row.fields)) return row.fields;
  throw new Error(`no such row in ${table.file}`);
};

const sourceOf = (episodes: readonly Fields[], scores: readonly Fields[], run: number): Source => ({
  synthetic: true,
  contentSha256: async () => run.toString(16).padStart(64, '0'),
  bytes: async () => 0,
  holds: (table) => table === episodesTable || table === scoresTable,
  rows: (table) => rowsOf(table === episodesTable ? episodes : table === scoresTable ? scores : []),
});

async function* rowsOf(rows: readonly Fields[]): AsyncGenerator<SourceRow> {
  for (const [place, fields] of rows.entries()) yield { line: place + 2, fields };
}
