import type { Registry } from '@enthesis/db';
import type { Language } from '@enthesis/languages';
import { inLanguage } from '../http/language.ts';
import { type Mailer, mails } from './mail.ts';

interface Due {
  readonly membershipId: string;
  readonly email: string;
  readonly clinic: string;
  readonly language: Language | null;
}

// Several servers over one registry: what one of them is sending, the others pass over.
const due = `
select b.membership_id as "membershipId", u.email, u.language, c.name as clinic
from identity.brief_mail b
join identity.membership m using (membership_id)
join identity.user u using (user_id)
join registry.clinic c using (clinic_id)
where b.sent_for < date_trunc('month', now() at time zone 'UTC') and u.disabled_at is null and m.role = 'director'
order by b.membership_id limit 1
for update of b skip locked`;

/**
 * Sends this month's mail to every director who asked for it and has not had it. A mail that the server does not take
 * ends the round; the next round tries it again. A mail is of one transaction: whoever is killed between the server's
 * word and the commit sends it once more.
 *
 * @param linkBase where the dashboard is reached, ending in a slash
 * @returns how many were sent
 */
export const sendBriefMails = async (registry: Registry, mailer: Mailer, linkBase: string): Promise<number> => {
  if (!mailer.sends) return 0;
  const sendOne = () =>
    registry.identity.transaction(async (client) => {
      const { rows } = await client.query<Due>(due);
      const [next] = rows;
      if (next === undefined) return false;
      const link = new URL('brief', linkBase).href;
      if (!(await mailer.send(inLanguage(next.language ?? 'en', () => mails.brief(next.email, link, next.clinic)))))
        return false;
      await client.query(
        `update identity.brief_mail set sent_for = date_trunc('month', now() at time zone 'UTC') where membership_id = $1`,
        [next.membershipId],
      );
      return true;
    });
  let sent = 0;
  while (await sendOne()) sent += 1;
  return sent;
};
