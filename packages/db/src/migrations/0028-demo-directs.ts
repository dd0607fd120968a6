/** In the demonstration, which has no accounts, a director may direct further clinics beside the one acted from. */
export const demoDirects = `
alter table identity.sign_in add column also_directs integer[]
  check (also_directs is null or (demo and role = 'director'));
`;
