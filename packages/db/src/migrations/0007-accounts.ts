/**
 * Accounts: who may sign in, with which roles, by which means; what their scripts may read; and the log of who did
 * what. Secrets that somebody else made up (tokens, links, recovery codes) are kept as SHA-256 alone: they are too long
 * to be guessed. A password is kept as Argon2id.
 */
export const accounts = `
create table identity.user (
  user_id           uuid primary key default gen_random_uuid(),
  email             text not null check (email = lower(btrim(email)) and length(email) between 3 and 254),
  display_name      text not null check (length(display_name) between 1 and 120),
  -- Null: signs in through a clinic's own service alone.
  password_hash     text,
  -- Sealed with the key file of this installation; counts only once confirmed.
  totp_secret       bytea,
  totp_confirmed_at timestamptz,
  -- The time step of the last code that was taken: no code is taken twice.
  totp_last_step    bigint not null default 0,
  disabled_at       timestamptz,
  created_at        timestamptz not null default now(),
  signed_in_at      timestamptz,
  check (totp_confirmed_at is null or totp_secret is not null)
);
create unique index on identity.user (lower(email));

create table identity.recovery_code (
  user_id     uuid not null references identity.user on delete cascade,
  code_sha256 bytea not null,
  primary key (user_id, code_sha256)
);

create table identity.membership (
  membership_id uuid primary key default gen_random_uuid(),
  user_id       uuid not null references identity.user on delete cascade,
  role          text not null check (role in ('director', 'data-manager', 'researcher', 'admin')),
  clinic_id     integer references registry.clinic on delete cascade,
  created_at    timestamptz not null default now(),
  check ((clinic_id is not null) = (role in ('director', 'data-manager'))),
  unique nulls not distinct (user_id, role, clinic_id)
);

-- A clinic's figures opened to one researcher, for as long as that person is one.
create table identity.opening (
  opening_id    uuid primary key default gen_random_uuid(),
  clinic_id     integer not null references registry.clinic on delete cascade,
  membership_id uuid not null references identity.membership on delete cascade,
  opened_by     uuid references identity.user on delete set null,
  opened_at     timestamptz not null default now(),
  unique (clinic_id, membership_id)
);

-- Whoever is signed in signs in again.
drop table identity.sign_in;
create table identity.sign_in (
  token_sha256     bytea primary key,
  -- Names it to its owner; the token names it to nobody but the browser.
  sign_in_id       uuid not null unique default gen_random_uuid(),
  -- Null in the demonstration, which has no accounts.
  user_id          uuid references identity.user on delete cascade,
  demo             boolean not null,
  -- What is still to be done before it counts.
  step             text not null default 'done' check (step in ('done', 'code', 'set-up-codes')),
  role             text not null check (role in ('director', 'data-manager', 'researcher', 'admin')),
  clinic_id        integer references registry.clinic on delete cascade,
  -- The place it acts from: with the role, or the opening, goes every sign-in that acts from it.
  membership_id    uuid references identity.membership on delete cascade,
  opening_id       uuid references identity.opening on delete cascade,
  -- Through this clinic's own service: it reaches no other clinic and nothing of the registry's administration.
  issuer_clinic_id integer references registry.clinic on delete cascade,
  address          text,
  browser          text,
  created_at       timestamptz not null default now(),
  seen_at          timestamptz not null default now(),
  check (demo = (user_id is null) and demo = (membership_id is null)),
  check ((clinic_id is not null) = (role in ('director', 'data-manager') or opening_id is not null)),
  check (opening_id is null or role = 'researcher')
);
create index on identity.sign_in (user_id);

create table identity.invitation (
  invitation_id uuid primary key default gen_random_uuid(),
  link_sha256   bytea not null unique,
  -- Null: the link that sets a new registry up; whoever follows it gives an address.
  email         text check (email = lower(btrim(email))),
  role          text not null check (role in ('director', 'data-manager', 'researcher', 'admin')),
  clinic_id     integer references registry.clinic on delete cascade,
  invited_by    uuid references identity.user on delete set null,
  created_at    timestamptz not null default now(),
  expires_at    timestamptz not null,
  check ((clinic_id is not null) = (role in ('director', 'data-manager')))
);

create table identity.password_link (
  user_id     uuid primary key references identity.user on delete cascade,
  link_sha256 bytea not null unique,
  expires_at  timestamptz not null
);

-- Known by issuer and subject; the address that a service tells is never asked.
create table identity.external_login (
  issuer  text not null,
  subject text not null,
  user_id uuid not null references identity.user on delete cascade,
  primary key (issuer, subject)
);

-- A sign-in through a clinic's service that is under way.
create table identity.provider_flow (
  state_sha256  bytea primary key,
  provider      text not null,
  nonce         text not null,
  verifier      text not null,
  invitation_id uuid references identity.invitation on delete cascade,
  created_at    timestamptz not null default now()
);

create table identity.token (
  token_id      uuid primary key default gen_random_uuid(),
  token_sha256  bytea not null unique,
  membership_id uuid not null references identity.membership on delete cascade,
  name          text not null check (length(name) between 1 and 60),
  scope         text not null check (scope in ('network:read', 'clinic:read')),
  created_at    timestamptz not null default now(),
  expires_at    timestamptz not null,
  last_used_at  timestamptz,
  check (expires_at <= created_at + interval '90 days')
);

-- What a clinic asks of its people beyond what the registry asks.
create table identity.clinic_rule (
  clinic_id      integer primary key references registry.clinic on delete cascade,
  codes_required boolean not null
);

-- Written by rate-limiter-flexible, in the form it asks for.
create table identity.rate_limit (
  key    varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);

create schema audit;
create table audit.entry (
  number     bigint generated always as identity primary key,
  at         timestamptz not null,
  action     text not null,
  -- In words, and without a foreign key: the log outlives accounts and clinics.
  actor      text,
  user_id    uuid,
  role       text,
  clinic     text,
  address    text,
  request_id uuid,
  detail     jsonb not null
);
create index on audit.entry (((at at time zone 'UTC')::date));

create function audit.refuse_change() returns trigger language plpgsql set search_path = pg_temp as $$
begin
  raise exception 'the log is only added to';
end $$;
create trigger never_changed before update on audit.entry for each row execute function audit.refuse_change();
create trigger never_emptied before truncate on audit.entry execute function audit.refuse_change();
-- What is older may go once the registry's settings say so.
create trigger kept_for_90_days before delete on audit.entry for each row
  when (old.at > now() - interval '90 days') execute function audit.refuse_change();
`;
