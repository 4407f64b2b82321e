import {
  Inject,
  Module,
  type DynamicModule,
  type FactoryProvider,
  type ModuleMetadata,
  type OnModuleDestroy,
} from '@nestjs/common';
import { createLogger } from '@interview-buddy/shared-utils/logging';
import { DeadLetters } from '../dead-letters/dead-letters.js';
import { EventBus, type EventBusOptions } from '../event-bus.js';
import { EventOperations } from '../operations/event-operations.js';
import { EventPublisher } from '../outbox/event-publisher.js';
import { ProgressReader } from '../progress/progress-reader.js';
import { ProgressReporter } from '../progress/progress-reporter.js';
import { RedisStreamsServer } from './redis-streams-server.js';

export interface EventBusModuleOptions extends EventBusOptions {
  /** Of handlers that do not say their own. */
  readonly concurrency?: number;
}

export interface EventBusModuleAsyncOptions extends Pick<ModuleMetadata, 'imports'> {
  readonly inject?: FactoryProvider['inject'];
  readonly useFactory: (...dependencies: never[]) => EventBusModuleOptions | Promise<EventBusModuleOptions>;
}

const OPTIONS = Symbol('event bus options');

/** Global: the bus of the service, its publisher, and the transport that Nest connects. */
@Module({})
export class EventBusModule implements OnModuleDestroy {
  constructor(@Inject(EventBus) private readonly bus: EventBus) {}

  static forRoot(options: EventBusModuleOptions): DynamicModule {
    return EventBusModule.forRootAsync({ useFactory: () => options });
  }

  static forRootAsync({ imports = [], inject = [], useFactory }: EventBusModuleAsyncOptions): DynamicModule {
    const fromBus = <T>(
      provide: FactoryProvider['provide'],
      pick: (bus: EventBus) => T,
    ): FactoryProvider<T> => ({
      provide,
      inject: [EventBus],
      useFactory: pick,
    });
    return {
      module: EventBusModule,
      global: true,
      imports,
      providers: [
        { provide: OPTIONS, inject, useFactory: useFactory as (...dependencies: unknown[]) => unknown },
        {
          provide: EventBus,
          inject: [OPTIONS],
          useFactory: (options: EventBusModuleOptions) =>
            new EventBus({ ...options, logger: options.logger ?? createLogger(options.group) }),
        },
        {
          provide: RedisStreamsServer,
          inject: [EventBus, OPTIONS],
          useFactory: (bus: EventBus, { concurrency }: EventBusModuleOptions) =>
            new RedisStreamsServer(bus, concurrency),
        },
        fromBus(EventPublisher, ({ group }) => new EventPublisher({ source: group })),
        fromBus(EventOperations, ({ operations }) => operations),
        fromBus(DeadLetters, ({ deadLetters }) => deadLetters),
        fromBus(ProgressReporter, ({ progressReporter }) => progressReporter),
        fromBus(ProgressReader, ({ progressReader }) => progressReader),
      ],
      exports: [
        EventBus,
        RedisStreamsServer,
        EventPublisher,
        EventOperations,
        DeadLetters,
        ProgressReporter,
        ProgressReader,
      ],
    };
  }

  /** The handlers end before anything that they use is closed: modules close theirs in onApplicationShutdown. */
  async onModuleDestroy(): Promise<void> {
    await this.bus.stop();
  }
}
