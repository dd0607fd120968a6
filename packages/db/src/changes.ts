import pg from 'pg';

/** Word of changes, by this process and others, to what may be remembered of the registry. */
export interface Changes {
  /**
   * Another number after every change; null while no word of others' changes can be had, so that nothing may be
   * remembered. What was asked under one number holds for as long as it is this number.
   */
  readonly state: number | null;
  /** Begins to listen, and again a moment after each loss of the connection; resolves once it is heard. */
  listen(): Promise<void>;
  /** Says that this process may have changed something, before the database's own word of it arrives. */
  note(): void;
  close(): Promise<void>;
}

const channel = 'enthesis_changed';
const tryAgainAfterMs = 1_000;

/**
 * Changes told by triggers in the database (`migrations/0024-changes-told.ts`) with the commit that made them. A process
 * hears of another's within milliseconds.
 *
 * @param config of a connection for this alone
 */
export const changesIn = (config: pg.ClientConfig): Changes => {
  let number = 0;
  let listening: pg.Client | null = null;
  let again: NodeJS.Timeout | undefined;
  let closed = false;

  const connect = async (): Promise<void> => {
    const client = new pg.Client(config);
    // What happens from now on is not heard: whatever is remembered until here is void, now and later.
    const lost = () => {
      number += 1;
      if (listening === client) listening = null;
    };
    client.on('notification', () => {
      number += 1;
    });
    client.on('error', lost);
    client.on('end', () => {
      lost();
      if (!closed) again = setTimeout(() => void connect().catch(() => {}), tryAgainAfterMs).unref();
    });
    await client.connect();
    try {
      await client.query(`listen ${channel}`);
      if (!closed) listening = client;
    } finally {
      // A connection that hears nothing is ended, and with that tried again.
      if (listening !== client) await client.end();
    }
  };

  return {
    get state() {
      return listening === null ? null : number;
    },
    listen: connect,
    note: () => {
      number += 1;
    },
    close: async () => {
      closed = true;
      clearTimeout(again);
      await listening?.end();
    },
  };
};
