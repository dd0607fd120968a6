import type { Price } from '@enthesis/contract';
import type { ClinicReader } from './clinic-scope.ts';

/** The query for what the clinic asks for an injection: one row, or none where no price is set. */
export const priceQuery = (reader: ClinicReader) =>
  reader.selectFrom('registry.price').select(['per_injection', 'currency']);

/** What the clinic asks for an injection; null where no price is set. */
export const priceOf = async (reader: ClinicReader): Promise<Price | null> => {
  const row = await priceQuery(reader).executeTakeFirst();
  return row === undefined ? null : { perInjection: Number(row.per_injection), currency: row.currency };
};
