/** The language an account reads, which its mails are written in as well; whoever remembers an account is told of it. */
export const accountLanguage = `
-- Null until it is chosen: the browser's is used, and mails are English.
alter table identity.user add column language text check (language ~ '^[a-z]{2}$');
drop trigger told on identity.user;
create trigger told after update of email, display_name, totp_confirmed_at, disabled_at, language or delete on identity.user for each statement execute function registry.tell_of_change();
`;
