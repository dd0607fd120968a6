/**
 * Partial imports over HTTP: which lines were left out and why. Never their values: the page takes the rows themselves
 * out of the files that the sender still has.
 */
export const partialJobs = `
alter table registry.import_job
  add column partial boolean not null default false,
  add column left_out jsonb,
  add check (partial or left_out is null);
-- Reports of older jobs did not look for episodes that look alike.
update registry.import_job set report = '{"lookAlike": null}' || report where report is not null;
`;
