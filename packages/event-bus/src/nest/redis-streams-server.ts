import { Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import type { EventBus } from '../event-bus.js';
import { resolveHandlerOptions } from '../consumer/handler-options.js';
import { BusConfigurationError } from '../errors.js';
import { REDIS_STREAMS, type HandlerExtras } from './on-event.js';

/** Nest's side of the bus: finds the @OnEvent methods and has the bus call them. */
export class RedisStreamsServer extends Server implements CustomTransportStrategy {
  override readonly transportId = REDIS_STREAMS;
  override readonly propagatesEventHandlerErrors = true;

  constructor(
    private readonly bus: EventBus,
    private readonly concurrency?: number,
  ) {
    super();
  }

  listen(callback: (error?: unknown) => void): void {
    try {
      this.#register();
    } catch (error) {
      callback(error);
      return;
    }
    this.bus.start().then(() => callback(), callback);
  }

  close(): Promise<void> {
    return this.bus.stop();
  }

  /** Nothing is emitted: the bus logs and measures what happens to it. */
  on(): this {
    return this;
  }

  unwrap<T>(): T {
    return this.bus as T;
  }

  #register(): void {
    for (const [pattern, handler] of this.messageHandlers) {
      const { definition, role } = extrasOf(handler);
      if (handler.next) {
        throw new BusConfigurationError(
          `Two methods ${role === 'handle' ? 'handle' : 'take the dead letters of'} ${definition.name} in the group ` +
            `${this.bus.group}; leave one of them, and let it call both services.`,
        );
      }
      if (role === 'dead' && !this.messageHandlers.has(`handle:${definition.name}`)) {
        throw new BusConfigurationError(
          `@OnDeadLetter(${definition.name}) in the group ${this.bus.group} has no @OnEvent(${definition.name}) beside it.`,
        );
      }
      if (pattern.startsWith('handle:')) this.#subscribe(handler);
    }
  }

  #subscribe(handler: MessageHandler): void {
    const { definition, options } = extrasOf(handler);
    const dead = this.messageHandlers.get(`dead:${definition.name}`);
    this.bus.subscribe({
      definition,
      options: resolveHandlerOptions(options, this.concurrency),
      handle: (data, scope) => settle(handler(data, scope)),
      ...(dead && {
        dead: (data, scope, failure) => settle((dead as DeadHandler)(data, scope, failure)),
      }),
    });
  }
}

type DeadHandler = (data: unknown, scope: unknown, failure: unknown) => Promise<unknown>;

function extrasOf(handler: MessageHandler): HandlerExtras {
  return handler.extras as HandlerExtras;
}

async function settle(answer: Promise<unknown>): Promise<void> {
  const result = await answer;
  if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
}
