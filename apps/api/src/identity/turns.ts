import type { Registry } from '@enthesis/db';

/** Whose turn it is: what is added to, and whose that is. */
export interface Turn {
  readonly what: 'notes' | 'views' | 'tokens';
  readonly whose: string | number | null;
}

/**
 * Carries out a statement that adds one where there are not too many yet. Whoever adds to the same waits for its turn: two
 * that counted at once would both find room for the last one.
 *
 * @returns what the statement returns; nothing where there was no room
 */
export const addInTurn = async <Row extends object>(
  registry: Registry,
  { what, whose }: Turn,
  statement: string,
  values: readonly unknown[],
): Promise<Row | undefined> =>
  registry.identity.transaction(async (client) => {
    // A statement of its own: the next one sees what others had added when it was their turn.
    await client.query('select pg_advisory_xact_lock(hashtext($1), hashtext($2))', [`enthesis ${what}`, String(whose)]);
    const { rows } = await client.query<Row>(statement, [...values]);
    return rows[0];
  });
