import { createHash } from 'node:crypto';
import { eventsTable, type ImportTable, importTables, type SourceRow } from '@enthesis/contract';
import type { Source } from '../../source.ts';
import type { SyntheticClinic } from './clinic.ts';
import { episodesOf, type SyntheticEpisode } from './episode.ts';
import { rowWriter } from './rows.ts';

/**
 * A synthetic clinic as a source of rows, which the intake reads, checks and keeps like a real clinic's files. Each
 * table is generated anew when it is read, one episode at a time, so that memory stays flat whatever the size.
 */
export const syntheticSource = (clinic: SyntheticClinic): Source => {
  let digested: Digest | null = null;
  const digest = () => {
    digested ??= digestOf(clinic);
    return digested;
  };
  return {
    synthetic: true,
    contentSha256: async () => digest().sha256,
    holds: (table) => isHeld(clinic, table),
    bytes: async () => digest().bytes,
    rows: (table) => (isHeld(clinic, table) ? rowsOf(clinic, table) : none()),
  };
};

const isHeld = ({ recordsEvents }: SyntheticClinic, table: ImportTable): boolean =>
  recordsEvents || table !== eventsTable;

async function* none(): AsyncGenerator<never> {}

async function* rowsOf(clinic: SyntheticClinic, table: ImportTable): AsyncGenerator<SourceRow> {
  const write = rowWriter(table, clinic);
  let line = 1;
  for (const episode of episodesOf(clinic)) {
    for (const fields of write(episode)) {
      line += 1;
      yield { line, fields };
    }
  }
}

interface Digest {
  readonly sha256: string;
  readonly bytes: number;
}

/** Hash and size of the clinic's content as CSV text. No value needs a quote, and every character is one byte. */
const digestOf = (clinic: SyntheticClinic): Digest => {
  let bytes = 0;
  const files = importTables
    .filter((table) => isHeld(clinic, table))
    .map((table) => {
      const hash = createHash('sha256');
      const write = rowWriter(table, clinic);
      const add = (rows: readonly (readonly string[])[]) => {
        const text = rows.map((fields) => `${fields.join(',')}\n`).join('');
        hash.update(text);
        bytes += text.length;
      };
      add([table.columns.map(({ name }) => name)]);
      return { hash, add: (episode: SyntheticEpisode) => add(write(episode)) };
    });
  for (const episode of episodesOf(clinic)) {
    for (const { add } of files) add(episode);
  }
  const whole = createHash('sha256');
  for (const { hash } of files) whole.update(hash.digest());
  return { sha256: whole.digest('hex'), bytes };
};
