import { type ImportRecord, importRecordSchema } from '@enthesis/contract';
import type { ClinicReader } from './clinic-scope.ts';

/** The clinic's applied imports, latest first. */
export const importsOf = async (reader: ClinicReader): Promise<readonly ImportRecord[]> => {
  const rows = await reader
    .selectFrom('registry.import')
    .select(['number', 'applied_at', 'mode', 'rows', 'added', 'changed', 'removed', 'skipped_erased'])
    .orderBy('number', 'desc')
    .execute();
  return rows.map(({ applied_at, skipped_erased, ...row }) =>
    importRecordSchema.parse({ ...row, at: applied_at.toISOString(), skippedErased: skipped_erased }),
  );
};

/** Number and time of the clinic's latest import; null before the first. */
export const asOf = async (reader: ClinicReader): Promise<{ import: number; at: string } | null> => {
  const row = await reader
    .selectFrom('registry.import')
    .select(['number', 'applied_at'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { import: row.number, at: row.applied_at.toISOString() };
};
