/**
 * Responses by session: who came to each session and was scored after it, when each course first responded or stopped
 * waiting, and whether scores between sessions are recorded at all.
 */
export const responseBySession = `
create table rollup.attendance (
  clinic_id        integer not null,
  instrument       text not null,
  first_by_percent boolean not null,
  first_by_mcid    boolean not null,
  first_by_either  boolean not null,
  first_by_pass    boolean not null,
  baseline_class   smallint not null,
  condition        text not null,
  session          smallint not null,
  attending        integer not null,
  assessed         integer not null,
  r30              integer not null,
  r50              integer not null,
  mcid             integer not null,
  painfree         integer not null,
  primary key (clinic_id, instrument, condition, session, baseline_class, first_by_percent, first_by_mcid, first_by_either,
               first_by_pass)
);
create table rollup.first_response (
  clinic_id        integer not null,
  instrument       text not null,
  first_by_percent boolean not null,
  first_by_mcid    boolean not null,
  first_by_either  boolean not null,
  first_by_pass    boolean not null,
  baseline_class   smallint not null,
  condition        text not null,
  definition       text not null,
  exit             text not null check (exit in ('responded', 'stopped', 'ongoing')),
  session          smallint not null,
  courses          integer not null,
  primary key (clinic_id, definition, instrument, condition, session, exit, baseline_class,
               first_by_percent, first_by_mcid, first_by_either,
               first_by_pass)
);
create table rollup.interim (
  clinic_id        integer not null,
  instrument       text not null,
  first_by_percent boolean not null,
  first_by_mcid    boolean not null,
  first_by_either  boolean not null,
  first_by_pass    boolean not null,
  baseline_class   smallint not null,
  condition        text not null,
  courses          integer not null,
  scored_between   integer not null,
  primary key (clinic_id, instrument, condition, baseline_class, first_by_percent, first_by_mcid, first_by_either,
               first_by_pass)
);

grant select on rollup.attendance, rollup.first_response, rollup.interim to enthesis_reader_clinic;
alter table rollup.attendance enable row level security;
alter table rollup.first_response enable row level security;
alter table rollup.interim enable row level security;
create policy own_clinic on rollup.attendance for select to enthesis_reader_clinic
  using (clinic_id = nullif(current_setting('enthesis.clinic_id', true), '')::integer);
create policy own_clinic on rollup.first_response for select to enthesis_reader_clinic
  using (clinic_id = nullif(current_setting('enthesis.clinic_id', true), '')::integer);
create policy own_clinic on rollup.interim for select to enthesis_reader_clinic
  using (clinic_id = nullif(current_setting('enthesis.clinic_id', true), '')::integer);
`;
