import { type ListedImport, type LookAlike, lookAlikeFinding } from '@enthesis/contract';
import { allOf, importsOf, qualityOf, type Registry, readClinic } from '@enthesis/db';
import { hiddenInLine } from '@enthesis/disclosure';
import type { SignedInClinic } from '../identity/sign-ins.ts';

/** The clinic's imports, latest first, each with what the question of data quality shows of it. */
export const importHistory = async (
  registry: Registry,
  { clinicId, synthetic }: SignedInClinic,
  minCell: number,
): Promise<readonly ListedImport[]> => {
  const { records, looked } = await readClinic(registry, clinicId, (reader) =>
    allOf({
      records: importsOf(reader),
      looked: qualityOf(reader, { condition: [] }).where('finding', '=', lookAlikeFinding).execute(),
    }),
  );
  const byImport = new Map<number, LookAlike>();
  for (const { import: number, lookedAt, found } of looked) {
    const before = byImport.get(number) ?? { lookedAt: 0, found: 0 };
    byImport.set(number, { lookedAt: before.lookedAt + lookedAt, found: before.found + found });
  }
  // The same cells as on the page of data quality: there the total is known, here it must tell no more.
  const cells = [...byImport].toSorted(([a], [b]) => a - b);
  const hidden = hiddenInLine(
    cells.map(([, { lookedAt }]) => lookedAt),
    minCell,
  );
  const shown = new Map(cells.filter((_, place) => hidden[place] === null));
  return records.map((record) => ({
    ...record,
    undoable: record.undoable && !synthetic,
    lookAlike: shown.get(record.number) ?? null,
  }));
};
