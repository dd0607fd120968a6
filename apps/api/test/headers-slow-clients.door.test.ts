import { connect, type Socket } from 'node:net';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AppEnv } from '../src/http/app-env.ts';
import { type Listening, listen } from '../src/listen.ts';

let server: Listening;
let port: number;
const sockets: Socket[] = [];
const patience = { headersMs: 300, requestMs: 600, idleMs: 500, checkEveryMs: 100, connections: 80 };
const megabytes = 'x'.repeat(32 * 1024 * 1024);

beforeAll(async () => {
  const app = new Hono<AppEnv>()
    .get('/quick', (context) => context.text('here'))
    .get('/large', (context) => context.text(megabytes))
    .post('/taken', async (context) => context.text(String((await context.req.text()).length)))
    .onError((_, context) => context.text('half a body', 400));
  server = await listen(app, { host: '127.0.0.1', port: 0 }, patience);
  port = Number(new URL(server.address).port);
});
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  await server.close();
});

/** A client that sends `text` and then nothing; gives what it was told until it was let go. */
const client = (text: string) =>
  new Promise<string>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    sockets.push(socket);
    let told = '';
    socket.on('data', (piece) => {
      told += piece.toString();
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(told));
  });

/**
 * A client that asks and reads nothing for a while, four times as long as the server waits: what is not read does not
 * tell when it ends, so there is no event to wait for. Gives how many bytes it found then.
 */
const sleeper = (text: string) =>
  new Promise<number>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    sockets.push(socket);
    let bytes = 0;
    socket.on('error', () => {});
    socket.on('close', () => resolve(bytes));
    socket.pause();
    setTimeout(() => {
      socket.on('data', (piece: Buffer) => {
        bytes += piece.length;
      });
      socket.resume();
    }, 4 * patience.idleMs);
  });

const isServed = async () => expect(await (await fetch(`${server.address}quick`)).text()).toBe('here');

test('heads that never end are told so and let go, and others are served meanwhile', async () => {
  const slow = Array.from({ length: 40 }, () => client('GET /quick HTTP/1.1\r\nhost: x\r\nx-slow: '));
  await isServed();
  for (const told of await Promise.all(slow)) expect(told).toMatch(/^HTTP\/1\.1 408 /);
});

test('bodies that never end are let go', async () => {
  const slow = Array.from({ length: 20 }, () =>
    client('POST /taken HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\nhalf'),
  );
  await isServed();
  for (const told of await Promise.all(slow)) expect(told).not.toContain('200 OK');
});

test('whoever asks for much and does not read is let go, and others are served meanwhile', async () => {
  const slow = Array.from({ length: 8 }, () => sleeper('GET /large HTTP/1.1\r\nhost: x\r\n\r\n'));
  await isServed();
  for (const bytes of await Promise.all(slow)) expect(bytes).toBeLessThan(megabytes.length);
});

test('a head that is too large is refused', async () => {
  const told = await client(`GET /quick HTTP/1.1\r\nhost: x\r\nx-large: ${'x'.repeat(20_000)}\r\n\r\n`);
  expect(told).toMatch(/^HTTP\/1\.1 431 /);
});

test('a body whose end is told in two ways is refused: what comes behind it is no request', async () => {
  const body = '0\r\n\r\nGET /quick HTTP/1.1\r\nhost: x\r\n\r\n';
  const told = await client(
    `POST /taken HTTP/1.1\r\nhost: x\r\ncontent-length: ${body.length}\r\ntransfer-encoding: chunked\r\n\r\n${body}`,
  );
  expect(told).toMatch(/^HTTP\/1\.1 400 /);
  expect(told).not.toContain('here');
});

test('more clients than there may be are turned away, and there is room again when they have gone', async () => {
  const crowd = Array.from({ length: 120 }, () => client('GET /quick HTTP/1.1\r\nhost: x\r\n'));
  const told = await Promise.all(crowd);
  expect(told.filter((text) => text === '').length).toBeGreaterThanOrEqual(40);
  await isServed();
});
