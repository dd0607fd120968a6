/**
 * The state of the reader's one clinic, under the name that those who are signed in know it by: a reader of a copy of
 * the registry can tell whether the copy is behind.
 */
export const countedOfClinic = `
create view registry.clinic_counted with (security_barrier) as
  select clinic_id,
         concat(counted, '-', (select max(number) from registry.import i where i.clinic_id = c.clinic_id)) as counted
  from registry.clinic c where clinic_id = nullif(current_setting('enthesis.clinic_id', true), '')::integer;
grant select on registry.clinic_counted to enthesis_reader_clinic;
`;
