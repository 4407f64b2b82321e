import {
  databaseFields,
  defineConfig,
  firebaseFields,
  loadConfig,
  redisFields,
  runtimeFields,
  telemetryFields,
} from '@interview-buddy/shared-utils/config';
import { z } from 'zod';
import { aiFields } from './modules/ai/ai-config.js';

export const configSchema = defineConfig({
  ...runtimeFields,
  ...databaseFields,
  ...redisFields,
  ...firebaseFields,
  ...telemetryFields,
  ...aiFields,
  DATABASE_POOL_SIZE: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(5)
    .describe('Connections to PostgreSQL.'),
  ANALYSES_AT_ONCE: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(4)
    .describe('Interviews that one process analyses at once.'),
  VOICE_INFERENCE: z
    .enum(['on', 'off'])
    .default('on')
    .describe(
      'off: confidence and enthusiasm are never inferred from the voice. Employers and schools in the EU must set it (AI Act, Art. 5).',
    ),
});
export type Config = z.output<typeof configSchema>;

export const readConfig = (): Config => loadConfig(configSchema);
