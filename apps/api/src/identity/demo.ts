import { type Clinic, clinicRoles, demoSignInSchema } from '@enthesis/contract';
import { findClinic, listClinics, type Registry } from '@enthesis/db';
import { isLoopback } from '@enthesis/env';
import { say } from '@enthesis/languages';
import { Hono, type MiddlewareHandler } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { HttpProblem } from '../http/problem.ts';
import type { DemoFilling } from '../resources/demo-filling.ts';
import { audit } from './audited.ts';
import { keepSignedIn, tokenInCookie } from './cookie.ts';
import { createDemoSignIn, endSignIn } from './sign-ins.ts';

/** A page from elsewhere can name this machine by a name of its own, and is then of the same origin. */
const onlyByItsOwnName: MiddlewareHandler<AppEnv> = (context, next) => {
  const { hostname } = new URL(context.get('client').origin);
  if (isLoopback(hostname.replace(/^\[(.*)\]$/, '$1'))) return next();
  throw new HttpProblem('cross-origin', { detail: say('Open the demonstration as localhost or 127.0.0.1.') });
};

/**
 * The demonstration's sign-in: choose a role and be it, without a password. Mounted only where the settings allow it,
 * which is where nobody but the person at this machine can reach it.
 */
export const demoSignIn = (registry: Registry, filling: DemoFilling): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .use(onlyByItsOwnName)
    .get('/clinics', async (context) => {
      const fill = filling.state();
      const clinics = (await listClinics(registry))
        .filter(({ code }) => fill?.waiting.includes(code) !== true)
        .map(({ code, name, synthetic }): Clinic => ({ code, name, synthetic }));
      return context.json({ clinics, filling: fill && { filled: fill.filled, of: fill.of } });
    })
    .post('/sign-in', async (context) => {
      const body: unknown = await context.req.json().catch(() => null);
      const parsed = demoSignInSchema.safeParse(body);
      if (!parsed.success) {
        const [issue] = parsed.error.issues;
        const parameter = issue?.path.join('.') ?? 'body';
        throw new HttpProblem('invalid-body', {
          parameter,
          detail: say`Send ${'{"role": director | data-manager | researcher | admin, "clinic": code of a clinic, "also": code of another}'}; clinic for the first two only, also for a director who directs two.`,
        });
      }
      const { role, clinic: code, also: alsoCode } = parsed.data;
      const named = (one: string | undefined) => (one === undefined ? null : findClinic(registry, one));
      const [clinic, also] = await Promise.all([named(code), named(alsoCode)]);
      const unknown = (parameter: string) =>
        new HttpProblem('invalid-body', { parameter, detail: say('There is no clinic with this code.') });
      if (clinicRoles.includes(role) && clinic === null) throw unknown('clinic');
      if (alsoCode !== undefined && also === null) throw unknown('also');
      const before = tokenInCookie(context);
      if (before !== undefined) await endSignIn(registry, before);
      const token = await createDemoSignIn(registry, {
        role,
        clinicId: clinic?.clinicId ?? null,
        alsoDirects: also === null ? null : [also.clinicId],
      });
      await audit(registry, context, 'signed-in', { demoRole: role, clinic: clinic?.code ?? null });
      keepSignedIn(context, token);
      return context.body(null, 204);
    });
