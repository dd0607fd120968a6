import pg from 'pg';
import type { Registry } from '../open.ts';
import { cutting } from '../roles/cut.ts';

/**
 * Makes a transaction end at once when `signal` is aborted, in the middle of whatever statement it is: its connection
 * is cut, here and, where the server still answers, there. Nothing of the transaction remains.
 *
 * @returns ends the watch; called before the transaction is committed.
 */
export const giveUpOn = async (
  signal: AbortSignal | undefined,
  registry: Registry,
  client: pg.PoolClient,
): Promise<() => void> => {
  if (signal === undefined) return () => {};
  signal.throwIfAborted();
  const cutThere = await cutting(registry.intake, client);
  const cut = () => {
    cutThere();
    // With a statement under way this closes the socket, even where the server has fallen silent.
    if (client instanceof pg.Client) client.end().catch(() => {});
  };
  signal.addEventListener('abort', cut, { once: true });
  return () => signal.removeEventListener('abort', cut);
};
