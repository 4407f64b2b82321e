import { context, isSpanContextValid, trace, type SpanContext } from '@opentelemetry/api';

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** The W3C traceparent of the span that is active here, if there is one. */
export function currentTraceparent(): string | undefined {
  const span = trace.getSpanContext(context.active());
  if (!span || !isSpanContextValid(span)) return undefined;
  return `00-${span.traceId}-${span.spanId}-${span.traceFlags.toString(16).padStart(2, '0')}`;
}

export function parseTraceparent(traceparent: string | undefined): SpanContext | undefined {
  const parts = traceparent ? TRACEPARENT.exec(traceparent) : null;
  if (!parts) return undefined;
  const [, traceId = '', spanId = '', flags = '00'] = parts;
  const span = { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true };
  return isSpanContextValid(span) ? span : undefined;
}
