const counts = ['rows', 'added', 'changed', 'removed'];
const reported = [...counts, 'leftOut'];

/** Events after sessions: their rows, what undoing an import takes, and how many sessions and courses had one. */
export const eventTables = `
create table intake.event (
  patient_key uuid not null,
  episode_id  bigint not null,
  day         smallint not null check (day between 0 and 3650),
  event       text not null,
  severity    text check (severity in ('mild', 'moderate', 'serious')),
  days        smallint check (days between 0 and 365),
  added_by    integer,
  primary key (episode_id, patient_key, day, event)
);
create table intake.event_before (like intake.event, clinic_id integer not null);
create index on intake.event_before (clinic_id);
grant select on intake.event to enthesis_release;

-- True where an import that brought the session brought events too. Null is not recorded: no event is not known of it.
alter table intake.session add column events_recorded boolean check (events_recorded);
alter table intake.session_before add column events_recorded boolean;

update registry.import
set ${counts.map((column) => `${column} = ${column} || '{"events": 0}'`).join(', ')}, left_out = left_out || '{"events": 0}';
alter table registry.import
  alter column left_out set default '{"episodes": 0, "sessions": 0, "scores": 0, "events": 0}';
update registry.import_job
set report = report || jsonb_build_object(${reported.map((name) => `'${name}', report->'${name}' || '{"events": 0}'`).join(', ')})
where report is not null;

create table rollup.event (
  clinic_id integer not null,
  condition text not null,
  -- What is counted: sessions and courses by whether events were recorded of them, those with an event, events by days.
  aspect    text not null,
  event     text not null,
  class     text not null,
  counted   integer not null,
  primary key (clinic_id, aspect, event, class, condition)
);
grant select on rollup.event to enthesis_reader_clinic;
alter table rollup.event enable row level security;
create policy own_clinic on rollup.event for select to enthesis_reader_clinic
  using (clinic_id = nullif(current_setting('enthesis.clinic_id', true), '')::integer);
`;
