/**
 * Optional columns of what patients are told decides: asked by some clinics, of the patient or at a session. The tables
 * of what an import changed hold them too, so that it can be taken back.
 */
export const askedNowAndThen = `
alter table intake.episode
  add column activity text,
  add column diet_advice_followed text,
  add column instructions_followed text,
  add column payer text;
alter table intake.episode_before
  add column activity text,
  add column diet_advice_followed text,
  add column instructions_followed text,
  add column payer text;
alter table intake.session
  add column alignment_checked text,
  add column procedure_pain smallint check (procedure_pain between 0 and 10);
alter table intake.session_before
  add column alignment_checked text,
  add column procedure_pain smallint;
`;
