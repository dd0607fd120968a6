import { sql, type Transaction } from 'kysely';
import type { Registry } from '../open.ts';
import type { ReadableTables } from './tables.ts';

/** A read of one clinic's roll-ups: all that a question's query may be written against. */
export type ClinicReader = Transaction<ReadableTables>;

/**
 * Reads within one clinic's rows: row-level security lets nothing else through, even where a query forgot to ask.
 * The work sees one state of the registry, whatever an import does meanwhile.
 */
export const readClinic = <T>(
  registry: Registry,
  clinicId: number,
  work: (reader: ClinicReader) => Promise<T>,
): Promise<T> =>
  registry.reader
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (reader) => {
      await sql`select set_config('enthesis.clinic_id', ${String(clinicId)}, true)`.execute(reader);
      return work(reader);
    });
