export { createService } from './create-service.js';
export type { Service, ServiceConfig, ServiceOptions } from './create-service.js';
export { openApiDocument } from './open-api.js';
export { runService } from './run-service.js';
