import type { EventData, EventDefinition } from '@interview-buddy/shared-types/events';
import type { DeadLetterFailure, EventScope } from './event-scope.js';
import type { ResolvedHandlerOptions } from './handler-options.js';

/** One event that a group subscribes to, and what it does with it. */
export interface Registration {
  readonly definition: EventDefinition;
  readonly options: ResolvedHandlerOptions;
  handle(data: EventData, scope: EventScope): Promise<void>;
  /** Told when the event is given up. */
  dead?(data: EventData, scope: EventScope, failure: DeadLetterFailure): Promise<void>;
}

/** Asked at most once a second while a handler runs. */
export type IsCancelled = (data: EventData, eventName: string) => Promise<boolean>;
