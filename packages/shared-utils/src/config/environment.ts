import type { Environment } from './load-config.js';

/** For libraries that take a setting from the environment only, as firebase-admin does. */
export function exportToEnvironment(name: string, value: string): void {
  process.env[name] = value;
}

export function processEnvironment(): Environment {
  return process.env;
}
