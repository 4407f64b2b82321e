import { context, trace } from '@opentelemetry/api';
import { pino, type DestinationStream, type Level, type Logger } from 'pino';
import { scrub, scrubText } from './scrub.js';

export type { Logger } from 'pino';

export interface LoggerOptions {
  level?: Level | 'silent';
  destination?: DestinationStream;
}

/** JSON lines on stdout with the trace's id. Log ids and counts; what is a person's is taken out. */
export function createLogger(service: string, { level = 'info', destination }: LoggerOptions = {}): Logger {
  const options = {
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (fields: Record<string, unknown>) => scrub(fields) as Record<string, unknown>,
    },
    serializers: { err: (error: unknown) => error },
    mixin: traceFields,
    hooks: {
      logMethod(this: Logger, args: unknown[], method: (...args: unknown[]) => void) {
        method.apply(this, cleanArguments(args));
      },
    },
  };
  return (destination ? pino(options as never, destination) : pino(options as never)) as Logger;
}

function traceFields(): Record<string, string> {
  const span = trace.getSpanContext(context.active());
  return span ? { trace_id: span.traceId, span_id: span.spanId } : {};
}

/** Pino would take the message of an error for the line's, as it is; the first object is cleaned by `log` above. */
function cleanArguments([first, ...rest]: unknown[]): unknown[] {
  const fields = first instanceof Error ? { err: first } : first;
  if (typeof fields === 'string') return [scrubText(fields), ...rest.map((part) => scrub(part))];
  const { err }: { err?: unknown } = Object(fields);
  const message = rest.length === 0 && err instanceof Error ? [err.message] : rest;
  return [fields, ...message.map((part) => scrub(part))];
}
