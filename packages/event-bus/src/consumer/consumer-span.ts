import { context, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Link } from '@opentelemetry/api';
import type { EventEnvelope } from '@interview-buddy/shared-types/events';
import { currentTraceparent, parseTraceparent } from '../trace-context.js';

export interface ConsumerSpan {
  readonly group: string;
  readonly envelope: EventEnvelope;
  readonly attempt: number;
  /** W3C traceparents of the attempts before: a retry links to them. */
  readonly earlier: readonly string[];
}

/** Runs a handler in the publisher's trace. `work` is given the traceparent of its own span. */
export async function inConsumerSpan(
  { group, envelope, attempt, earlier }: ConsumerSpan,
  work: (traceparent: string | undefined) => Promise<void>,
): Promise<void> {
  const publisher = parseTraceparent(envelope.traceparent);
  const parent = publisher ? trace.setSpanContext(ROOT_CONTEXT, publisher) : ROOT_CONTEXT;
  const links = earlier.flatMap((traceparent): Link[] => {
    const linked = parseTraceparent(traceparent);
    return linked ? [{ context: linked }] : [];
  });
  const attributes = {
    'messaging.system': 'redis_streams',
    'messaging.operation.type': 'process',
    'messaging.destination.name': envelope.name,
    'messaging.consumer.group.name': group,
    'messaging.message.id': envelope.id,
    'messaging.delivery.attempt': attempt,
  };
  const tracer = trace.getTracer('event-bus');
  const span = tracer.startSpan(
    `${envelope.name} process`,
    { kind: SpanKind.CONSUMER, links, attributes },
    parent,
  );
  try {
    await context.with(trace.setSpan(parent, span), () => work(currentTraceparent()));
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR });
    span.setAttribute('error.type', error instanceof Error ? error.name : typeof error);
    throw error;
  } finally {
    span.end();
  }
}
