// The bus without Nest: for commands, and for processes of another make.
export { resolveHandlerOptions } from './consumer/handler-options.js';
export type { EventScope } from './consumer/event-scope.js';
export type { HandlerOptions } from './consumer/handler-options.js';
export type { Registration } from './consumer/registration.js';
export type { DeadLetter } from './dead-letters/dead-letter.js';
export type { Restart } from './dead-letters/dead-letters.js';
export { EventBus } from './event-bus.js';
export type { EventBusOptions } from './event-bus.js';
export { EventPublisher } from './outbox/event-publisher.js';
export { Isolation } from './consumer/isolation.js';
export { Subscription } from './consumer/subscription.js';
export { silentLogger } from './logger.js';
export type { BusLogger } from './logger.js';
export { connectRedis, whenReady } from './streams/connect.js';
export { BusKeys } from './streams/keys.js';
export { entryFields } from './streams/stream-entry.js';
