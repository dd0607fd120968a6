/** Directors who asked to be reminded of their clinic's brief by mail, once a month. */
export const briefMails = `
create table identity.brief_mail (
  membership_id uuid primary key references identity.membership on delete cascade,
  -- The month that the latest mail was of, by its first day; at first the month in which it was asked for.
  sent_for      date not null default date_trunc('month', now() at time zone 'UTC')
);
grant select, insert, update, delete on identity.brief_mail to enthesis_identity;
`;
