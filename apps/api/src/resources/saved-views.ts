import { mostSavedViews, newSavedViewSchema, type SavedView } from '@enthesis/contract';
import type { Registry } from '@enthesis/db';
import { say } from '@enthesis/languages';
import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { bodyOf } from '../http/body.ts';
import { idIn } from '../http/ids.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { requireRole } from '../identity/access.ts';
import type { SignIn } from '../identity/sign-ins.ts';
import { addInTurn } from '../identity/turns.ts';

/** Roles that read figures. */
const keepers = ['director', 'researcher'] as const;

/** Whose views: a person's in one clinic, or in no clinic. In the demonstration all who act from a clinic are one. */
const whose = ({ clinic, account }: SignIn): [number | null, string | null] => [
  clinic?.clinicId ?? null,
  account?.userId ?? null,
];
const own = '(v.clinic_id is not distinct from $1 and v.user_id is not distinct from $2)';

const columns = `v.view_id as id, v.name, v.address, v.shared, ${own} as own, u.display_name as "by", v.saved_at as "savedAt"`;

/** Names for addresses of pages, kept by whoever reads figures. A director may share one with the clinic's other directors. */
export const savedViews = (registry: Registry): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/saved-views', async (context) => {
      const signIn = requireRole(context.get('signIn'), keepers);
      const { rows } = await registry.identity.query<SavedView>(
        `select ${columns} from identity.saved_view v left join identity.user u using (user_id)
         where ${own} or (v.clinic_id = $1 and v.shared and $3)
         order by lower(v.name), v.saved_at`,
        [...whose(signIn), signIn.role === 'director'],
      );
      return context.json({ views: rows });
    })
    .post('/saved-views', async (context) => {
      const signIn = requireRole(context.get('signIn'), keepers);
      const { name, address, shared } = await bodyOf(context, newSavedViewSchema);
      if (shared && signIn.role !== 'director') throw new HttpProblem('forbidden', { parameter: 'shared' });
      const owner = whose(signIn);
      const kept = await addInTurn<SavedView>(
        registry,
        { what: 'views', whose: owner.join() },
        `with v as (
           insert into identity.saved_view as kept (clinic_id, user_id, name, address, shared)
           select $1, $2, $3, $4, $5
           where (select count(*) from identity.saved_view v where ${own} and v.name <> $3) < ${mostSavedViews}
           on conflict (clinic_id, user_id, name) do update
             set address = excluded.address, shared = excluded.shared, saved_at = now()
           returning *
         )
         select ${columns} from v left join identity.user u using (user_id)`,
        [...owner, name, address, shared],
      );
      if (kept === undefined) {
        throw new HttpProblem('conflict', { detail: say`At most ${mostSavedViews} views are kept: remove one first.` });
      }
      return context.json(kept, 201);
    })
    .delete('/saved-views/:id', async (context) => {
      const signIn = requireRole(context.get('signIn'), keepers);
      const { rowCount } = await registry.identity.query(
        `delete from identity.saved_view v where ${own} and v.view_id = $3`,
        [...whose(signIn), idIn(context)],
      );
      if (rowCount === 0) throw notFound();
      return context.body(null, 204);
    });
