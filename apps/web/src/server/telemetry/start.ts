import { context, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  TracerProvider,
  type ReadableSpan,
  type SpanExporter,
} from '@opentelemetry/sdk-trace';
import type { WebConfig } from '../config';
import { FileSpanExporter } from './file-exporter';

/** Once per process, before the first request. Spans exist even with no exporter: logs carry their ids. */
export function startTelemetry(
  settings: Pick<WebConfig, 'OTEL_EXPORTER_OTLP_ENDPOINT' | 'TRACES_FILE'>,
): TracerProvider {
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'web', 'service.namespace': 'interview-buddy' }),
    spanProcessors: exporters(settings).map(
      (exporter) => new OwnSpans({ exporter, scheduledDelayMillis: 500, exportTimeoutMillis: 5000 }),
    ),
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
  return provider;
}

/** Next traces by itself, with whole addresses: those hold ids and what people search for. */
class OwnSpans extends BatchSpanProcessor {
  override onEnd(span: ReadableSpan): void {
    if (span.instrumentationScope.name !== 'next.js') super.onEnd(span);
  }
}

function exporters(settings: Pick<WebConfig, 'OTEL_EXPORTER_OTLP_ENDPOINT' | 'TRACES_FILE'>): SpanExporter[] {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, TRACES_FILE: file } = settings;
  return [
    ...(endpoint
      ? [new OTLPTraceExporter({ url: new URL('v1/traces', `${endpoint.replace(/\/$/, '')}/`).href })]
      : []),
    ...(file ? [new FileSpanExporter(file)] : []),
  ];
}
