import type { EventEnvelope } from '@interview-buddy/shared-types/events';
import type { LetterFields } from '../dead-letters/dead-letter.js';
import { orderingKeyOf, type StreamEntry } from '../streams/stream-entry.js';
import { parseTraceparent } from '../trace-context.js';
import type { AttemptState } from './attempts.js';

export interface Death {
  readonly group: string;
  readonly event: string;
  readonly entry: StreamEntry;
  readonly envelope: EventEnvelope | undefined;
  readonly code: string;
  readonly message: string;
  readonly state: AttemptState;
}

export function writeLetter({ group, event, entry, envelope, code, message, state }: Death): LetterFields {
  return {
    group,
    event,
    version: envelope?.version ?? 0,
    eventId: envelope?.id ?? null,
    orderingKey: envelope ? orderingKeyOf(envelope) : null,
    code,
    message: message.slice(0, 500),
    attempts: state.attempts,
    firstError: state.firstError,
    lastError: state.lastError,
    traceId: parseTraceparent(envelope?.traceparent)?.traceId ?? null,
    deadAt: new Date().toISOString(),
    envelope: entry.json ?? '',
  };
}
