import { say } from '@enthesis/languages';
import { z } from 'zod';

const currency = z
  .string()
  .refine((code) => /^[A-Z]{3}$/.test(code), say('has to be a code of three capital letters, such as USD or EUR'));

const perInjection = z
  .number()
  .refine(
    (price) => price > 0 && price <= 100_000 && Math.abs(price * 100 - Math.round(price * 100)) < 1e-6,
    say('has to be above 0 and at most 100,000, with two decimals at most'),
  );

/** What a clinic asks for one injection: what its director sets, not what anybody paid. A session holds several. */
export const priceSchema = z.strictObject({ perInjection, currency });
export type Price = z.infer<typeof priceSchema>;

/** Answer of `GET /api/v1/clinic/price`; null where no price is set. */
export const clinicPriceSchema = z.strictObject({ price: priceSchema.nullable() });
