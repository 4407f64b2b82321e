import { context, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  TracerProvider,
  type SpanExporter,
  type SpanProcessor,
} from '@opentelemetry/sdk-trace';
import { FileSpanExporter } from './file-exporter.js';

export interface TelemetryOptions {
  service: string;
  /** OTLP/HTTP collector, without the path. */
  otlpEndpoint?: string | undefined;
  /** Every span as a line of JSON. */
  tracesFile?: string | undefined;
  /** Further processors, as a test has. */
  processors?: readonly SpanProcessor[];
}

export interface Telemetry {
  /** Sends what is still held back. Never throws: a collector that is away must not hold up a shutdown. */
  shutdown(): Promise<void>;
}

const EXPORT_TIMEOUT_MS = 5_000;

/** Call once a process, before the first request. Spans exist even with no exporter: logs carry their ids. */
export function startTelemetry(options: TelemetryOptions): Telemetry {
  const provider = new TracerProvider({
    resource: resourceFromAttributes({
      'service.name': options.service,
      'service.namespace': 'interview-buddy',
    }),
    spanProcessors: [...exporters(options).map(batched), ...(options.processors ?? [])],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
  return {
    shutdown: async () => {
      await provider.shutdown().catch(() => undefined);
      trace.disable();
      propagation.disable();
      context.disable();
    },
  };
}

function exporters({ otlpEndpoint, tracesFile }: TelemetryOptions): SpanExporter[] {
  return [
    ...(otlpEndpoint
      ? [new OTLPTraceExporter({ url: new URL('v1/traces', `${otlpEndpoint.replace(/\/$/, '')}/`).href })]
      : []),
    ...(tracesFile ? [new FileSpanExporter(tracesFile)] : []),
  ];
}

function batched(exporter: SpanExporter): SpanProcessor {
  return new BatchSpanProcessor({
    exporter,
    scheduledDelayMillis: 500,
    exportTimeoutMillis: EXPORT_TIMEOUT_MS,
  });
}
