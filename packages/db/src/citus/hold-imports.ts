import type { ClientBase } from 'pg';
import { isSpread } from './is-spread.ts';

/**
 * Before rows are read that a whole figure is made of, within the caller's transaction. On one Postgres a snapshot is enough.
 * Of a Citus cluster no two servers are seen in the same state: there, imports under way are waited for, and others have to
 * wait, until the transaction ends.
 *
 * @param clinics whose rows are read; null: of all clinics
 */
export const holdImports = async (client: ClientBase, clinics: readonly number[] | null): Promise<void> => {
  if (!(await isSpread(client))) return;
  await client.query(
    `select pg_advisory_xact_lock_shared(hashtext('enthesis import'), clinic_id)
     from (select clinic_id from registry.clinic where $1::integer[] is null or clinic_id = any($1) order by clinic_id) c`,
    [clinics],
  );
};
