import { readFileSync } from 'node:fs';
import type { Fault } from './faults.ts';

export interface Span {
  readonly traceId: string;
  readonly service: string;
  readonly name: string;
  readonly kind: number;
  readonly startMs: number;
  readonly durationMs: number;
  readonly attributes: Readonly<Record<string, unknown>>;
}

export interface TraceCount {
  /** Traces of requests and events. */
  readonly traces: number;
  /** Those with an error that no injected fault explains. */
  readonly failed: number;
  /** What these errors are, for who reads the report. */
  readonly errors: readonly string[];
}

const SERVER = 1;
const CONSUMER = 4;
/** A connection that was cut is noticed a little later. */
const GRACE_MS = 2_000;

/** By whose absence an app's own requests may fail. Services stand on nobody but themselves. */
const STANDS_ON: Readonly<Record<string, readonly string[]>> = {
  web: ['web', 'upload-service', 'processor-service', 'ai-analyzer-service', 'notification-service'],
  // The gateway that dies cuts what it was handing over.
  'upload-service': ['upload-service', 'web'],
};

export function readSpans(tracesFile: string): Span[] {
  return (
    readFileSync(tracesFile, 'utf8')
      .split('\n')
      // A line that its killed writer did not finish.
      .filter((line) => line.startsWith('{') && line.endsWith('}'))
      .map((line) => JSON.parse(line) as Span)
  );
}

export function countTraces(spans: readonly Span[], faults: readonly Fault[]): TraceCount {
  const counted = new Set(
    spans.filter(({ kind }) => kind === SERVER || kind === CONSUMER).map(({ traceId }) => traceId),
  );
  const errors = spans.filter(
    (span) => counted.has(span.traceId) && isError(span) && !faults.some((fault) => explains(fault, span)),
  );
  return {
    traces: counted.size,
    failed: new Set(errors.map(({ traceId }) => traceId)).size,
    errors: errors.map(
      ({ service, name, attributes }) =>
        `${service} ${name} ${String(attributes['error.type'] ?? 'status 5xx')}`,
    ),
  };
}

function isError({ attributes }: Span): boolean {
  return 'error.type' in attributes || Number(attributes['http.response.status_code'] ?? 0) >= 500;
}

function explains({ app, from, to }: Fault, { service, startMs, durationMs }: Span): boolean {
  const concerned = (STANDS_ON[service] ?? [service]).includes(app);
  return concerned && startMs <= to + GRACE_MS && startMs + durationMs >= from;
}
