/**
 * Whoever remembers who is signed in, how far a clinic is counted or which release is current is told once that may have
 * changed, as soon as the change is committed. It is told that something did, never what.
 */
export const changesTold = `
create function registry.tell_of_change() returns trigger language plpgsql set search_path = pg_temp as $$
begin
  perform pg_catalog.pg_notify('enthesis_changed', '');
  return null;
end $$;
revoke execute on function registry.tell_of_change() from public;

-- What was never there is not remembered, so that new sign-ins and tokens need no word of it.
create trigger told after update of email, display_name, totp_confirmed_at, disabled_at or delete on identity.user for each statement execute function registry.tell_of_change();
create trigger told after update or delete on identity.membership for each statement execute function registry.tell_of_change();
create trigger told after update or delete on identity.opening for each statement execute function registry.tell_of_change();
create trigger told_of_end after delete on identity.sign_in for each statement execute function registry.tell_of_change();
create trigger told_of_end after delete on identity.token for each statement execute function registry.tell_of_change();
-- Being used once more, which is noted every minute, changes nothing of a sign-in or token.
create trigger told after update on identity.sign_in for each row
  when (new.seen_at < old.seen_at or to_jsonb(new) - 'seen_at' <> to_jsonb(old) - 'seen_at')
  execute function registry.tell_of_change();
create trigger told after update on identity.token for each row
  when (to_jsonb(new) - 'last_used_at' <> to_jsonb(old) - 'last_used_at')
  execute function registry.tell_of_change();

create trigger told after update or delete on registry.clinic for each statement execute function registry.tell_of_change();
create trigger told after insert or update or delete on registry.import for each statement execute function registry.tell_of_change();
create trigger told after insert or update or delete on published.release for each statement execute function registry.tell_of_change();
create trigger told after insert or update or delete on published.current for each statement execute function registry.tell_of_change();
`;
