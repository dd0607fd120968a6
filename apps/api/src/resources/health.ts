import type { Registry } from '@enthesis/db';
import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { HttpProblem } from '../http/problem.ts';
import type { DemoFilling } from './demo-filling.ts';

/** How long the registry may take before it counts as not ready. */
const readyWithinMs = 2_000;

/**
 * A way to ask whether the registry answers, in bounded time even where the database hangs. Whoever asks while an answer is
 * awaited shares it, so that probes never hold more than one connection; one that hangs is given up.
 */
export const readiness = (registry: Registry): (() => Promise<boolean>) => {
  let asking: Promise<boolean> | null = null;
  return () => {
    asking ??= answers(registry).finally(() => {
      asking = null;
    });
    return asking;
  };
};

const answers = async ({ identity }: Registry): Promise<boolean> => {
  let giveUp = () => {};
  const late = new Promise<false>((resolve) => {
    const timer = setTimeout(() => {
      giveUp();
      resolve(false);
    }, readyWithinMs);
    timer.unref();
  });
  const asked = identity.connect().then(async (client) => {
    let given = false;
    giveUp = () => {
      given = true;
      client.release(true);
    };
    try {
      await client.query('select from registry.clinic limit 1');
      return !given;
    } finally {
      giveUp = () => {};
      if (!given) client.release();
    }
  });
  return Promise.race([asked.catch(() => false), late]);
};

/** `/healthz`: the process runs. `/readyz`: the registry answers, and how far the demonstration is filled where it is not. */
export const health = ({
  ready,
  filling,
}: {
  readonly ready: () => Promise<boolean>;
  readonly filling: DemoFilling;
}): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/healthz', (context) => context.json({ status: 'ok' }))
    .get('/readyz', async (context) => {
      if (!(await ready())) throw new HttpProblem('unavailable');
      const fill = filling.state();
      return context.json({
        status: 'ready',
        ...(fill === null ? {} : { filling: `${fill.filled} of ${fill.of} clinics` }),
      });
    });
