export { HealthModule } from './health.module.js';
export type { AsyncHealthOptions } from './health.module.js';
export { Health } from './health.js';
export type { Readiness } from './health.js';
export type { CheckResult, HealthCheck } from './health-check.js';
