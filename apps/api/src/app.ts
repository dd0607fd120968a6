import { apiBase, ownQuestions } from '@enthesis/contract';
import type { Registry } from '@enthesis/db';
import type { Env } from '@enthesis/env';
import { say } from '@enthesis/languages';
import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Logger } from 'pino';
import type { AppEnv } from './http/app-env.ts';
import { whereFrom } from './http/client.ts';
import { downloadsFrom } from './http/downloads.ts';
import { forms } from './http/forms.ts';
import { inLanguageAsked } from './http/language.ts';
import { docsPath, openApiDocument } from './http/openapi/document.ts';
import { HttpProblem, notFound, respondWithProblem } from './http/problem.ts';
import { headers, keptNowhere, type RequestSeen, refuseNul, requestLog, sameOrigin } from './http/security.ts';
import { serveQuestions } from './http/serve.ts';
import { serveNetwork } from './http/serve-network.ts';
import { serveOwn } from './http/serve-own.ts';
import { inTurns } from './http/turns.ts';
import { always, whoIsAsking } from './identity/access.ts';
import { noteDenied } from './identity/audited.ts';
import { demoSignIn } from './identity/demo.ts';
import type { Entrance } from './identity/entrance.ts';
import { limitsIn } from './identity/limits.ts';
import type { Mailer } from './identity/mail.ts';
import { sealingWith } from './identity/sealing.ts';
import type { Service } from './identity/services.ts';
import type { SignIn } from './identity/sign-ins.ts';
import { networkAnswered } from './network/index.ts';
import { answered } from './questions/index.ts';
import { account } from './resources/account.ts';
import { administration } from './resources/administration.ts';
import { auditLog } from './resources/audit.ts';
import { briefMail } from './resources/brief-mail.ts';
import { chartNotes } from './resources/chart-notes.ts';
import type { DemoFilling } from './resources/demo-filling.ts';
import { health } from './resources/health.ts';
import { imports, isUpload } from './resources/imports.ts';
import type { ImportJobs } from './resources/imports-jobs.ts';
import { invitations } from './resources/invitations.ts';
import { openings } from './resources/openings.ts';
import { price } from './resources/price.ts';
import { reference } from './resources/reference.ts';
import { releases } from './resources/releases.ts';
import type { ReleaseMaker } from './resources/releases-making.ts';
import { savedViews } from './resources/saved-views.ts';
import { signIn } from './resources/sign-in.ts';
import { tokens } from './resources/tokens.ts';
import { truth } from './resources/truth.ts';
import { users } from './resources/users.ts';

/** What the API is made of: the registry, its settings, and what works behind it. */
export interface Parts {
  readonly registry: Registry;
  readonly env: Pick<Env, 'access' | 'clinicMinCell' | 'dataFolder' | 'demo' | 'uploadBytes'>;
  readonly log: Logger;
  readonly jobs: ImportJobs;
  readonly maker: ReleaseMaker;
  readonly mailer: Mailer;
  /** Sign-in services of clinics. */
  readonly services: readonly Service[];
  /**
   * Where links that are mailed or copied lead; asked when one is made. Never taken from a request, whose sender could
   * name any host.
   */
  readonly linkBase: () => string;
  /** Of the demonstration. */
  readonly filling: DemoFilling;
  /** Whether the registry answers. */
  readonly ready: () => Promise<boolean>;
  /** Hears of every request that was answered. */
  readonly requested: (seen: RequestSeen) => void;
  /**
   * Whoever asks, where nobody but this process can: then nobody is looked for. An app that is listened to has none, since
   * it would let everybody in.
   */
  readonly onlyReader?: SignIn;
  /** Runs each request, for who follows what it does. */
  readonly during?: ((request: () => Promise<void>) => Promise<void>) | undefined;
}

/** The addresses of every question, in each of its forms. */
const questionPaths = new Set(
  [...answered, ...networkAnswered]
    .map(({ question }) => question.path)
    .concat(ownQuestions.map(({ path }) => path))
    .flatMap((path) => forms.map(({ suffix }) => `${apiBase}${path}${suffix}`)),
);

/** Finds out who is asking. */
const asking = ({ registry, onlyReader }: Parts): MiddlewareHandler<AppEnv> =>
  onlyReader === undefined ? whoIsAsking(registry, (path) => questionPaths.has(path)) : always(onlyReader);

const largestBodyBytes = 64 * 1024;

/** Questions of one account: half of the reader's connections, and more waiting than any page asks. */
const questionsAtOnce = { running: 4, waiting: 100 };

/** The API as one value: every request passes the same gates in the same order, whatever the route. */
export const createApp = (parts: Parts): Hono<AppEnv> => {
  const { registry, env, log, jobs, maker } = parts;
  const app = new Hono<AppEnv>();
  app.onError(async (error, context) => {
    await noteDenied(registry, context, error, log);
    return respondWithProblem(error, context, log);
  });
  app.notFound((context) => respondWithProblem(notFound(), context, log));
  const { during } = parts;
  if (during) app.use((_, next) => during(next));
  app.use(requestLog(log, parts.requested), whereFrom(env.access), headers);
  app.use('/api/*', inLanguageAsked);
  app.use(refuseNul, sameOrigin);
  const smallBody = bodyLimit({
    maxSize: largestBodyBytes,
    onError: () => {
      throw new HttpProblem('too-large', { detail: say`At most ${largestBodyBytes / 1024} kB are taken here.` });
    },
  });
  // An upload has a limit of its own, and is never held in memory whole; whoever only asks sends nothing.
  app.use((context, next) => (context.req.method === 'GET' || isUpload(context) ? next() : smallBody(context, next)));

  app.route('/', health(parts));
  const description = openApiDocument(registry.vocabulary, env.demo);
  app.get('/api/openapi.json', (context) => context.json(description));
  app.get(docsPath, (context) => context.redirect('/api-docs.html'));

  app.use(`${apiBase}/*`, keptNowhere, asking(parts));
  if (env.demo) app.route(`${apiBase}/demo`, demoSignIn(registry, parts.filling));
  identity(app, entranceOf(parts), env.dataFolder);
  app.route(apiBase, reference(registry));
  app.route(apiBase, truth(registry));
  app.route(apiBase, imports(registry, jobs, env));
  const downloads = downloadsFrom(registry);
  const inTurn = inTurns(questionsAtOnce);
  serveQuestions(app, registry, env.clinicMinCell, { downloads, inTurn });
  serveOwn(app, registry, env.clinicMinCell, { downloads, inTurn });
  serveNetwork(app, registry, { downloads, inTurn, maker });
  app.route(apiBase, releases(registry, downloads, maker));
  app.all('/api/*', () => {
    throw notFound();
  });
  return app;
};

const entranceOf = ({ registry, env: { access, dataFolder, demo }, mailer, linkBase, services }: Parts): Entrance => ({
  registry,
  settings: access,
  demo,
  linkBase,
  limits: limitsIn(registry),
  mailer,
  sealing: sealingWith(dataFolder),
  services,
});

/** How people get in, and what they and administrators do with accounts. */
const identity = (app: Hono<AppEnv>, entrance: Entrance, dataFolder: string): void => {
  const { registry } = entrance;
  app.route(apiBase, signIn(entrance));
  app.route(apiBase, account(entrance));
  app.route(apiBase, briefMail(entrance));
  app.route(apiBase, invitations(entrance));
  app.route(apiBase, users(entrance));
  app.route(apiBase, tokens(registry));
  app.route(apiBase, savedViews(registry));
  app.route(apiBase, openings(registry));
  app.route(apiBase, price(registry));
  app.route(apiBase, chartNotes(registry));
  app.route(apiBase, auditLog(registry));
  app.route(apiBase, administration(entrance, dataFolder));
};
