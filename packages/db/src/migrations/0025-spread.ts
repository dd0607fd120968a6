/**
 * Patient-level rows name their clinic as roll-ups do, without a foreign key: on a Citus cluster they are on other servers
 * than clinics are. A clinic's rows are written and removed under its import lock, and an import's own entry refers to it.
 */
export const spreadable = `
alter table intake.episode drop constraint episode_clinic_id_fkey;
`;
