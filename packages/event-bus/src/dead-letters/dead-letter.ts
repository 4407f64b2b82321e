/** An event that a group gave up. */
export interface DeadLetter {
  /** Its entry in the stream of dead letters. */
  readonly id: string;
  readonly group: string;
  readonly event: string;
  /** 0 where the message could not be read so far. */
  readonly version: number;
  /** Null where the message could not be read so far. */
  readonly eventId: string | null;
  readonly orderingKey: string | null;
  /** 'invalid-message', 'unknown-version', 'attempts-exhausted', the code of a PermanentFailure, … */
  readonly code: string;
  readonly message: string;
  readonly attempts: number;
  readonly firstError: string;
  readonly lastError: string;
  readonly traceId: string | null;
  /** ISO 8601. */
  readonly deadAt: string;
  /** The whole event as it stood in the stream. */
  readonly envelope: string;
}

export type LetterFields = Omit<DeadLetter, 'id'>;

export function toFields(letter: LetterFields): string[] {
  return Object.entries(letter).flatMap(([name, value]) => [name, value === null ? '' : String(value)]);
}

export function fromFields(id: string, flat: readonly string[]): DeadLetter {
  const fields = new Map<string, string>();
  for (let i = 0; i + 1 < flat.length; i += 2) fields.set(flat[i] ?? '', flat[i + 1] ?? '');
  const text = (name: string) => fields.get(name) ?? '';
  const orNull = (name: string) => fields.get(name) || null;
  return {
    id,
    group: text('group'),
    event: text('event'),
    version: Number(text('version')) || 0,
    eventId: orNull('eventId'),
    orderingKey: orNull('orderingKey'),
    code: text('code'),
    message: text('message'),
    attempts: Number(text('attempts')) || 0,
    firstError: text('firstError'),
    lastError: text('lastError'),
    traceId: orNull('traceId'),
    deadAt: text('deadAt'),
    envelope: text('envelope'),
  };
}
