import { z } from 'zod';
import {
  databaseFields,
  defineConfig,
  firebaseFields,
  redisFields,
  runtimeFields,
  telemetryFields,
} from '@interview-buddy/shared-utils/config';

export const configSchema = defineConfig({
  ...runtimeFields,
  ...databaseFields,
  ...redisFields,
  ...firebaseFields,
  ...telemetryFields,
  DATABASE_POOL_SIZE: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(5)
    .describe('Connections to PostgreSQL.'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).describe('Address under which people reach the product.'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .describe('Mail server: smtp://user:password@host:587, or smtps:// with TLS.'),
  MAIL_FROM: z
    .string()
    .regex(
      /^([^<>\r\n]*<)?[^\s<>@]+@[^\s<>@]+>?$/,
      'an address is wanted: Interview Buddy <coach@example.com>',
    )
    .describe('Sender of every mail.'),
  SUPPORT_EMAIL: z
    .email()
    .optional()
    .describe('Where answers to our mails go, and where it is told that work was given up.'),
});
export type Config = z.output<typeof configSchema>;
