const horizons = ['6w', '3m', '6m', '12m', '24m'];

const sideBySide = (type: string, sums: readonly string[]) =>
  horizons.map((id) => sums.map((sum) => `${sum}_${id} ${type} not null`).join(', ')).join(',\n  ');

const outcomeCounts = [
  'due',
  'followed',
  'r30',
  'r50',
  'mcid',
  'painfree',
  'worse',
  'pass',
  'sessions_after',
  'confirmed_followed',
  'confirmed',
];
const outcomeSums = ['sum_baseline', 'sum_follow_up', 'sum_change', 'sum_change_squared'];

const readableByClinic = (table: string) => `
grant select on ${table} to enthesis_reader_clinic;
alter table ${table} enable row level security;
create policy own_clinic on ${table} for select to enthesis_reader_clinic
  using (clinic_id = nullif(current_setting('enthesis.clinic_id', true), '')::integer);`;

/**
 * Outcomes with their horizons side by side: one row where there were five. The tables are made anew and counted from
 * the rows when the registry is next opened.
 */
export const horizonsSideBySide = `
drop table rollup.outcome, rollup.composite;

-- Index courses with a baseline, by instrument and class of baseline. Within a stratifier every course is in exactly one row
-- per instrument, so that any sum over rows counts it once. The first_by columns say whether this is the first instrument of
-- its measure on which the course can be judged by percent, by MCID, by either, or by PASS.
create table rollup.outcome (
  clinic_id        integer not null,
  stratifier       text not null,
  stratum          text not null,
  instrument       text not null,
  first_by_percent boolean not null,
  first_by_mcid    boolean not null,
  first_by_either  boolean not null,
  first_by_pass    boolean not null,
  -- 0: at the best end of the scale, never evaluable; 1: under 3 of 10; 2: 3 to under 4; 3: 4 and over, or no upper bound.
  baseline_class   smallint not null check (baseline_class between 0 and 3),
  condition        text not null,
  sessions         smallint not null,
  ongoing          boolean not null,
  courses          integer not null,
  ${sideBySide('integer', outcomeCounts)},
  ${sideBySide('numeric', outcomeSums)},
  primary key (clinic_id, stratifier, condition, instrument, sessions, baseline_class, ongoing, stratum,
               first_by_percent, first_by_mcid, first_by_either, first_by_pass)
);

-- Definitions that take pain and function at once: no single instrument, one row a class of pain at baseline.
create table rollup.composite (
  clinic_id      integer not null,
  stratifier     text not null,
  stratum        text not null,
  definition     text not null,
  baseline_class smallint not null,
  condition      text not null,
  sessions       smallint not null,
  ongoing        boolean not null,
  courses        integer not null,
  ${sideBySide('integer', ['due', 'followed', 'responders', 'sessions_after'])},
  primary key (clinic_id, stratifier, definition, condition, sessions, ongoing, baseline_class, stratum)
);
${readableByClinic('rollup.outcome')}
${readableByClinic('rollup.composite')}

-- Goes up with every change of what is counted of a clinic, so that an answer kept is known to be the latest.
alter table registry.clinic add column counted integer not null default 0;
`;
