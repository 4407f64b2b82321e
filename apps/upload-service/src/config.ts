import { z } from 'zod';
import {
  blobFields,
  databaseFields,
  defineConfig,
  firebaseFields,
  redisFields,
  runtimeFields,
  telemetryFields,
} from '@interview-buddy/shared-utils/config';

/** How long an interview may be in a status before its lost events are looked for. */
const stuckAfter = (minutes: number, status: string) =>
  z.coerce
    .number()
    .positive()
    .default(minutes)
    .describe(
      `Minutes after which an interview that is ${status}, while nobody works on it, is started again.`,
    );

export const configSchema = defineConfig({
  ...runtimeFields,
  ...databaseFields,
  ...redisFields,
  ...blobFields,
  ...firebaseFields,
  ...telemetryFields,
  DATABASE_POOL_SIZE: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(10)
    .describe('Connections to PostgreSQL.'),
  UPLOAD_MEMORY_MB: z.coerce
    .number()
    .int()
    .min(8)
    .default(32)
    .describe('Bytes of recordings that may be in memory at once over all uploads, in MiB.'),
  STORE_PATIENCE_SECONDS: z.coerce
    .number()
    .min(0)
    .default(300)
    .describe('How long an upload waits for a storage that does not answer, before it answers 503.'),
  STUCK_UPLOADED_MINUTES: stuckAfter(15, 'uploaded'),
  STUCK_TRANSCRIBING_MINUTES: stuckAfter(60, 'being transcribed'),
  STUCK_ANALYZING_MINUTES: stuckAfter(30, 'being analyzed'),
  CONSENT_PLACES_FILE: z
    .string()
    .optional()
    .describe('JSON table of what each place asks for; default: the shipped one.'),
});

export type UploadConfig = z.output<typeof configSchema>;
