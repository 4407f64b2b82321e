import { z } from 'zod';
import {
  defineConfig,
  firebaseFields,
  loadConfig,
  runtimeFields,
  telemetryFields,
} from '@interview-buddy/shared-utils/config';

const service = (name: string) =>
  z.url({ protocol: /^https?$/ }).describe(`Address of ${name} inside the cluster.`);

export const webConfigSchema = defineConfig({
  ...runtimeFields,
  PORT: runtimeFields.PORT.default(3000),
  ...firebaseFields,
  ...telemetryFields,
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).describe('Address under which people reach the product.'),
  UPLOAD_SERVICE_URL: service('upload-service'),
  PROCESSOR_SERVICE_URL: service('processor-service'),
  AI_ANALYZER_SERVICE_URL: service('ai-analyzer-service'),
  NOTIFICATION_SERVICE_URL: service('notification-service'),
  FIREBASE_API_KEY: z.string().min(1).describe('Web API key of the Firebase project; not a secret.'),
  FIREBASE_AUTH_DOMAIN: z.string().min(1).describe('Auth domain of the Firebase project.'),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/ })
    .optional()
    .describe('Redis for rate limits; without it nothing is limited.'),
  RATE_LIMIT_SCALE: z.coerce
    .number()
    .positive()
    .default(1)
    .describe('Multiplies every rate limit; for load tests.'),
  EVENTS_PREFIX: z.string().min(1).default('ib').describe('First part of every key in Redis.'),
  SAMPLE_ACCOUNT_EMAIL: z
    .email()
    .optional()
    .describe('Embedded only: the account of "Try it with the sample account".'),
  SAMPLE_ACCOUNT_PASSWORD: z.string().optional().describe('Embedded only: its password.'),
  INBOX_URL: z.url().optional().describe('Embedded only: page of the local mail inbox.'),
});
export type WebConfig = z.output<typeof webConfigSchema>;

let loaded: WebConfig | undefined;

/** Read when the first request needs it, never while building. Ends the process with status 78 where it is wrong. */
export function config(): WebConfig {
  loaded ??= loadConfig(webConfigSchema, process.env);
  return loaded;
}
