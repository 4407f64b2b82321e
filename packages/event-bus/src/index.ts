export {
  Cancelled,
  BusConfigurationError,
  LeaseLost,
  PermanentFailure,
  RetryAfter,
  ShuttingDown,
} from './errors.js';
export type { BusLogger } from './logger.js';
export type { DeadLetterFailure } from './consumer/event-scope.js';
export type { HandlerOptions } from './consumer/handler-options.js';
export type { IsCancelled } from './consumer/registration.js';
export type { DeadLetter } from './dead-letters/dead-letter.js';
export { DeadLetters } from './dead-letters/dead-letters.js';
export type { Restart } from './dead-letters/dead-letters.js';
export { EventBus } from './event-bus.js';
export type { EventBusOptions } from './event-bus.js';
export { EventBusModule } from './nest/event-bus.module.js';
export type { EventBusModuleAsyncOptions, EventBusModuleOptions } from './nest/event-bus.module.js';
export { EventData, EventScope, OnDeadLetter, OnEvent } from './nest/on-event.js';
export { RedisStreamsServer } from './nest/redis-streams-server.js';
export { EventPublisher } from './outbox/event-publisher.js';
export type { SqlTransaction, TransactionRunner } from './outbox/sql-transaction.js';
export type { Progress } from './progress/progress.js';
export { ProgressReader } from './progress/progress-reader.js';
export { ProgressReporter } from './progress/progress-reporter.js';
export { EventOperations } from './operations/event-operations.js';
export type { BusStatus, Republished } from './operations/event-operations.js';
export type { Reaped, StuckSubject } from './operations/reaper.js';
