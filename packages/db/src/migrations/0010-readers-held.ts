/**
 * What the readers' sessions are held to: guard rails, which a session could put off. What they may read is none.
 * And no function is anybody's to call unless it is given to them.
 */
export const readersHeld = `
alter role enthesis_reader_clinic set default_transaction_read_only = on;
alter role enthesis_reader_clinic set search_path = pg_catalog;
alter role enthesis_reader_clinic set idle_in_transaction_session_timeout = '15s';
alter role enthesis_reader_clinic set lock_timeout = '2s';
alter default privileges revoke execute on functions from public;
revoke execute on function registry.refuse_synthetic_change() from public;
`;
