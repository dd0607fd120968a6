import { type Opening, openSchema } from '@enthesis/contract';
import type { Registry } from '@enthesis/db';
import { say } from '@enthesis/languages';
import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { bodyOf } from '../http/body.ts';
import { idIn } from '../http/ids.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { requireClinic } from '../identity/access.ts';
import { audit } from '../identity/audited.ts';

const listed = `
select o.opening_id as id, u.email, u.display_name as "displayName", by.display_name as "openedBy",
       o.opened_at as "openedAt"
from identity.opening o
join identity.membership m using (membership_id)
join identity.user u on u.user_id = m.user_id
left join identity.user by on by.user_id = o.opened_by
where o.clinic_id = $1 order by o.opened_at desc`;

const opened = `
insert into identity.opening (clinic_id, membership_id, opened_by)
select $1, m.membership_id, $3
from identity.membership m join identity.user u using (user_id)
where u.email = $2 and u.disabled_at is null and m.role = 'researcher'
on conflict (clinic_id, membership_id) do update set clinic_id = excluded.clinic_id`;

const closed = `
delete from identity.opening o using identity.membership m, identity.user u
where o.opening_id = $1 and o.clinic_id = $2 and m.membership_id = o.membership_id and u.user_id = m.user_id
returning u.email`;

/** A clinic's figures, opened by its director to named researchers: internal figures, not protected ones. */
export const openings = (registry: Registry): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/clinic/openings', async (context) => {
      const { clinicId } = requireClinic(context.get('signIn'), ['director']);
      const { rows } = await registry.identity.query<Opening>(listed, [clinicId]);
      return context.json({ openings: rows });
    })
    .post('/clinic/openings', async (context) => {
      const { clinicId } = requireClinic(context.get('signIn'), ['director']);
      const { email } = await bodyOf(context, openSchema);
      const by = context.get('signIn')?.account?.userId ?? null;
      const { rowCount } = await registry.identity.query(opened, [clinicId, email, by]);
      if (rowCount !== 1) {
        throw new HttpProblem('invalid-body', {
          parameter: 'email',
          detail: say('No researcher of this registry has this address.'),
        });
      }
      await audit(registry, context, 'clinic-opened', { detail: { to: email } });
      return context.body(null, 204);
    })
    .delete('/clinic/openings/:id', async (context) => {
      const { clinicId } = requireClinic(context.get('signIn'), ['director']);
      const { rows } = await registry.identity.query<{ email: string }>(closed, [idIn(context), clinicId]);
      const [gone] = rows;
      if (gone === undefined) throw notFound();
      await audit(registry, context, 'clinic-closed', { detail: { to: gone.email } });
      return context.body(null, 204);
    });
