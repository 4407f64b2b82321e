import {
  eventEnvelope,
  type EventData,
  type EventDefinition,
  type EventEnvelope,
} from '@interview-buddy/shared-types/events';
import type { StreamEntry } from '../streams/stream-entry.js';

export type ReadEvent =
  | { readonly envelope: EventEnvelope; readonly data: EventData }
  | { readonly envelope?: EventEnvelope; readonly rejected: string; readonly message: string };

/** What a stream entry says to who handles `definition`; what it cannot say is rejected with a code. */
export function readEvent(entry: StreamEntry, definition: EventDefinition): ReadEvent {
  let json: unknown;
  try {
    json = JSON.parse(entry.json ?? '');
  } catch {
    return { rejected: 'invalid-message', message: 'the entry holds no JSON envelope' };
  }
  const parsed = eventEnvelope.safeParse(json);
  if (!parsed.success) {
    const where = parsed.error.issues.map(({ path }) => path.join('.') || 'the envelope').join(', ');
    return { rejected: 'invalid-message', message: `the envelope is not valid: ${where}` };
  }
  const envelope = parsed.data;
  if (envelope.name !== definition.name) {
    return {
      envelope,
      rejected: 'unknown-event',
      message: `${envelope.name} in the stream of ${definition.name}`,
    };
  }
  return readData(envelope, definition);
}

function readData(envelope: EventEnvelope, definition: EventDefinition): ReadEvent {
  const lineage: EventDefinition[] = [];
  let written: EventDefinition | undefined = definition;
  while (written && written.version !== envelope.version) {
    lineage.push(written);
    written = written.previous?.definition;
  }
  if (!written) {
    return {
      envelope,
      rejected: 'unknown-version',
      message: `${envelope.name} has no version ${envelope.version} here`,
    };
  }
  const parsed = written.data.safeParse(envelope.data);
  if (!parsed.success) {
    const where = parsed.error.issues.map(({ path }) => path.join('.') || 'the data').join(', ');
    return { envelope, rejected: 'invalid-data', message: `the data do not fit the schema: ${where}` };
  }
  let data: EventData = parsed.data;
  for (const step of lineage.reverse()) data = step.previous?.upcast(data) ?? data;
  return { envelope, data };
}
