import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importTables } from '@enthesis/contract';
import { deidentify, type NamedFile, parseMapping } from '@enthesis/deidentify';
import {
  asFhir,
  asRedcap,
  asVisits,
  asXlsx,
  type TidyFolder,
  tidyFolder,
  visitsCsv,
} from '@enthesis/deidentify/testing';
import type { Source } from '@enthesis/intake';

// A tidy folder as a clinic would have kept it, in each form that the doorstep reads.

const fileOf = (name: string, content: string | Uint8Array<ArrayBuffer>): NamedFile => ({
  name,
  blob: new Blob([content]),
});

interface Kept {
  readonly files: readonly NamedFile[];
  readonly mapping: string;
}

/** What a clinic would have kept, by kind. */
export const kinds: Readonly<Record<string, (folder: TidyFolder, asOf: string) => Kept>> = {
  'visits as CSV': (folder, asOf) => {
    const visits = asVisits(folder, asOf);
    return { files: [fileOf('visits.csv', visitsCsv(visits))], mapping: visits.mapping };
  },
  'visits as xlsx': (folder, asOf) => {
    const { rows, mapping } = asVisits(folder, asOf);
    // A workbook's dates are dates: they read year first.
    return { files: [fileOf('visits.xlsx', asXlsx(rows))], mapping: mapping.replaceAll('order: dmy', 'order: ymd') };
  },
  'REDCap, raw': (folder, asOf) => {
    const { raw, dictionary, mapping } = asRedcap(folder, asOf);
    return { files: [fileOf('export.csv', raw), fileOf('dictionary.csv', dictionary)], mapping };
  },
  'REDCap, labelled': (folder, asOf) => {
    const { labelled, dictionary, mapping } = asRedcap(folder, asOf);
    return { files: [fileOf('export.csv', labelled), fileOf('dictionary.csv', dictionary)], mapping };
  },
  'FHIR, NDJSON': (folder, asOf) => {
    const { ndjson, mapping } = asFhir(folder, asOf);
    return { files: [fileOf('registry.ndjson', ndjson)], mapping };
  },
  'FHIR, Bundle': (folder, asOf) => {
    const { bundle, mapping } = asFhir(folder, asOf);
    return { files: [fileOf('registry.json', bundle)], mapping };
  },
};

/** The tidy folder of a source, in memory. */
export const tidyFolderOf = async (source: Source): Promise<TidyFolder> => {
  const files: Record<string, string> = {};
  for (const table of importTables.filter((each) => source.holds(each))) {
    const lines = [table.columns.map(({ name }) => name).join(',')];
    for await (const row of source.rows(table)) if ('fields' in row) lines.push(row.fields.join(','));
    files[table.file] = `${lines.join('\n')}\n`;
  }
  return tidyFolder(files);
};

/** A tidy folder on disk, in memory. */
export const readTidyFolder = async (path: string): Promise<TidyFolder> => {
  const present = await readdir(path);
  const files = await Promise.all(
    importTables
      .filter(({ file }) => present.includes(file))
      .map(async ({ file }) => [file, await readFile(join(path, file), 'utf8')] as const),
  );
  return tidyFolder(Object.fromEntries(files));
};

/** De-identifies what was kept and writes the folder that would be sent; `use` gets its path. */
export const throughTheDoor = async <T>(kept: Kept, asOf: string, use: (folder: string) => Promise<T>): Promise<T> => {
  const { files, mapping } = kept;
  const done = await deidentify({ files, mapping: parseMapping(mapping), crosswalk: null, asOf });
  if (done.problems.length > 0) throw new Error(JSON.stringify(done.problems.slice(0, 3)));
  const folder = await mkdtemp(join(tmpdir(), 'enthesis-kinds-'));
  try {
    for (const file of done.files) await writeFile(join(folder, file.name), file.text());
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
};
