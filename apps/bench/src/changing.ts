import { episodesTable, type ImportTable, type SourceRow, scoresTable } from '@enthesis/contract';
import type { Registry } from '@enthesis/db';
import { importSource, type Source, type SyntheticClinic, syntheticClinic, syntheticSource } from '@enthesis/intake';
import { code } from './filling.ts';
import { measure, millisecondsOf, type Spread } from './measure.ts';
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

/** Corrects one score of a patient who is there and asks until the answer is out: milliseconds of both together. */
export const correctOne = async (
  registry: Registry,
  {
    drawn,
    server,
    path,
    dataFolder,
  }: {
    readonly drawn: SyntheticClinic;
    readonly server: Server;
    readonly path: string;
    readonly dataFolder: string;
  },
): Promise<Spread> => {
  const all = syntheticSource(drawn);
  const score = await firstOf(all, scoresTable, (fields) => fields.includes('nprs'));
  const episode = await firstOf(all, episodesTable, (fields) => fields.slice(0, 2).join() === score.slice(0, 2).join());
  let before = await server.get(path);
  return measure(5, async (run) => {
    const corrected = score.with(
      scoresTable.columns.findIndex(({ name }) => name === 'score'),
      `${run % 2 === 0 ? 1 : 9}`,
    );
    await importSource(registry, { clinic: code, source: sourceOf([episode], [corrected], run), dataFolder });
    const after = await server.get(path);
    if (after === before) throw new Error('a corrected score is not seen');
    before = after;
  });
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
