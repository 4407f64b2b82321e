import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { z } from 'zod';

/** Where each app says what it reads from its environment. */
const SCHEMAS = {
  web: ['apps/web/src/server/config.ts', 'webConfigSchema'],
  'upload-service': ['apps/upload-service/src/config.ts', 'configSchema'],
  'processor-service': ['apps/processor-service/src/config.ts', 'configSchema'],
  'ai-analyzer-service': ['apps/ai-analyzer-service/src/config.ts', 'configSchema'],
  'notification-service': ['apps/notification-service/src/config.ts', 'configSchema'],
} as const;
export type App = keyof typeof SCHEMAS;

export const APPS = Object.keys(SCHEMAS) as App[];
