import { z } from 'zod';

/** Groups of variables that several services share. Spread into `z.object({ ...runtimeFields, … })`. */
export const appEnv = z.enum(['embedded', 'production']);
export type AppEnv = z.infer<typeof appEnv>;

const port = z.coerce.number().int().min(0).max(65_535);

export const runtimeFields = {
  APP_ENV: appEnv.describe(
    'embedded: all parts on this machine, loopback only. production: real cloud services.',
  ),
  HOST: z
    .string()
    .optional()
    .describe('Address to listen on. Default: 127.0.0.1 when embedded, else 0.0.0.0.'),
  PORT: port.describe('Port to listen on.'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
    .default('info')
    .describe('Least level that is logged.'),
};

export const databaseFields = {
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'a postgresql:// address is wanted' })
    .describe('PostgreSQL: postgresql://user:password@host:5432/database'),
};

export const redisFields = {
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, error: 'a redis:// or rediss:// address is wanted' })
    .describe('Redis: redis://host:6379, or rediss:// with TLS'),
  EVENTS_PREFIX: z
    .string()
    .min(1)
    .default('ib')
    .describe('First part of every key of the event bus in Redis.'),
};

export const blobFields = {
  BLOB_CONNECTION_STRING: z.string().optional().describe('Azurite, or Azure Blob Storage by key.'),
  BLOB_ACCOUNT_URL: z
    .url()
    .optional()
    .describe('Azure Blob Storage by workload identity: https://account.blob.core.windows.net'),
  BLOB_CONTAINER: z.string().default('recordings').describe('Container that holds the recordings.'),
};

export const firebaseFields = {
  FIREBASE_PROJECT_ID: z.string().min(1).describe('Project of Firebase Authentication.'),
  FIREBASE_AUTH_EMULATOR_HOST: z
    .string()
    .optional()
    .describe('host:port of the Auth emulator. Only with APP_ENV=embedded: its tokens are not signed.'),
};

export const telemetryFields = {
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional().describe('OTLP/HTTP collector for traces.'),
  TRACES_FILE: z.string().optional().describe('File that gets every span as one line of JSON.'),
};

interface AcrossFields {
  APP_ENV?: AppEnv;
  BLOB_CONNECTION_STRING?: string;
  BLOB_ACCOUNT_URL?: string;
  FIREBASE_AUTH_EMULATOR_HOST?: string;
}

/** Rules that concern several variables at once; pass to `superRefine` of a service's schema. */
export function acrossFields(shape: Record<string, unknown>) {
  return (config: AcrossFields, context: z.RefinementCtx): void => {
    if (config.APP_ENV === 'production' && config.FIREBASE_AUTH_EMULATOR_HOST !== undefined) {
      refuse(
        context,
        'FIREBASE_AUTH_EMULATOR_HOST',
        'the emulator accepts forged tokens and is refused outside APP_ENV=embedded',
      );
    }
    if ('BLOB_CONNECTION_STRING' in shape && !config.BLOB_CONNECTION_STRING && !config.BLOB_ACCOUNT_URL) {
      refuse(context, 'BLOB_CONNECTION_STRING', 'set it or BLOB_ACCOUNT_URL');
    }
  };
}

function refuse(context: z.RefinementCtx, name: string, message: string): void {
  context.addIssue({ code: 'custom', path: [name], message });
}
