import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Tracing, traceTo } from '../src/watching/traces.ts';
import { type Door, openDoor } from './door.ts';
import { addClinics } from './people.ts';

interface Span {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly kind: number;
  readonly attributes: ReadonlyArray<{ readonly key: string; readonly value: object }>;
}
interface Sent {
  readonly resourceSpans: ReadonlyArray<{
    readonly resource: { readonly attributes: Span['attributes'] };
    readonly scopeSpans: ReadonlyArray<{ readonly spans: readonly Span[] }>;
  }>;
}

/** A collector on this machine: everything that it was sent. */
const received: string[] = [];
let collector: Server;
let tracing: Tracing;
let door: Door;
let headers: { readonly cookie: string };
const caller = { traceId: '4bf92f3577b34da6a3ce929d0e0e4736', spanId: '00f067aa0ba902b7' };

beforeAll(async () => {
  collector = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => {
      body += part.toString();
    });
    request.on('end', () => {
      received.push(`${request.url ?? ''}\n${body}`);
      response.setHeader('content-type', 'application/json').end('{}');
    });
  });
  await new Promise<void>((listening) => collector.listen(0, '127.0.0.1', listening));
  tracing = traceTo(`http://127.0.0.1:${(collector.address() as AddressInfo).port}/`);
  door = await openDoor({ requested: tracing.requested, during: tracing.during });
  await addClinics(door, ['seeded-harbor']);
  headers = await door.signIn('director', 'seeded-harbor');
});
afterAll(async () => {
  await door.close();
  collector.close();
});

test('a collector is told of each request what the log is told, and nothing of what was asked', async () => {
  const traceparent = `00-${caller.traceId}-${caller.spanId}-01`;
  const asked = '/api/v1/clinic/responders?by=condition&condition=knee-oa';
  const answer = await door.request(asked, { headers: { ...headers, traceparent } });
  await door.request('/api/v1/nowhere/Zq9Seeded', { headers });
  await door.request('/readyz');
  await tracing.close();

  expect(received.every((one) => one.startsWith('/v1/traces\n'))).toBe(true);
  const sent = received.map((one) => JSON.parse(one.slice(one.indexOf('\n'))) as Sent);
  const resources = sent.flatMap(({ resourceSpans }) => resourceSpans);
  const all = resources.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans));
  const spans = all.filter(({ kind }) => kind === 2);
  expect(spans.map(({ name }) => name)).toEqual([
    'POST /api/v1/demo/sign-in',
    'GET /api/v1/clinic/responders',
    'GET /api/*',
  ]);
  const [, responders] = spans;
  expect(responders).toMatchObject({ traceId: caller.traceId, parentSpanId: caller.spanId });
  expect(
    Object.fromEntries((responders?.attributes ?? []).map(({ key, value }) => [key, Object.values(value)[0]])),
  ).toEqual({
    'http.request.method': 'GET',
    'http.route': '/api/v1/clinic/responders',
    'http.response.status_code': 200,
    'enthesis.request_id': answer.headers.get('x-request-id'),
  });
  const statements = all.filter(({ kind }) => kind === 3);
  const ofResponders = statements.filter(({ parentSpanId }) => parentSpanId === responders?.spanId);
  expect(ofResponders.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['select rollup.course', 'select rollup.outcome', 'commit']),
  );
  expect(statements.every(({ parentSpanId }) => spans.some(({ spanId }) => spanId === parentSpanId))).toBe(true);
  expect(resources[0]?.resource.attributes).toContainEqual({ key: 'service.name', value: { stringValue: 'enthesis' } });
  for (const seeded of ['seeded-harbor', 'Zq9Seeded', 'knee-oa', 'condition=', 'where', 'director', headers.cookie])
    expect(received.join('\n')).not.toContain(seeded);
});

test('a collector that is not there costs no answer anything', async () => {
  const gone = traceTo('http://127.0.0.1:9');
  const alone = await openDoor({ requested: (seen) => gone.requested(seen) });
  expect((await alone.request('/api/openapi.json')).status).toBe(200);
  await gone.close();
  await alone.close();
});
