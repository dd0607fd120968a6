import type { Registry } from '../open.ts';

/** Removes what has run out and is nobody's any more: sign-ins, links, tokens. What they did stays in the log. */
export const forgetExpired = async ({ identity }: Registry): Promise<void> => {
  await identity.query(`
    delete from identity.sign_in where created_at < now() - interval '12 hours' or seen_at < now() - interval '30 minutes';
    delete from identity.provider_flow where created_at < now() - interval '10 minutes';
    delete from identity.invitation where expires_at < now();
    delete from identity.password_link where expires_at < now();
    delete from identity.token where expires_at < now()`);
};
