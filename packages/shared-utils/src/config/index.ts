export { EXIT_BAD_CONFIG, ConfigError, loadConfig, parseConfig } from './load-config.js';
export type { Environment } from './load-config.js';
export { defineConfig, listenHost } from './define-config.js';
export { envExample } from './env-example.js';
export {
  appEnv,
  blobFields,
  databaseFields,
  firebaseFields,
  redisFields,
  runtimeFields,
  telemetryFields,
} from './fields.js';
export type { AppEnv } from './fields.js';
