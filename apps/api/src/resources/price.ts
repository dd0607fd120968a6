import { priceSchema } from '@enthesis/contract';
import { priceOf, type Registry, readClinic, setPrice } from '@enthesis/db';
import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { bodyOf } from '../http/body.ts';
import { requireClinic } from '../identity/access.ts';
import { audit } from '../identity/audited.ts';

/** What a clinic asks for an injection, set by its director: without it no cost of a course is given. */
export const price = (registry: Registry): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/clinic/price', async (context) => {
      const { clinicId } = requireClinic(context.get('signIn'), ['director']);
      return context.json({ price: await readClinic(registry, clinicId, priceOf) });
    })
    .put('/clinic/price', async (context) => {
      const { clinicId } = requireClinic(context.get('signIn'), ['director']);
      const set = await bodyOf(context, priceSchema);
      await setPrice(registry, clinicId, set);
      await audit(registry, context, 'price-set', { detail: set });
      return context.body(null, 204);
    })
    .delete('/clinic/price', async (context) => {
      const { clinicId } = requireClinic(context.get('signIn'), ['director']);
      await setPrice(registry, clinicId, null);
      await audit(registry, context, 'price-removed');
      return context.body(null, 204);
    });
