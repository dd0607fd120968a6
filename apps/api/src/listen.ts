import type { Server } from 'node:http';
import { createServer } from 'node:net';
import type { Env } from '@enthesis/env';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import type { AppEnv } from './http/app-env.ts';

export interface Listening {
  readonly address: string;
  /** Stops taking requests, lets those under way end, and cuts what is still open after a few seconds. */
  close(): Promise<void>;
}

const endWithinMs = 5_000;

/** How long a client may take, and how many there may be. */
export interface Patience {
  /** For the head of a request. */
  readonly headersMs: number;
  /** For a whole request, its body included. */
  readonly requestMs: number;
  /** Without a byte going either way: whoever asks and does not read is let go. */
  readonly idleMs: number;
  /** How often the three are looked at. */
  readonly checkEveryMs: number;
  readonly connections: number;
}

const patience: Patience = {
  headersMs: 10_000,
  // Long enough for the largest upload over a slow line.
  requestMs: 300_000,
  idleMs: 120_000,
  checkEveryMs: 2_000,
  connections: 1_000,
};

/** The largest head of a request, in bytes: our cookie and a long question fit many times over. */
const largestHead = 16 * 1024;

/**
 * Serves the app on the host and port of the settings.
 *
 * @throws {Error} with a sentence how to mend it where the port is taken or not allowed.
 */
export const listen = (
  app: Hono<AppEnv>,
  { host, port }: Pick<Env, 'host' | 'port'>,
  { headersMs, requestMs, idleMs, checkEveryMs, connections }: Patience = patience,
): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const serverOptions = {
      headersTimeout: headersMs,
      requestTimeout: requestMs,
      connectionsCheckingInterval: checkEveryMs,
      maxHeaderSize: largestHead,
    };
    const server = serve({ fetch: app.fetch, hostname: host, port, serverOptions }, (info) => {
      const everywhere = host === '0.0.0.0' || host === '::';
      const shown = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
      resolve({ address: `http://${shown}:${info.port}/`, close: () => close(server) });
    }) as Server;
    server.maxConnections = connections;
    server.setTimeout(idleMs);
    server.on('error', (error: NodeJS.ErrnoException) => reject(explained(error, host, port)));
  });

/**
 * Tries the host and port and lets them go again, so that a taken port is told before a long start, not after it.
 *
 * @throws {Error} as `listen` does.
 */
export const requireFreePort = ({ host, port }: Pick<Env, 'host' | 'port'>): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', (error: NodeJS.ErrnoException) => reject(explained(error, host, port)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });

const explained = (error: NodeJS.ErrnoException, host: string, port: number): Error => {
  if (error.code === 'EADDRINUSE')
    return new Error(
      `Port ${port} on ${host} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`,
    );
  if (error.code === 'EACCES')
    return new Error(`Port ${port} needs more rights than this user has. Choose one above 1024: PORT=8080 npm start`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new Error(`HOST=${host} is not an address of this machine. Leave HOST out for 127.0.0.1.`);
  return error;
};

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), endWithinMs);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
