import type { EventEnvelope } from '@interview-buddy/shared-types/events';

/** One entry of a stream as Redis answers it: its id and its fields, flat. */
export type RawEntry = readonly [id: string, fields: readonly string[]];

export interface StreamEntry {
  readonly id: string;
  /** The envelope as JSON; undefined where somebody wrote an entry of another shape. */
  readonly json: string | undefined;
  readonly orderingKey: string | undefined;
  /** Published once more: some group may already have handled it, or be at it. */
  readonly again: boolean;
  /** Meant for this group alone; undefined for every group. */
  readonly onlyGroup: string | undefined;
}

export function parseEntry([id, fields]: RawEntry): StreamEntry {
  let json: string | undefined;
  let orderingKey: string | undefined;
  let onlyGroup: string | undefined;
  let again = false;
  for (let i = 0; i + 1 < fields.length; i += 2) {
    const value = fields[i + 1];
    if (fields[i] === 'envelope') json = value;
    else if (fields[i] === 'key') orderingKey = value;
    else if (fields[i] === 'again') again = value === '1';
    else if (fields[i] === 'group') onlyGroup = value;
  }
  return { id, json, orderingKey, again, onlyGroup };
}

export interface EntryMarks {
  readonly again?: boolean;
  readonly onlyGroup?: string;
}

/** The fields of an XADD. */
export function entryFields(json: string, orderingKey: string, marks: EntryMarks = {}): string[] {
  return [
    'envelope',
    json,
    'key',
    orderingKey,
    ...(marks.again ? ['again', '1'] : []),
    ...(marks.onlyGroup ? ['group', marks.onlyGroup] : []),
  ];
}

export function orderingKeyOf(envelope: EventEnvelope): string {
  const data = envelope.data;
  return typeof data === 'object' && data !== null && 'interviewId' in data
    ? String(data.interviewId)
    : envelope.id;
}
