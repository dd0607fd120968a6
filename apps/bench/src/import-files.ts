import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { csvLine, importTables } from '@enthesis/contract';
import { syntheticClinic, syntheticSource } from '@enthesis/intake';

const scoresPerCourse = 7.2;
const pieceCharacters = 262_144;

/** Which patients are drawn. Those of two draws share no id where their prefixes differ. */
export interface Draw {
  readonly scores: number;
  readonly seed: number;
  readonly prefix: string;
}

/** Writes synthetic patients as a folder of the import format, with about so many scores, unless it is there already. */
export const drawFolder = async (path: string, { scores, seed, prefix }: Draw): Promise<void> => {
  const there = await access(path).then(
    () => true,
    () => false,
  );
  if (there) return;
  const courses = Math.ceil(scores / scoresPerCourse);
  const source = syntheticSource(syntheticClinic({ code: 'bench', name: 'Bench', courses, seed }));
  const making = `${path}.new`;
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { recursive: true });
  for (const table of importTables) {
    const file = await open(join(making, table.file), 'w');
    let piece = csvLine(table.columns.map(({ name }) => name));
    for await (const row of source.rows(table)) {
      if ('rule' in row) throw new Error(row.rule);
      const [studyId = '', ...others] = row.fields;
      piece += csvLine([`${prefix}${studyId}`, ...others]);
      if (piece.length < pieceCharacters) continue;
      await file.write(piece);
      piece = '';
    }
    await file.write(piece);
    await file.close();
  }
  await rename(making, path);
};
