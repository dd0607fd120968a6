/** Saved views: names for addresses of pages. They hold what was chosen and no figure. */
export const savedViews = `
create table identity.saved_view (
  view_id   uuid primary key default gen_random_uuid(),
  -- Null: a researcher's own place.
  clinic_id integer references registry.clinic on delete cascade,
  -- Null in the demonstration, which has no accounts: whoever acts from the clinic there keeps its views.
  user_id   uuid references identity.user on delete cascade,
  name      text not null check (length(name) between 1 and 60),
  address   text not null check (address like '/%' and length(address) <= 600),
  shared    boolean not null check (not shared or clinic_id is not null),
  saved_at  timestamptz not null default now(),
  unique nulls not distinct (clinic_id, user_id, name)
);
grant select, insert, update, delete on identity.saved_view to enthesis_identity;
`;
