import {
  blobFields,
  databaseFields,
  defineConfig,
  firebaseFields,
  redisFields,
  runtimeFields,
  telemetryFields,
} from '@interview-buddy/shared-utils/config';
import { z } from 'zod';

const count = z.coerce.number().int().positive();

export const configSchema = defineConfig({
  ...runtimeFields,
  ...databaseFields,
  ...redisFields,
  ...blobFields,
  ...firebaseFields,
  ...telemetryFields,
  RECORDINGS_AT_ONCE: count.max(50).default(2).describe('Recordings that one process works on at once, 1 to 50.'),
  RECOGNISER_PROCESSES: count
    .max(64)
    .optional()
    .describe('Processes that recognise speech on this machine. Default: one a core.'),
  LONGEST_RECORDING_MINUTES: count.max(600).default(240).describe('Longer recordings are refused.'),
  SCRATCH_DIRECTORY: z
    .string()
    .optional()
    .describe('Folder for the sound of recordings in work, about 4 MB a minute. Default: the folder for temporary files.'),
  POCKETSPHINX_MODEL_DIRECTORY: z
    .string()
    .default('/usr/share/pocketsphinx/model/en-us')
    .describe('Model of the speech recogniser that needs no download.'),
});
export type Config = z.infer<typeof configSchema>;
