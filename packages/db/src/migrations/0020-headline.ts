/** What the figures of a clinic's first page rest on, before and after each import and each undoing. */
export const headlineTable = `
create table registry.headline (
  clinic_id         integer not null references registry.clinic on delete cascade,
  import            integer not null,
  step              text not null check (step in ('applied', 'undone')),
  enrolled_before   integer not null,
  enrolled_after    integer not null,
  baseline_before   integer not null,
  baseline_after    integer not null,
  eligible_before   integer not null,
  eligible_after    integer not null,
  followed_before   integer not null,
  followed_after    integer not null,
  responders_before integer not null,
  responders_after  integer not null,
  primary key (clinic_id, import, step)
);
grant insert on registry.headline to enthesis_intake;
grant select on registry.headline to enthesis_reader_clinic;
alter table registry.headline enable row level security;
create policy own_clinic on registry.headline for select to enthesis_reader_clinic
  using (clinic_id = nullif(current_setting('enthesis.clinic_id', true), '')::integer);
create policy every_clinic on registry.headline to enthesis_intake using (true) with check (true);
`;
