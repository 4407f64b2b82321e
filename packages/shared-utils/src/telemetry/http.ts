import { context, SpanKind, SpanStatusCode, trace, type Span } from '@opentelemetry/api';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { httpDuration, httpRequests } from './metrics.js';
import { contextOf } from './spans.js';

/** Express sets this on the request once a route has matched. */
interface Routed {
  route?: { path?: unknown };
  baseUrl?: string;
}

const QUIET = new Set(['/livez', '/readyz', '/startupz', '/metrics']);
const UNMATCHED = 'unmatched';

/** Express middleware: a server span that continues the caller's trace, and the duration metric. */
export function httpTelemetry(
  request: IncomingMessage & Routed,
  response: ServerResponse,
  next: () => void,
): void {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  if (QUIET.has(path)) {
    next();
    return;
  }
  const started = performance.now();
  const parent = contextOf(header(request, 'traceparent'));
  const method = request.method ?? 'GET';
  const span = trace
    .getTracer('interview-buddy')
    .startSpan(method, { kind: SpanKind.SERVER, attributes: { 'http.request.method': method } }, parent);
  response.once('close', () => {
    const route = routeOf(request);
    finish(span, method, route, response);
    httpRequests.inc({ class: `${Math.trunc(response.statusCode / 100)}xx` });
    httpDuration.observe(
      { method, route, status: response.statusCode },
      (performance.now() - started) / 1000,
    );
  });
  context.with(trace.setSpan(parent, span), next);
}

function finish(span: Span, method: string, route: string, response: ServerResponse): void {
  span.updateName(`${method} ${route}`);
  span.setAttributes({ 'http.route': route, 'http.response.status_code': response.statusCode });
  if (!response.writableFinished) span.setAttribute('http.aborted', true);
  if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}

/** The pattern, never the path: that may hold an id or a name, and would make a metric without end. */
function routeOf(request: Routed): string {
  const path = request.route?.path;
  return typeof path === 'string' ? `${request.baseUrl ?? ''}${path}` : UNMATCHED;
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
