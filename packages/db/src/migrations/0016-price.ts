/** What an injection costs at a clinic, as its director sets it: what is asked for, never what a patient paid. */
export const priceTable = `
create table registry.price (
  clinic_id     integer primary key references registry.clinic on delete cascade,
  per_injection numeric(8, 2) not null check (per_injection > 0),
  currency      text not null check (currency ~ '^[A-Z]{3}$')
);
grant select, insert, update, delete on registry.price to enthesis_intake;
grant select on registry.price to enthesis_reader_clinic;
alter table registry.price enable row level security;
create policy own_clinic on registry.price for select to enthesis_reader_clinic
  using (clinic_id = nullif(current_setting('enthesis.clinic_id', true), '')::integer);
create policy every_clinic on registry.price to enthesis_intake using (true) with check (true);
`;
