import { changeClinicSchema, newClinicSchema } from '@enthesis/contract';
import { ClinicExistsError, findClinic } from '@enthesis/db';
import { registerClinic } from '@enthesis/intake';
import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { bodyOf } from '../http/body.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { requireRole } from '../identity/access.ts';
import { audit } from '../identity/audited.ts';
import type { Entrance } from '../identity/entrance.ts';

/**
 * What administrators keep besides accounts: clinics, what these ask of their people, and mails that were only shown.
 *
 * @param dataFolder folder under which a new clinic's key is made
 */
export const administration = (
  { registry, mailer }: Pick<Entrance, 'registry' | 'mailer'>,
  dataFolder: string,
): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/clinics', async (context) => {
      requireRole(context.get('signIn'), ['admin']);
      const { rows } = await registry.identity.query(
        `select code, name, synthetic, coalesce(codes_required, false) as "codesRequired"
         from registry.clinic left join identity.clinic_rule using (clinic_id) order by code`,
      );
      return context.json({ clinics: rows });
    })
    .post('/clinics', async (context) => {
      requireRole(context.get('signIn'), ['admin']);
      const { code, name } = await bodyOf(context, newClinicSchema);
      await registerClinic(registry, { code, name, synthetic: false, dataFolder }).catch((error: unknown) => {
        if (!(error instanceof ClinicExistsError)) throw error;
        throw new HttpProblem('conflict', { parameter: 'code', detail: error.message });
      });
      await audit(registry, context, 'clinic-added', { clinic: code });
      return context.json({ code, name, synthetic: false, codesRequired: false }, 201);
    })
    .patch('/clinics/:code', async (context) => {
      requireRole(context.get('signIn'), ['admin']);
      const clinic = await findClinic(registry, context.req.param('code'));
      if (clinic === null) throw notFound();
      const { codesRequired } = await bodyOf(context, changeClinicSchema);
      await registry.identity.query(
        `insert into identity.clinic_rule values ($1, $2)
         on conflict (clinic_id) do update set codes_required = excluded.codes_required`,
        [clinic.clinicId, codesRequired],
      );
      await audit(registry, context, 'clinic-changed', { clinic: clinic.code, detail: { codesRequired } });
      return context.body(null, 204);
    })
    .get('/mails', (context) => {
      requireRole(context.get('signIn'), ['admin']);
      return context.json({ mails: mailer.shown });
    });
