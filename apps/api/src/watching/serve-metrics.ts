import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { type Listening, listen } from '../listen.ts';
import type { Watch } from './metrics.ts';

/**
 * Serves `/metrics` on a port of its own, which nobody but the one who watches needs to reach.
 *
 * @throws {Error} as `listen` does.
 */
export const serveMetrics = (watch: Watch, at: { readonly host: string; readonly port: number }): Promise<Listening> =>
  listen(
    new Hono<AppEnv>().get('/metrics', async (context) => {
      context.header('content-type', 'text/plain; version=0.0.4; charset=utf-8');
      return context.body(await watch.text());
    }),
    at,
  );
