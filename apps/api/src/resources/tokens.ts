import { type MadeToken, newTokenSchema, type Token, type TokenScope, tokenPrefix } from '@enthesis/contract';
import { newSecret, type Registry } from '@enthesis/db';
import { say } from '@enthesis/languages';
import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { bodyOf } from '../http/body.ts';
import { idIn } from '../http/ids.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { requireAccount } from '../identity/access.ts';
import { audit } from '../identity/audited.ts';
import type { SignIn } from '../identity/sign-ins.ts';
import { addInTurn } from '../identity/turns.ts';

/** Roles whose scripts may read something. */
const holders = ['director', 'researcher'] as const;
const mostTokens = 20;

const columns = `t.token_id as id, t.name, scope, c.code as clinic, t.created_at as "createdAt",
       expires_at as "expiresAt", last_used_at as "lastUsedAt"`;

/** A script reads what its owner may read from the place the token was made in. */
const mayRead = ({ role, opened }: SignIn, scope: TokenScope): boolean =>
  scope === 'clinic:read' ? role === 'director' : !opened;

/** Tokens for scripts, each kept by whoever made it. */
export const tokens = (registry: Registry): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/tokens', async (context) => {
      const { account } = requireAccount(context.get('signIn'), holders);
      const { rows } = await registry.identity.query<Token>(
        `select ${columns} from identity.token t
         join identity.membership m using (membership_id) left join registry.clinic c using (clinic_id)
         where m.user_id = $1 and expires_at > now() order by t.created_at desc`,
        [account.userId],
      );
      return context.json({ tokens: rows });
    })
    .post('/tokens', async (context) => {
      const { signIn, account } = requireAccount(context.get('signIn'), holders);
      const { name, scope, days } = await bodyOf(context, newTokenSchema);
      if (!mayRead(signIn, scope)) throw new HttpProblem('forbidden', { parameter: 'scope' });
      const { secret, sha256 } = newSecret(tokenPrefix);
      const made = await addInTurn<Omit<MadeToken, 'token'>>(
        registry,
        { what: 'tokens', whose: account.userId },
        `with t as (
           insert into identity.token (token_sha256, membership_id, name, scope, expires_at)
           select $1, membership_id, $3, $4, now() + make_interval(days => $5) from identity.membership
           where membership_id = $2 and (
             select count(*) from identity.token join identity.membership using (membership_id)
             where user_id = $6 and expires_at > now()) < ${mostTokens}
           returning *
         )
         select ${columns} from t join identity.membership m using (membership_id) left join registry.clinic c using (clinic_id)`,
        [sha256, signIn.placeId, name, scope, days, account.userId],
      );
      if (made === undefined) {
        throw new HttpProblem('conflict', {
          detail: say`At most ${mostTokens} tokens work at a time: revoke one first.`,
        });
      }
      await audit(registry, context, 'token-made', { detail: { name, scope, days } });
      return context.json({ ...made, token: secret }, 201);
    })
    .delete('/tokens/:id', async (context) => {
      const { account } = requireAccount(context.get('signIn'), holders);
      const { rows } = await registry.identity.query<{ name: string; scope: TokenScope }>(
        `delete from identity.token where token_id = $1 and membership_id in (
           select membership_id from identity.membership where user_id = $2) returning name, scope`,
        [idIn(context), account.userId],
      );
      const [revoked] = rows;
      if (revoked === undefined) throw notFound();
      await audit(registry, context, 'token-revoked', { detail: { name: revoked.name, scope: revoked.scope } });
      return context.body(null, 204);
    });
