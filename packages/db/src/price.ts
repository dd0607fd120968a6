import type { Price } from '@enthesis/contract';
import type { Registry } from './open.ts';

const set = `
insert into registry.price (clinic_id, per_injection, currency) values ($1, $2, $3)
on conflict (clinic_id) do update set per_injection = excluded.per_injection, currency = excluded.currency`;

/** Sets what a clinic asks for an injection, or with null takes the price away. Answers kept before are none any more. */
export const setPrice = (registry: Registry, clinicId: number, price: Price | null): Promise<void> =>
  registry.intake.transaction(async (client) => {
    if (price === null) await client.query('delete from registry.price where clinic_id = $1', [clinicId]);
    else await client.query(set, [clinicId, price.perInjection, price.currency]);
    await client.query('update registry.clinic set counted = counted + 1 where clinic_id = $1', [clinicId]);
  });
