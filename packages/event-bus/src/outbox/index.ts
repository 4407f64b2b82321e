export { EventPublisher } from './event-publisher.js';
export type { SqlTransaction, TransactionRunner } from './sql-transaction.js';
