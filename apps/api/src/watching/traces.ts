import { AsyncLocalStorage } from 'node:async_hooks';
import { onStatement, type StatementSeen } from '@enthesis/db';
import { defaultTextMapGetter, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { RequestSeen } from '../http/security.ts';

/** What tells a collector of OpenTelemetry about every request, until it is closed. */
export interface Tracing {
  readonly requested: (seen: RequestSeen) => void;
  /** Runs a request, so that what it asks the database is known to be its own. */
  readonly during: (request: () => Promise<void>) => Promise<void>;
  /** Sends what is waiting; gives up soon where the collector cannot be reached, which is nobody's fault here. */
  readonly close: () => Promise<void>;
}

const propagator = new W3CTraceContextPropagator();

/** Whatever else a client sends as its method is of no kind. */
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);
const known = (method: string): string => (methods.has(method) ? method : '_OTHER');

/** How long a server that stops waits for its last spans to be taken. */
const sentWithinMs = 2_000;

/** Probes ask every few seconds: they would bury the others. */
const probes = new Set(['/healthz', '/readyz']);

/** What the request that runs has asked the database so far. */
const asked = new AsyncLocalStorage<StatementSeen[]>();
onStatement((statement) => asked.getStore()?.push(statement));

/**
 * Sends a span for each request to a collector, by OTLP over HTTP. A span holds what a line of the log holds: method, pattern
 * of the route, status, time and the id of the request; never a value, an address of a client or who asked. Where the caller
 * has a trace, the span belongs to it. Within it each statement to the database has a span: the role that asked, the first word
 * and the first table, and never the statement.
 *
 * The other variables of OpenTelemetry (OTEL_SERVICE_NAME, OTEL_TRACES_SAMPLER, OTEL_EXPORTER_OTLP_HEADERS...) are read by
 * its library.
 *
 * @param endpoint the collector's base address, such as `http://localhost:4318`
 */
export const traceTo = (endpoint: string): Tracing => {
  const named = resourceFromAttributes({ 'service.name': 'enthesis' });
  const provider = new BasicTracerProvider({
    resource: defaultResource()
      .merge(named)
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [
      new BatchSpanProcessor(new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` })),
    ],
  });
  const tracer = provider.getTracer('enthesis');
  const within = (request: Span, { role, summary, started, ended, failed }: StatementSeen) => {
    // Work that a request begins and does not wait for.
    if (ended === null) return;
    const span = tracer.startSpan(
      summary,
      {
        kind: SpanKind.CLIENT,
        startTime: started,
        attributes: { 'db.system.name': 'postgresql', 'db.query.summary': summary, 'enthesis.database_role': role },
      },
      trace.setSpan(ROOT_CONTEXT, request),
    );
    if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end(ended);
  };
  return {
    requested: ({ method, route, status, ms, requestId, traceparent }) => {
      if (probes.has(route)) return;
      const caller = propagator.extract(ROOT_CONTEXT, { traceparent }, defaultTextMapGetter);
      const ended = Date.now();
      const span = tracer.startSpan(
        `${known(method)} ${route}`,
        {
          kind: SpanKind.SERVER,
          startTime: ended - ms,
          attributes: {
            'http.request.method': known(method),
            'http.route': route,
            'http.response.status_code': status,
            'enthesis.request_id': requestId,
          },
        },
        caller,
      );
      for (const statement of asked.getStore() ?? []) within(span, statement);
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end(ended);
    },
    during: (request) => asked.run([], request),
    close: () => {
      const late = new Promise<void>((resolve) => setTimeout(resolve, sentWithinMs).unref());
      return Promise.race([provider.shutdown().catch(() => {}), late]);
    },
  };
};
