import { type BriefMail, setBriefMailSchema } from '@enthesis/contract';
import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { bodyOf } from '../http/body.ts';
import { requireAccount } from '../identity/access.ts';
import type { Entrance } from '../identity/entrance.ts';

/** Whether a director is reminded of the clinic's brief by mail, once a month. */
export const briefMail = ({ registry, mailer }: Entrance): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/account/brief-mail', async (context) => {
      const { signIn } = requireAccount(context.get('signIn'), ['director']);
      const { rowCount } = await registry.identity.query('select from identity.brief_mail where membership_id = $1', [
        signIn.placeId,
      ]);
      return context.json<BriefMail>({ on: rowCount === 1, sends: mailer.sends });
    })
    .post('/account/brief-mail', async (context) => {
      const { signIn } = requireAccount(context.get('signIn'), ['director']);
      const { on } = await bodyOf(context, setBriefMailSchema);
      await registry.identity.query(
        on
          ? 'insert into identity.brief_mail (membership_id) values ($1) on conflict do nothing'
          : 'delete from identity.brief_mail where membership_id = $1',
        [signIn.placeId],
      );
      return context.body(null, 204);
    });
