/** How changes are spread, and scores over time. */
export const changeTables = `
create table rollup.change_bin (
  clinic_id        integer not null,
  horizon          text not null,
  instrument       text not null,
  first_by_percent boolean not null,
  first_by_mcid    boolean not null,
  first_by_either  boolean not null,
  first_by_pass    boolean not null,
  baseline_class   smallint not null,
  condition        text not null,
  unit             text not null check (unit in ('points', 'percent')),
  bin              smallint not null,
  courses          integer not null,
  primary key (clinic_id, horizon, unit, bin, instrument, condition, baseline_class,
               first_by_percent, first_by_mcid, first_by_either, first_by_pass)
);
create table rollup.trajectory (
  clinic_id         integer not null,
  instrument        text not null,
  first_by_percent  boolean not null,
  first_by_mcid     boolean not null,
  first_by_either   boolean not null,
  first_by_pass     boolean not null,
  baseline_class    smallint not null,
  condition         text not null,
  through           text not null,
  horizon           text not null,
  courses           integer not null,
  sum_score         numeric not null,
  sum_score_squared numeric not null,
  primary key (clinic_id, through, horizon, instrument, condition, baseline_class,
               first_by_percent, first_by_mcid, first_by_either, first_by_pass)
);

grant select on rollup.change_bin, rollup.trajectory to enthesis_reader_clinic;
alter table rollup.change_bin enable row level security;
alter table rollup.trajectory enable row level security;
create policy own_clinic on rollup.change_bin for select to enthesis_reader_clinic
  using (clinic_id = nullif(current_setting('enthesis.clinic_id', true), '')::integer);
create policy own_clinic on rollup.trajectory for select to enthesis_reader_clinic
  using (clinic_id = nullif(current_setting('enthesis.clinic_id', true), '')::integer);
`;
