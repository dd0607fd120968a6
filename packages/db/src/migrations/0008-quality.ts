/** What deserves a second look in a clinic's rows, by condition and year of start. */
export const qualityTable = `
create table rollup.quality (
  clinic_id integer not null,
  condition text not null,
  year      text not null,
  finding   text not null,
  looked_at integer not null,
  found     integer not null,
  primary key (clinic_id, finding, year, condition)
);
grant select on rollup.quality to enthesis_reader_clinic;
alter table rollup.quality enable row level security;
create policy own_clinic on rollup.quality for select to enthesis_reader_clinic
  using (clinic_id = nullif(current_setting('enthesis.clinic_id', true), '')::integer);
`;
