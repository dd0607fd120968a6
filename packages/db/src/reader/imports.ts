import { type ImportRecord, importRecordSchema } from '@enthesis/contract';
import type { ClinicReader } from './clinic-scope.ts';

/** The clinic's applied imports, latest first, those that were undone among them. */
export const importsOf = async (reader: ClinicReader): Promise<readonly ImportRecord[]> => {
  const rows = await reader.selectFrom('registry.import').selectAll().orderBy('number', 'desc').execute();
  return rows.map((row) =>
    importRecordSchema.parse({
      number: row.number,
      at: row.applied_at.toISOString(),
      by: row.imported_by,
      mode: row.mode,
      bytes: Number(row.bytes),
      contentSha256: row.content_sha256,
      rows: row.rows,
      added: row.added,
      changed: row.changed,
      removed: row.removed,
      skippedErased: row.skipped_erased,
      leftOut: row.left_out,
      undone: row.undone_at === null ? null : { at: row.undone_at.toISOString(), by: row.undone_by },
      undoable: row.undoable,
    }),
  );
};

/** Number and time of the import that the clinic's figures are as of; null before the first. */
export const asOf = async (reader: ClinicReader): Promise<{ import: number; at: string } | null> => {
  const row = await reader
    .selectFrom('registry.import')
    .select(['number', 'applied_at'])
    .where('undone_at', 'is', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { import: row.number, at: row.applied_at.toISOString() };
};
