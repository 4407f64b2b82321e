export { createSqlRunner } from './sql-runner.js';
export type { SqlRunner } from './sql-runner.js';
