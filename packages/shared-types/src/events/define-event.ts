import { z } from 'zod';

/**
 * One event: a name, a version and the schema of its data.
 * A version that was published is never edited: a change of shape is the next version in a file of its own.
 */
export interface EventDefinition<Name extends string = string, Data extends EventData = EventData> {
  readonly name: Name;
  readonly version: number;
  readonly data: z.ZodType<Data>;
  /** The version before this one, and how what it carried becomes this one's data. */
  readonly previous?: { readonly definition: EventDefinition<Name>; upcast(data: EventData): Data };
  /** The event tells that its subject is gone: its handlers run on where others are cancelled. */
  readonly endsSubject?: boolean;
}

/**
 * What every event carries: which interview, whose, and in which of its runs.
 * What else a consumer needs it reads from Postgres.
 */
export const eventData = z.strictObject({
  interviewId: z.uuid(),
  userId: z.string().min(1).max(128),
  run: z.number().int().positive(),
});
export type EventData = z.infer<typeof eventData>;

export type DataOf<E> = E extends EventDefinition<string, infer Data> ? Data : never;

export function defineEvent<Name extends string, Data extends EventData>(
  name: Name,
  version: number,
  data: z.ZodType<Data>,
  more: Pick<EventDefinition<Name, Data>, 'previous' | 'endsSubject'> = {},
): EventDefinition<Name, Data> {
  return Object.freeze({ name, version, data, ...more });
}
