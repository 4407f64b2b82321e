import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Span,
} from '@opentelemetry/api';
import { observeRequest } from './metrics';

/**
 * Runs an API route in a server span that continues the caller's trace, and measures it.
 * @param route the pattern, never the path: that holds ids and would make a metric without end.
 */
export async function inServerSpan(
  request: Request,
  route: string,
  answer: () => Promise<Response>,
): Promise<Response> {
  const started = performance.now();
  const traceparent = request.headers.get('traceparent') ?? undefined;
  const parent = traceparent ? propagation.extract(ROOT_CONTEXT, { traceparent }) : ROOT_CONTEXT;
  const span = trace
    .getTracer('interview-buddy')
    .startSpan(
      `${request.method} ${route}`,
      { kind: SpanKind.SERVER, attributes: { 'http.request.method': request.method, 'http.route': route } },
      parent,
    );
  try {
    const response = await context.with(trace.setSpan(parent, span), answer);
    finish(span, response.status);
    observeRequest(
      { method: request.method, route, status: response.status },
      (performance.now() - started) / 1000,
    );
    return response;
  } finally {
    span.end();
  }
}

function finish(span: Span, status: number): void {
  span.setAttribute('http.response.status_code', status);
  if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
}

/** W3C headers that let the next service continue this trace. */
export function traceHeaders(): Record<string, string> {
  const carrier: Record<string, string> = {};
  propagation.inject(context.active(), carrier);
  return carrier;
}
