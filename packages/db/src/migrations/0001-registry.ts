/**
 * The registry's first schema. Four rooms: `registry` (clinics and their imports), `vocabulary` (copied from the
 * contract so that SQL can read it), `intake` (patient-level rows: only the importer may see them), `rollup` (counts
 * and sums: all that the API's reader may see), and `identity` (who is signed in).
 */
export const registrySchema = `
create schema registry;
create schema vocabulary;
create schema intake;
create schema rollup;
create schema identity;

create table registry.clinic (
  clinic_id  integer generated always as identity primary key,
  code       text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{1,31}$'),
  name       text not null check (length(name) between 1 and 120),
  synthetic  boolean not null,
  key_check  bytea,
  created_at timestamptz not null default now()
);

create function registry.refuse_synthetic_change() returns trigger language plpgsql set search_path = pg_temp as $$
begin
  raise exception 'a clinic is synthetic or real for ever';
end $$;
create trigger synthetic_for_ever before update of synthetic on registry.clinic
  for each row when (old.synthetic is distinct from new.synthetic) execute function registry.refuse_synthetic_change();

create table registry.import (
  clinic_id      integer not null references registry.clinic on delete cascade,
  number         integer not null check (number > 0),
  mode           text not null check (mode in ('merge', 'replace')),
  -- Null once an erasure has made the registry differ from the file.
  content_sha256 text check (content_sha256 ~ '^[0-9a-f]{64}$'),
  bytes          bigint not null,
  rows           jsonb not null,
  added          jsonb not null,
  changed        jsonb not null,
  removed        jsonb not null,
  skipped_erased integer not null,
  applied_at     timestamptz not null default clock_timestamp(),
  primary key (clinic_id, number)
);

-- One row: which vocabulary and methods the roll-ups were counted with.
create table registry.counted_with (
  only_row  boolean primary key default true check (only_row),
  sha256    text not null
);

create table vocabulary.instrument (
  id              text primary key,
  measure         text not null,
  lower_is_better boolean not null,
  min             numeric not null,
  max             numeric,
  mcid            numeric,
  -- Patient acceptable symptom state: the score up to which (or from which) patients call their state acceptable.
  pass            numeric,
  percent_rules   boolean not null,
  rates_change    boolean not null
);
create table vocabulary.condition (
  id       text primary key,
  in_group text not null
);
create table vocabulary.instrument_order (
  condition  text not null,
  instrument text not null references vocabulary.instrument,
  place      smallint not null,
  primary key (condition, instrument)
);
create table vocabulary.horizon (
  id     text primary key,
  place  smallint not null,
  opens  smallint not null,
  target smallint not null,
  closes smallint not null
);

-- The patient's key is part of every key below. An episode's id alone names it, and leads, because joins go by it: a join on
-- both columns would be planned as if they were independent, and far too few rows expected.
create table intake.episode (
  episode_id       bigint generated always as identity,
  clinic_id        integer not null references registry.clinic,
  patient_key      uuid not null,
  condition        text not null,
  side             text not null,
  sex              text,
  age_band         text,
  year             smallint check (year between 1990 and 2100),
  symptom_months   smallint check (symptom_months between 0 and 1200),
  prior_care       text,
  hypermobile      text,
  planned_sessions smallint check (planned_sessions between 1 and 60),
  due_through      text,
  course_status    text check (course_status in ('ongoing', 'completed', 'stopped')),
  primary key (episode_id, patient_key),
  unique (clinic_id, patient_key, condition, side)
);
create table intake.session (
  patient_key      uuid not null,
  episode_id       bigint not null,
  day              smallint not null check (day between 0 and 3650),
  injections       smallint check (injections between 1 and 200),
  dextrose_percent numeric check (dextrose_percent between 0 and 50),
  guidance         text,
  anesthetic       text,
  practitioner     text,
  primary key (episode_id, patient_key, day)
);
create table intake.score (
  patient_key uuid not null,
  episode_id  bigint not null,
  instrument  text not null,
  day         smallint not null check (day between -365 and 3650),
  score       numeric not null check (score between -1000000 and 1000000),
  primary key (episode_id, patient_key, instrument, day)
);
-- Pseudonyms of erased patients: their rows are skipped if a later file still carries them.
create table intake.erased (
  clinic_id   integer not null references registry.clinic on delete cascade,
  patient_key uuid not null,
  primary key (clinic_id, patient_key)
);

-- Roll-ups name their clinic without a foreign key: it would be looked up once for every row that an import counts.
-- Index courses by how many sessions they had. 20 stands for 20 and more. Every course is in the row of the stratifier
-- 'none' and once in those of each other stratifier, so that a question reads one stratifier and counts nobody twice.
create table rollup.course (
  clinic_id           integer not null,
  stratifier          text not null,
  stratum             text not null,
  condition           text not null,
  sessions            smallint not null,
  ongoing             boolean not null,
  courses             integer not null,
  due_through_unknown integer not null,
  primary key (clinic_id, stratifier, condition, sessions, ongoing, stratum)
);

-- Index courses with a baseline, by instrument, horizon and class of baseline. Within a stratifier every course is in
-- exactly one row per instrument and horizon, so that any sum over rows counts it once. The first_by columns say whether this is the
-- first instrument of its measure on which the course can be judged by percent, by MCID, by either, or by PASS.
create table rollup.outcome (
  clinic_id          integer not null,
  stratifier         text not null,
  stratum            text not null,
  horizon            text not null,
  instrument         text not null,
  first_by_percent   boolean not null,
  first_by_mcid      boolean not null,
  first_by_either    boolean not null,
  first_by_pass      boolean not null,
  -- 0: at the best end of the scale, never evaluable; 1: under 3 of 10; 2: 3 to under 4; 3: 4 and over, or no upper bound.
  baseline_class     smallint not null check (baseline_class between 0 and 3),
  condition          text not null,
  sessions           smallint not null,
  ongoing            boolean not null,
  courses            integer not null,
  due                integer not null,
  followed           integer not null,
  r30                integer not null,
  r50                integer not null,
  mcid               integer not null,
  painfree           integer not null,
  worse              integer not null,
  pass               integer not null,
  confirmed_followed integer not null,
  confirmed          integer not null,
  sessions_after     integer not null,
  sum_baseline       numeric not null,
  sum_follow_up      numeric not null,
  sum_change         numeric not null,
  sum_change_squared numeric not null,
  primary key (clinic_id, stratifier, horizon, instrument, baseline_class, condition, sessions, ongoing,
               first_by_percent, first_by_mcid, first_by_either, first_by_pass, stratum)
);

-- Definitions that take pain and function at once: no single instrument, one row a class of pain at baseline.
create table rollup.composite (
  clinic_id      integer not null,
  stratifier     text not null,
  stratum        text not null,
  definition     text not null,
  horizon        text not null,
  baseline_class smallint not null,
  condition      text not null,
  sessions       smallint not null,
  ongoing        boolean not null,
  courses        integer not null,
  due            integer not null,
  followed       integer not null,
  responders     integer not null,
  sessions_after integer not null,
  primary key (clinic_id, stratifier, definition, horizon, condition, sessions, ongoing, baseline_class, stratum)
);

create table identity.sign_in (
  token_sha256 bytea primary key,
  role         text not null check (role in ('director', 'data-manager', 'researcher', 'admin')),
  clinic_id    integer references registry.clinic on delete cascade,
  demo         boolean not null,
  created_at   timestamptz not null default now(),
  seen_at      timestamptz not null default now(),
  check ((clinic_id is not null) = (role in ('director', 'data-manager')))
);
`;
