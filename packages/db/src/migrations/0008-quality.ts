/** What deserves a second look in a clinic's rows, by condition, year of start and import. */
export const qualityTable = `
create table rollup.quality (
  clinic_id integer not null,
  condition text not null,
  year      text not null,
  -- Number of the import that brought the row looked at; 0 where it is older than the column that says so.
  import    integer not null,
  finding   text not null,
  looked_at integer not null,
  found     integer not null,
  primary key (clinic_id, finding, year, import, condition)
);
grant select on rollup.quality to enthesis_reader_clinic;
alter table rollup.quality enable row level security;
create policy own_clinic on rollup.quality for select to enthesis_reader_clinic
  using (clinic_id = nullif(current_setting('enthesis.clinic_id', true), '')::integer);
`;
