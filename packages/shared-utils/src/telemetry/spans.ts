import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context,
  type Link,
  type Span,
} from '@opentelemetry/api';

const tracer = () => trace.getTracer('interview-buddy');

export interface SpanOptions {
  /** W3C traceparent of the cause; default: the span that is active here. */
  parent?: string | undefined;
  /** Traceparents of other causes. */
  links?: readonly string[];
  /** Ids, counts and route patterns only; nothing of a person. */
  attributes?: Attributes;
  kind?: SpanKind;
}

/** Runs fn in a span that ends with it and carries its failure. */
export async function inSpan<T>(
  name: string,
  options: SpanOptions,
  fn: (span: Span) => Promise<T> | T,
): Promise<T> {
  const parent = options.parent === undefined ? context.active() : contextOf(options.parent);
  const span = tracer().startSpan(
    name,
    {
      kind: options.kind ?? SpanKind.INTERNAL,
      attributes: options.attributes ?? {},
      links: (options.links ?? []).flatMap(linkOf),
    },
    parent,
  );
  try {
    return await context.with(trace.setSpan(parent, span), () => fn(span));
  } catch (error) {
    recordFailure(span, error);
    throw error;
  } finally {
    span.end();
  }
}

/** W3C traceparent of what runs now, to be carried in an event or a request; undefined outside any span. */
export function currentTraceparent(): string | undefined {
  const carrier: Record<string, string> = {};
  propagation.inject(context.active(), carrier);
  return carrier['traceparent'];
}

/** 32 hexadecimal digits; undefined outside any span. */
export function currentTraceId(): string | undefined {
  return trace.getSpanContext(context.active())?.traceId;
}

export function contextOf(traceparent: string | undefined): Context {
  return traceparent === undefined ? ROOT_CONTEXT : propagation.extract(ROOT_CONTEXT, { traceparent });
}

/** Only the kind of the error: its message may quote what a person wrote. */
function recordFailure(span: Span, error: unknown): void {
  const type = error instanceof Error ? error.name : typeof error;
  const code =
    error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  span.setStatus({ code: SpanStatusCode.ERROR, message: code ?? type });
  span.setAttribute('error.type', code ?? type);
}

function linkOf(traceparent: string): Link[] {
  const spanContext = trace.getSpanContext(contextOf(traceparent));
  return spanContext ? [{ context: spanContext }] : [];
}
