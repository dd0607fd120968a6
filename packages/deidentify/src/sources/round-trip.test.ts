import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { TidyFolder } from '../../test/exports/index.ts';
import { asFhir, asRedcap, asVisits, asXlsx, visitsCsv } from '../../test/exports/index.ts';
import { isoOf } from '../../test/exports/tidy-folder.ts';
import { exportDay, randomFolder } from '../../test/random-folder.ts';
import { comparable, deidentified, fileOf, tidyAgain } from '../../test/round-trip.ts';

// Room for a busy machine, not a time to be kept.
vi.setConfig({ testTimeout: 120_000 });

const asOf = isoOf(exportDay);

/** Each kind: the files a clinic would have, and their mapping. */
const kinds = {
  visits: (folder: TidyFolder) => {
    const visits = asVisits(folder, asOf);
    return { files: [fileOf('visits.csv', visitsCsv(visits))], mapping: visits.mapping };
  },
  workbook: (folder: TidyFolder) => {
    const visits = asVisits(folder, asOf);
    return {
      files: [fileOf('v.xlsx', asXlsx(visits.rows))],
      mapping: visits.mapping.replaceAll('order: dmy', 'order: ymd'),
    };
  },
  redcap: (folder: TidyFolder) => {
    const { raw, dictionary, mapping } = asRedcap(folder, asOf);
    return { files: [fileOf('export.csv', raw), fileOf('dictionary.csv', dictionary)], mapping };
  },
  'labelled redcap': (folder: TidyFolder) => {
    const { labelled, dictionary, mapping } = asRedcap(folder, asOf);
    return { files: [fileOf('export.csv', labelled), fileOf('dictionary.csv', dictionary)], mapping };
  },
  fhir: (folder: TidyFolder) => {
    const { ndjson, mapping } = asFhir(folder, asOf);
    return { files: [fileOf('registry.ndjson', ndjson)], mapping };
  },
} as const;

it.each(Object.entries(kinds))('any registry kept as %s comes out as the tidy folder it was', async (_, keptAs) => {
  await fc.assert(
    fc.asyncProperty(randomFolder, async (folder) => {
      const { files, mapping } = keptAs(folder);
      const done = await deidentified(files, { mapping, asOf });
      expect(comparable(await tidyAgain(done))).toEqual(comparable(folder));
    }),
    { numRuns: 40 },
  );
});
