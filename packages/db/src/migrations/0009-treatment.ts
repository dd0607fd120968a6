const readableByClinic = (table: string) => `
grant select on ${table} to enthesis_reader_clinic;
alter table ${table} enable row level security;
create policy own_clinic on ${table} for select to enthesis_reader_clinic
  using (clinic_id = nullif(current_setting('enthesis.clinic_id', true), '')::integer);`;

/** How courses are treated, and how long after a course the next one begins. */
export const treatmentTables = `
create table rollup.treatment (
  clinic_id integer not null,
  condition text not null,
  -- What is told of a course, a gap or a session, and what it is there; a number is written out.
  aspect    text not null,
  class     text not null,
  counted   integer not null,
  primary key (clinic_id, aspect, class, condition)
);
create table rollup.retreatment (
  clinic_id integer not null,
  condition text not null,
  -- Days from the last session of the first course: to the next course's first, or to where the record ends.
  day       smallint not null,
  again     boolean not null,
  courses   integer not null,
  primary key (clinic_id, condition, day, again)
);
${readableByClinic('rollup.treatment')}
${readableByClinic('rollup.retreatment')}
`;
