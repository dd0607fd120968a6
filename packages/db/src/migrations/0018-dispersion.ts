/** How much clinics differ beyond chance, told with a release over ten clinics or more: to one decimal, of no clinic. */
export const releaseDispersion = `
alter table published.release add column dispersion jsonb not null default '[]';
`;
