import { sql, type Transaction } from 'kysely';
import type { Registry } from '../open.ts';
import type { ReadableTables } from './tables.ts';

/** A read of one clinic's roll-ups: all that a question's query may be written against. */
export type ClinicReader = Transaction<ReadableTables>;

/**
 * Reads within one clinic's rows: row-level security lets nothing else through, even where a query forgot to ask.
 * The work sees one state of the registry, whatever an import does meanwhile. Where the readers have an address of their
 * own it is done there, unless what is held there is not what is counted now.
 */
export const readClinic = async <T>(
  registry: Registry,
  clinicId: number,
  work: (reader: ClinicReader) => Promise<T>,
): Promise<T> => {
  if (registry.readerApart !== null) {
    const counted = await countedNow(registry, clinicId);
    const read = await within(registry.readerApart, clinicId, async (reader) =>
      (await countedIn(reader)) === counted ? { given: await work(reader) } : null,
    );
    if (read !== null) return read.given;
  }
  return within(registry.reader, clinicId, work);
};

const within = <T>(reader: Registry['reader'], clinicId: number, work: (reader: ClinicReader) => Promise<T>) =>
  reader
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (transaction) => {
      await sql`select set_config('enthesis.clinic_id', ${String(clinicId)}, true), set_config('jit', 'off', true)`.execute(
        transaction,
      );
      return work(transaction);
    });

/** The state of a clinic's figures in the registry itself. */
const countedNow = ({ reader }: Registry, clinicId: number): Promise<string | null> =>
  within(reader, clinicId, countedIn);

const countedIn = async (reader: ClinicReader): Promise<string | null> =>
  (await reader.selectFrom('registry.clinic_counted').select('counted').executeTakeFirst())?.counted ?? null;
