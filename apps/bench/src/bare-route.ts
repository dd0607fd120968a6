import { serve } from '@hono/node-server';
import { Hono } from 'hono';

// A program of its own: one route that sends the bytes on its standard input, and nothing else. Says its port.
const bytes = Buffer.concat(await process.stdin.toArray());
const type = process.argv[2] ?? 'application/json';
const app = new Hono().get('/', (c) => c.body(bytes, 200, { 'content-type': type }));
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log(port));
process.on('SIGTERM', () => server.close(() => process.exit(0)));
