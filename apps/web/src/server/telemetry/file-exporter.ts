import { appendFile } from 'node:fs/promises';
import { ExportResultCode, hrTimeToMilliseconds, type ExportResult } from '@opentelemetry/core';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace';

/** Appends each span as one line of JSON, in the shape that the services write to the same file. */
export class FileSpanExporter implements SpanExporter {
  private tail: Promise<void> = Promise.resolve();

  constructor(private readonly path: string) {}

  export(spans: ReadableSpan[], done: (result: ExportResult) => void): void {
    const lines = spans.map((span) => `${JSON.stringify(toLine(span))}\n`).join('');
    this.tail = appended(this.tail, this.path, lines, done);
  }

  forceFlush(): Promise<void> {
    return this.tail;
  }

  shutdown(): Promise<void> {
    return this.tail;
  }
}

async function appended(
  before: Promise<void>,
  path: string,
  lines: string,
  done: (result: ExportResult) => void,
): Promise<void> {
  await before;
  try {
    await appendFile(path, lines);
    done({ code: ExportResultCode.SUCCESS });
  } catch (error) {
    done({ code: ExportResultCode.FAILED, error: error instanceof Error ? error : new Error(String(error)) });
  }
}

function toLine(span: ReadableSpan) {
  return {
    traceId: span.spanContext().traceId,
    spanId: span.spanContext().spanId,
    parentSpanId: span.parentSpanContext?.spanId ?? null,
    service: span.resource.attributes['service.name'],
    name: span.name,
    kind: span.kind,
    startMs: hrTimeToMilliseconds(span.startTime),
    durationMs: hrTimeToMilliseconds(span.duration),
    error: span.status.message ?? null,
    attributes: span.attributes,
    links: span.links.map((link) => ({ traceId: link.context.traceId, spanId: link.context.spanId })),
  };
}
