import pg from 'pg';
import { type Connections, connectionsTo } from './connections.ts';
import { addressOf, logins } from './logins.ts';

const role = 'enthesis_reader_clinic';

/**
 * The clinics' reader at an address of its own: a copy of the database that follows it, or a pooler in front of it, of
 * sessions or of transactions. Nothing is asked of its connections but whole transactions, and nothing is set at their
 * start that a pooler would have to know.
 *
 * @throws {Error} where the reader is not let in there.
 */
export const openReaderApart = async (ownerUrl: string, at: string, applicationName: string): Promise<Connections> => {
  const connections = connectionsTo({
    connectionString: addressOf(ownerUrl, role, at),
    application_name: applicationName,
    ...logins[role].pool,
  });
  try {
    await connections.query('select 1');
    return connections;
  } catch (error) {
    await connections.end();
    const { host } = new pg.Client({ connectionString: at });
    const because = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The address of the readers, ENTHESIS_READER_DATABASE_URL at ${host}, does not let ${role} in: ${because}. ` +
        'A copy may still wait for the role: start again. A pooler has to ask the database for passwords (auth_query).',
      { cause: error },
    );
  }
};
