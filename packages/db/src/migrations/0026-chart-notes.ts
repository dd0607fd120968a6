/**
 * Dated notes of a clinic on its charts over time: what changed there, in a line of its own words. The door refuses
 * what looks as if it identified a patient; no roll-up, release or file of figures is made from this table.
 */
export const chartNotes = `
create table identity.chart_note (
  note_id    uuid primary key default gen_random_uuid(),
  clinic_id  integer not null references registry.clinic on delete cascade,
  -- Null in the demonstration, which has no accounts, and where the account is gone.
  user_id    uuid references identity.user on delete set null,
  -- A month or a day, as it was given: 2025-03 or 2025-03-14.
  since      text not null check (since ~ '^\\d{4}-\\d{2}(-\\d{2})?$'),
  words      text not null check (length(words) between 1 and 120),
  -- Null: of every condition.
  condition  text check (length(condition) <= 64),
  written_at timestamptz not null default now()
);
create index on identity.chart_note (clinic_id);
grant select, insert, delete on identity.chart_note to enthesis_identity;
`;
