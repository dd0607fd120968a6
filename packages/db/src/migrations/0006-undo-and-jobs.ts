/**
 * What undoing a clinic's latest import takes: which import added each row, and the earlier version of the rows that
 * the latest import changed or removed. And imports handed in over HTTP, as jobs that outlive a page.
 */
export const undoAndJobs = `
-- The number of the clinic's import that added the row; null in rows older than this column.
alter table intake.episode add column added_by integer;
alter table intake.session add column added_by integer;
alter table intake.score add column added_by integer;

-- Cleared for a clinic by its next import, by an undo and by an erasure.
create table intake.episode_before (like intake.episode);
create table intake.session_before (like intake.session, clinic_id integer not null);
create table intake.score_before (like intake.score, clinic_id integer not null);
create index on intake.episode_before (clinic_id);
create index on intake.session_before (clinic_id);
create index on intake.score_before (clinic_id);

alter table registry.import
  add column imported_by text check (imported_by in ('director', 'data-manager', 'command-line')),
  add column left_out jsonb not null default '{"episodes": 0, "sessions": 0, "scores": 0}',
  -- Whether the rows above are there to take it back with: of the latest import alone, and not past an erasure.
  add column undoable boolean not null default false,
  add column undone_at timestamptz,
  add column undone_by text check (undone_by in ('director', 'data-manager', 'command-line')),
  add check ((undone_at is null) = (undone_by is null)),
  add check (undone_at is null or not undoable);

create table registry.import_job (
  id             uuid primary key,
  clinic_id      integer not null references registry.clinic on delete cascade,
  asked_by       text not null check (asked_by in ('director', 'data-manager')),
  -- The application name of the process that runs it: with its connections gone, the job is over.
  runner         text not null default current_setting('application_name'),
  state          text not null default 'uploading'
    check (state in ('uploading', 'checking', 'importing', 'done', 'refused', 'failed', 'cancelled')),
  dry_run        boolean not null,
  mode           text not null check (mode in ('merge', 'replace')),
  bytes          bigint not null default 0,
  rows           bigint not null default 0,
  cancel_asked   boolean not null default false,
  report         jsonb,
  failure        text,
  started_at     timestamptz not null default clock_timestamp(),
  reading_since  timestamptz,
  rows_at        timestamptz,
  ended_at       timestamptz,
  check ((ended_at is null) = (state in ('uploading', 'checking', 'importing')))
);
create index on registry.import_job (clinic_id, started_at desc);
`;
