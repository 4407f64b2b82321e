import { Catch, createParamDecorator, UseFilters, type ExceptionFilter } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { throwError, type Observable } from 'rxjs';
import type { DataOf, EventDefinition } from '@interview-buddy/shared-types/events';
import type { DeadLetterFailure, EventScope as Scope } from '../consumer/event-scope.js';
import type { HandlerOptions } from '../consumer/handler-options.js';

export const REDIS_STREAMS = Symbol('redis-streams');

/** What the server finds beside a registered handler. */
export interface HandlerExtras {
  readonly definition: EventDefinition;
  readonly options: HandlerOptions;
  readonly role: 'handle' | 'dead';
}

/** Nest hides what a handler threw behind "Internal server error"; the retry decision needs the thing itself. */
@Catch()
class RethrowFilter implements ExceptionFilter {
  catch(exception: unknown): Observable<never> {
    return throwError(() => exception);
  }
}

/** The event's data, valid by its schema. The first argument of a handler. */
export const EventData = (): ParameterDecorator => Payload();

/**
 * The EventScope of this delivery. The second argument of a handler. No arrow function: some compilers give it as
 * the parameter's type at run time, and who reads that (OpenAPI) looks for a prototype.
 */
export function EventScope(): ParameterDecorator {
  return Ctx();
}
export type EventScope = Scope;

const Failure = createParamDecorator((_data: unknown, context) => context.getArgByIndex<unknown>(2));

/** A decorator that fits only methods of the shape `Handler`, or of fewer arguments. */
export type HandlerDecorator<Handler> = <Method extends Handler>(
  target: object,
  key: string | symbol,
  descriptor: TypedPropertyDescriptor<Method>,
) => void;

/** Handlers are called as (data, scope[, failure]), decorated or not: Nest alone would leave an undecorated one empty. */
function onStream<Handler>(extras: HandlerExtras): HandlerDecorator<Handler> {
  const pattern = EventPattern<string>(`${extras.role}:${extras.definition.name}`, REDIS_STREAMS, {
    ...extras,
  });
  return (target, key, descriptor) => {
    EventData()(target, key, 0);
    EventScope()(target, key, 1);
    if (extras.role === 'dead') Failure()(target, key, 2);
    pattern(target, key, descriptor);
    UseFilters(new RethrowFilter())(target, key, descriptor);
  };
}

/** The method handles this event for the service's consumer group; exactly one method per event. */
export function OnEvent<E extends EventDefinition>(
  definition: E,
  options: HandlerOptions = {},
): HandlerDecorator<(data: DataOf<E>, scope: Scope) => Promise<void>> {
  return onStream({ definition, options, role: 'handle' });
}

/** The method is told when this event is given up: after its last attempt, or at once on a PermanentFailure. */
export function OnDeadLetter<E extends EventDefinition>(
  definition: E,
): HandlerDecorator<(data: DataOf<E>, scope: Scope, failure: DeadLetterFailure) => Promise<void>> {
  return onStream({ definition, options: {}, role: 'dead' });
}
