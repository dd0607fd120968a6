/**
 * Releases of network figures. `published` is all that readers of the network may see; `secret` is what the press needs
 * to remember so that two releases cannot be compared, unreadable without the noise key.
 */
export const releases = `
create schema published;
create schema secret;

-- Never changed but to withdraw it. Clinics are named without a foreign key: a release outlives them.
create table published.release (
  number             integer primary key check (number > 0),
  -- All clinics, or one clinic for the researchers that its director names.
  series             text not null check (series in ('network', 'single')),
  clinic_id          integer,
  synthetic          boolean not null,
  -- Within a vintage the blocks of a series stay the same sets.
  vintage            integer not null check (vintage > 0),
  made_at            timestamptz not null,
  as_of              date not null,
  methods_version    text not null,
  vocabulary_version text not null,
  policy             jsonb not null,
  withdrawn_at       timestamptz,
  withdrawn_because  text check (length(withdrawn_because) between 1 and 500),
  changelog          jsonb not null,
  check ((clinic_id is not null) = (series = 'single')),
  check ((withdrawn_at is null) = (withdrawn_because is null))
);

-- The one pointer that a release flips.
create table published.current (
  series    text not null,
  synthetic boolean not null,
  clinic_id integer,
  number    integer not null references published.release,
  unique nulls not distinct (series, synthetic, clinic_id)
);

create table published.block (
  number        integer not null references published.release,
  variable      text not null,
  -- A condition, other-<group> or other, and the conditions it holds.
  condition_id  text not null,
  conditions    text[] not null,
  -- A level of the variable's other dimension, or neighbouring ones as one, and the levels it holds.
  level         text not null,
  levels        text[] not null,
  -- The release in which these figures were made, and its date: they may have been carried forward since.
  as_of_release integer not null references published.release,
  as_of         date not null,
  n             integer not null,
  mean          numeric,
  sd            numeric,
  classes       jsonb,
  primary key (number, variable, condition_id, level)
);

create table published.file (
  number    integer not null references published.release,
  name      text not null check (name ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  sha256    text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes     bytea not null,
  row_count integer,
  primary key (number, name)
);
create index on published.file (sha256);

create function published.refuse_change() returns trigger language plpgsql set search_path = pg_temp as $$
begin
  raise exception 'a release is never changed';
end $$;
revoke execute on function published.refuse_change() from public;
create trigger never_changed before update or delete on published.block for each row execute function published.refuse_change();
create trigger never_changed before update or delete on published.file for each row execute function published.refuse_change();
create trigger never_removed before delete on published.release for each row execute function published.refuse_change();
create trigger only_withdrawn before update on published.release for each row
  when ((to_jsonb(old) - array['withdrawn_at', 'withdrawn_because']) <> (to_jsonb(new) - array['withdrawn_at', 'withdrawn_because'])
        or old.withdrawn_at is not null)
  execute function published.refuse_change();

-- What tells the noise key from any other.
create table secret.noise_key (
  only_row  boolean primary key default true check (only_row),
  key_check bytea not null
);

-- Variables by a number that never changes, so that values can be kept short.
create table secret.variable (
  number smallint generated always as identity primary key,
  id     text not null unique
);

-- Clinics that had opened their figures when a release was made.
create table secret.opened (
  number    integer not null references published.release,
  clinic_id integer not null,
  primary key (number, clinic_id)
);

-- One row a patient and condition as a release counted them: keyed hashes of who, where and with what values, from which
-- the next release can tell how many changed, and nothing else.
create table secret.snapshot (
  number    integer not null references published.release,
  course    bytea not null,
  patient   bytea not null,
  clinic_id integer not null,
  places    integer[] not null,
  counted   bytea not null,
  primary key (number, course)
);

-- A patient's random number in releases: it stays when the clinic's key is rotated, and with it the noise.
create table intake.member (
  clinic_id   integer not null references registry.clinic on delete cascade,
  patient_key uuid not null,
  member      uuid not null unique default gen_random_uuid(),
  primary key (clinic_id, patient_key)
);

-- Set where the clinic's pseudonym key is lost: it is in no release until its patients are imported anew.
alter table registry.clinic add column key_lost_at timestamptz;

do $$ begin
  create role enthesis_release nologin noinherit;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
  create role enthesis_reader_network nologin noinherit;
exception when duplicate_object or unique_violation then null;
end $$;

grant usage on schema published to enthesis_reader_network, enthesis_release;
grant select on all tables in schema published to enthesis_reader_network;
alter role enthesis_reader_network set default_transaction_read_only = on;
alter role enthesis_reader_network set search_path = pg_catalog;
alter role enthesis_reader_network set idle_in_transaction_session_timeout = '15s';
alter role enthesis_reader_network set lock_timeout = '2s';

grant usage on schema registry, vocabulary, intake, identity, audit, secret to enthesis_release;
grant select on registry.clinic, identity.opening, intake.episode, intake.session, intake.score to enthesis_release;
grant select on all tables in schema vocabulary to enthesis_release;
grant select, insert on intake.member, audit.entry to enthesis_release;
grant select, insert on all tables in schema published to enthesis_release;
grant update (withdrawn_at, withdrawn_because) on published.release to enthesis_release;
grant update, delete on published.current to enthesis_release;
grant select, insert, delete on all tables in schema secret to enthesis_release;
alter role enthesis_release set search_path = pg_catalog;
`;
