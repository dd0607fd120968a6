import type { Registry } from '@enthesis/db';
import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { HttpProblem } from '../http/problem.ts';

/** How long the registry may take before it counts as not ready. */
const readyWithinMs = 2_000;

/** `/healthz`: the process runs. `/readyz`: the registry answers, within bounded time even where the database hangs. */
export const health = (registry: Registry): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/healthz', (context) => context.json({ status: 'ok' }))
    .get('/readyz', async (context) => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('timeout')), readyWithinMs);
      });
      try {
        await Promise.race([registry.pool.query('select 1 from registry.counted_with'), late]);
      } catch {
        throw new HttpProblem('unavailable');
      } finally {
        clearTimeout(timer);
      }
      return context.json({ status: 'ready' });
    });
