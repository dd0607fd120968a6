/**
 * The role the API reads figures with. It can see roll-ups and the import history of one clinic at a time, under
 * row-level security, and no patient-level table at all; a test pins this list.
 */
export const readerRole = `
do $$ begin
  create role enthesis_reader_clinic nologin noinherit;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
  execute format('grant enthesis_reader_clinic to %I', current_user);
end $$;

revoke all on schema public from public;
grant usage on schema rollup, registry to enthesis_reader_clinic;
grant select on rollup.course, rollup.outcome, rollup.composite, registry.import to enthesis_reader_clinic;

alter table rollup.course enable row level security;
alter table rollup.outcome enable row level security;
alter table rollup.composite enable row level security;
alter table registry.import enable row level security;

create policy own_clinic on rollup.course for select to enthesis_reader_clinic
  using (clinic_id = nullif(current_setting('enthesis.clinic_id', true), '')::integer);
create policy own_clinic on rollup.outcome for select to enthesis_reader_clinic
  using (clinic_id = nullif(current_setting('enthesis.clinic_id', true), '')::integer);
create policy own_clinic on rollup.composite for select to enthesis_reader_clinic
  using (clinic_id = nullif(current_setting('enthesis.clinic_id', true), '')::integer);
create policy own_clinic on registry.import for select to enthesis_reader_clinic
  using (clinic_id = nullif(current_setting('enthesis.clinic_id', true), '')::integer);
`;
