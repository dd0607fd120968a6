/**
 * A role for each kind of work besides reading: the intake, which changes what is counted; identity, which knows who
 * signs in; and one that only adds to the log. None owns anything, and none may do what another's work is.
 */
export const rolesByWork = `
do $$
declare
  role name;
begin
  foreach role in array array['enthesis_intake', 'enthesis_identity', 'enthesis_audit_insert', 'enthesis_audit_keeper'] loop
    begin
      execute format('create role %I nologin noinherit', role);
    exception when duplicate_object or unique_violation then null;
    end;
  end loop;
  -- Its function below is made over to it.
  execute format('grant enthesis_audit_keeper to %I', current_user);
end $$;

-- The intake: rows, what an import replaced, roll-ups, clinics, imports and their jobs.
grant usage on schema registry, vocabulary, intake, rollup to enthesis_intake;
grant select, insert, update, delete on all tables in schema intake, rollup to enthesis_intake;
grant select on all tables in schema vocabulary to enthesis_intake;
grant select, insert (code, name, synthetic), update (key_check, key_lost_at, counted), delete on registry.clinic to enthesis_intake;
grant select, insert, update, delete on registry.import, registry.import_job to enthesis_intake;
do $$
declare
  held regclass;
begin
  for held in
    select oid from pg_class
    where relrowsecurity and relnamespace in ('rollup'::regnamespace, 'registry'::regnamespace)
  loop
    execute format('create policy every_clinic on %s to enthesis_intake using (true) with check (true)', held);
  end loop;
end $$;

-- Only the owner of a table may have it looked at anew, in the midst of an import that has made it larger.
create function intake.refresh_statistics(rows_of text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  case rows_of
    when 'episodes' then analyze intake.episode;
    when 'sessions' then analyze intake.session;
    when 'scores' then analyze intake.score;
    when 'events' then analyze intake.event;
  end case;
end $$;
grant execute on function intake.refresh_statistics(text) to enthesis_intake;

-- Identity: all of its own room; of clinics what they are called and how far they are counted; the log to read.
grant usage on schema identity, registry, audit to enthesis_identity;
grant select, insert, update, delete on all tables in schema identity to enthesis_identity;
grant select (clinic_id, code, name, synthetic, counted) on registry.clinic to enthesis_identity;
grant select (clinic_id, number) on registry.import to enthesis_identity;
create policy latest_number on registry.import for select to enthesis_identity using (true);
grant select on audit.entry to enthesis_identity;

-- An entry as the text that is hashed.
create function audit.line(entry audit.entry) returns text language sql stable return
  jsonb_build_array(entry.number, extract(epoch from entry.at), entry.action, entry.actor, entry.user_id, entry.role,
                    entry.clinic, entry.address, entry.request_id, entry.detail)::text;

-- Adds an entry, within the caller's transaction. Whoever may call it chooses neither number nor moment, cannot seal a day,
-- and needs no right to the log itself. Entries are added one at a time, until the caller's transaction ends, so that their
-- numbers, their times and the order of their commits agree, and nothing can be added to a day once it is sealed. The first
-- entry of a day is preceded by one that seals the latest day before it. That one is hashed with its own day in turn: whoever
-- changes an entry would have to change every day that followed.
create function audit.add_entry(
  action text, actor text, user_id uuid, role text, clinic text, address text, request_id uuid, detail jsonb
) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  moment timestamptz;
  latest date;
begin
  if action = 'day-sealed' then
    raise exception 'days are sealed by the log itself';
  end if;
  perform pg_advisory_xact_lock(hashtext('enthesis.audit'));
  moment := clock_timestamp();
  select (at at time zone 'UTC')::date into latest from audit.entry order by number desc limit 1;
  if latest < (moment at time zone 'UTC')::date then
    insert into audit.entry (at, action, actor, detail)
    select moment, 'day-sealed', 'enthesis', jsonb_build_object(
      'day', latest, 'entries', count(*),
      'sha256', encode(sha256(convert_to(string_agg(audit.line(e), E'\\n' order by number), 'UTF8')), 'hex'))
    from audit.entry e where (at at time zone 'UTC')::date = latest;
  end if;
  insert into audit.entry (at, action, actor, user_id, role, clinic, address, request_id, detail)
  values (moment, $1, $2, $3, $4, $5, $6, $7, $8);
end $$;

-- It runs with rights to read the log and to add to it, and no others.
grant usage, create on schema audit to enthesis_audit_keeper;
grant select, insert on audit.entry to enthesis_audit_keeper;
alter function audit.add_entry(text, text, uuid, text, text, text, uuid, jsonb) owner to enthesis_audit_keeper;
revoke create on schema audit from enthesis_audit_keeper;

revoke execute on all functions in schema audit from public;
grant usage on schema audit to enthesis_intake, enthesis_audit_insert;
grant execute on function audit.line(audit.entry) to enthesis_identity, enthesis_audit_keeper;
grant execute on function audit.add_entry(text, text, uuid, text, text, text, uuid, jsonb)
  to enthesis_intake, enthesis_release, enthesis_identity, enthesis_audit_insert;
-- Whether a clinic was ever opened is all that a release needs of the log.
revoke all on audit.entry from enthesis_release;
grant select (action, clinic) on audit.entry to enthesis_release;

-- Guard rails, which a session could put off. Imports of one clinic wait for each other, and take as long as their files do.
alter role enthesis_reader_clinic connection limit 24;
alter role enthesis_reader_clinic set statement_timeout = '10s';
alter role enthesis_reader_network connection limit 16;
alter role enthesis_reader_network set statement_timeout = '10s';
alter role enthesis_release connection limit 4;
alter role enthesis_intake connection limit 20;
alter role enthesis_intake set search_path = pg_catalog;
alter role enthesis_intake set idle_in_transaction_session_timeout = '5min';
alter role enthesis_identity connection limit 16;
alter role enthesis_identity set search_path = pg_catalog;
alter role enthesis_identity set statement_timeout = '30s';
alter role enthesis_identity set lock_timeout = '5s';
alter role enthesis_identity set idle_in_transaction_session_timeout = '15s';
alter role enthesis_audit_insert connection limit 8;
alter role enthesis_audit_insert set search_path = pg_catalog;
alter role enthesis_audit_insert set statement_timeout = '10s';
alter role enthesis_audit_insert set lock_timeout = '5s';
alter role enthesis_audit_insert set idle_in_transaction_session_timeout = '15s';
`;
