import { AsyncResource } from 'node:async_hooks';
import { channel } from 'node:diagnostics_channel';
import type pg from 'pg';

/** A statement that the database was sent: its kind and its end, never its words or values. */
export interface StatementSeen {
  /** The role of the database that asked, such as `enthesis_reader_clinic`. */
  readonly role: string;
  /** What it does and to what: its first word and the first table it names, such as `select rollup.outcome`. */
  readonly summary: string;
  /** Milliseconds since the epoch. */
  readonly started: number;
  /** Null while it runs. */
  ended: number | null;
  failed: boolean;
}

const seen = channel('enthesis:statement');

/**
 * Calls `listener` as each statement is sent, in the asynchronous context of whoever sends it; the same object is written to
 * when the statement ends. The end of what is streamed (COPY) is not told.
 */
export const onStatement = (listener: (statement: StatementSeen) => void): void => {
  seen.subscribe((statement) => listener(statement as StatementSeen));
};

/** Makes a connection tell of its statements, where anybody listens. */
export const tellOfStatements = (client: pg.PoolClient): void => {
  const role = 'user' in client ? String(client.user) : 'unknown';
  const send = client.query.bind(client) as (...asked: unknown[]) => unknown;
  const told = (...asked: unknown[]): unknown => {
    const summary = seen.hasSubscribers ? summaryOf(asked[0]) : null;
    if (summary === null) return send(...asked);
    const statement: StatementSeen = { role, summary, started: Date.now(), ended: null, failed: false };
    const end = (failed: boolean) => Object.assign(statement, { ended: Date.now(), failed });
    seen.publish(statement);
    const answered = asked.at(-1);
    if (isCallback(answered)) {
      return send(...asked.slice(0, -1), (error: unknown, result: unknown) => {
        end(Boolean(error));
        answered(error, result);
      });
    }
    const sent = send(...asked);
    if (sent instanceof Promise) {
      sent.then(
        () => end(false),
        () => end(true),
      );
    }
    return sent;
  };
  client.query = told as typeof client.query;
};

/** Who waits for a connection gets it in their own asynchronous context, not in that of whoever gives it back. */
export const keepContext = (pool: pg.Pool): void => {
  const connect = pool.connect.bind(pool) as (...asked: unknown[]) => unknown;
  const kept = (given?: (...got: unknown[]) => void): unknown =>
    given === undefined ? connect() : connect(seen.hasSubscribers ? AsyncResource.bind(given) : given);
  pool.connect = kept as typeof pool.connect;
};

const isCallback = (value: unknown): value is (error: unknown, result: unknown) => void => typeof value === 'function';

const summaryOf = (asked: unknown): string | null => {
  const text = typeof asked === 'string' ? asked : asked && typeof asked === 'object' && 'text' in asked && asked.text;
  if (typeof text !== 'string') return null;
  const [, operation = 'other'] = /^\s*([a-z]+)/i.exec(text) ?? [];
  const [, table] = /\b(?:from|into|update|table)\s+((?:"?[a-z_]+"?\.)?"?[a-z_]+)/i.exec(text) ?? [];
  return table === undefined ? operation.toLowerCase() : `${operation.toLowerCase()} ${table.replaceAll('"', '')}`;
};
