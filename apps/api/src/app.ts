import { apiBase } from '@enthesis/contract';
import type { Registry } from '@enthesis/db';
import type { Env } from '@enthesis/env';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Logger } from 'pino';
import type { AppEnv } from './http/app-env.ts';
import { openApiDocument } from './http/openapi.ts';
import { HttpProblem, notFound, respondWithProblem } from './http/problem.ts';
import { headers, requestLog, sameOrigin } from './http/security.ts';
import { serveQuestions } from './http/serve.ts';
import { whoIsAsking } from './identity/access.ts';
import { demoSignIn } from './identity/demo.ts';
import { health } from './resources/health.ts';
import { imports, isUpload } from './resources/imports.ts';
import type { ImportJobs } from './resources/imports-jobs.ts';
import { reference } from './resources/reference.ts';
import { truth } from './resources/truth.ts';

const largestBodyBytes = 64 * 1024;

/** The API as one value: every request passes the same gates in the same order, whatever the route. */
export const createApp = (
  registry: Registry,
  env: Pick<Env, 'clinicMinCell' | 'demo' | 'uploadBytes'>,
  log: Logger,
  jobs: ImportJobs,
): Hono<AppEnv> => {
  const app = new Hono<AppEnv>();
  app.onError((error, context) => respondWithProblem(error, context, log));
  app.notFound((context) => respondWithProblem(notFound(), context, log));
  app.use(requestLog(log), headers, sameOrigin);
  const smallBody = bodyLimit({
    maxSize: largestBodyBytes,
    onError: () => {
      throw new HttpProblem('too-large', { detail: `At most ${largestBodyBytes / 1024} kB are taken here.` });
    },
  });
  // An upload has a limit of its own, and is never held in memory whole.
  app.use((context, next) => (isUpload(context) ? next() : smallBody(context, next)));

  app.route('/', health(registry));
  const description = openApiDocument(registry.vocabulary, env.demo);
  app.get('/api/openapi.json', (context) => context.json(description));

  if (env.demo) app.route(`${apiBase}/demo`, demoSignIn(registry));
  app.use(`${apiBase}/*`, whoIsAsking(registry));
  app.route(apiBase, reference(registry));
  app.route(apiBase, truth(registry));
  app.route(apiBase, imports(registry, jobs, env.uploadBytes));
  serveQuestions(app, registry, env.clinicMinCell);
  app.all('/api/*', () => {
    throw notFound();
  });
  return app;
};
