import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtInVocabulary, type ImportProblem, importTables, rowCheck } from '@enthesis/contract';
import { onTestFinished } from 'vitest';
import { ProblemList } from '../src/problem-list.ts';
import { soundRows } from '../src/sound-rows.ts';
import { SourceError } from '../src/source.ts';
import { csvFolder } from '../src/sources/csv/folder.ts';

export type Files = Readonly<Record<string, string | Buffer>>;

/** A folder that is imported without a problem. */
export const soundFiles = {
  'episodes.csv': 'study_id,condition,side\nA-1,knee-oa,left\n',
  'sessions.csv': 'study_id,condition,side,day\nA-1,knee-oa,left,0\n',
  'scores.csv': 'study_id,condition,side,day,instrument,score\nA-1,knee-oa,left,0,nprs,7\n',
};

/** Writes a folder that lives as long as the test. */
export async function folderOf(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'enthesis-folder-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

/** What clinics read of the format. */
export const importFormat = readFileSync(new URL('../../../docs/import-format.md', import.meta.url), 'utf8');

/** Every refusal that any test meets must stand in the document. */
export function requireDocumented(problems: readonly ImportProblem[]): void {
  const missing = problems.filter(({ rule }) => !importFormat.includes(`\`${rule}\``));
  if (missing.length > 0) throw new Error(`docs/import-format.md does not name the rule: ${missing[0]?.rule}`);
}

/** Reads a folder as an import does, short of the database; gives the problems as `file:line:column: rule`. */
export async function problemsIn(folder: string): Promise<string[]> {
  const problems = new ProblemList();
  try {
    const source = await csvFolder(folder);
    for (const table of importTables) {
      const check = rowCheck(table, builtInVocabulary);
      const how = { check, problems, pseudonymise: (id: string) => id, onRow: () => {} };
      for await (const rows of soundRows(source, table, how))
        for (const row of rows) if (row.length !== table.columns.length + 1) throw row;
    }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    problems.add(...error.problems);
  }
  requireDocumented(problems.listed);
  return problems.listed.map(({ file, line, column, rule }) => `${file}:${line ?? ''}:${column ?? ''}: ${rule}`);
}

export const problemsOf = async (files: Files): Promise<string[]> => problemsIn(await folderOf(files));
