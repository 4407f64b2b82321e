import { parseConfig } from '@interview-buddy/shared-utils/config';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { configSchema as analyzer } from '../../../apps/ai-analyzer-service/src/config.js';
import { configSchema as notification } from '../../../apps/notification-service/src/config.js';
import { configSchema as processor } from '../../../apps/processor-service/src/config.js';
import { configSchema as upload } from '../../../apps/upload-service/src/config.js';
import { webConfigSchema as web } from '../../../apps/web/src/server/config.js';
import { root } from '../../start/places.ts';
import { configOutput, secretsOutput } from '../terraform/outputs.ts';
import { readTerraform } from '../terraform/read-terraform.ts';
import { run } from './terraform-config.ts';

// The parser of HCL takes seconds to load where other tests run beside this.
vi.setConfig({ testTimeout: 60_000 });

const copy = mkdtempSync(join(tmpdir(), 'terraform-config-'));
const terraform = join(copy, 'infrastructure/terraform');

afterAll(() => rmSync(copy, { recursive: true }));

function broken(file: string, good: string, bad: string): string {
  rmSync(copy, { recursive: true, force: true });
  cpSync(join(root, 'infrastructure/terraform'), terraform, { recursive: true });
  for (const app of readdirSync(join(root, 'apps'))) {
    mkdirSync(join(copy, 'apps', app), { recursive: true });
    cpSync(join(root, 'apps', app, '.env.example'), join(copy, 'apps', app, '.env.example'));
  }
  cpSync(join(root, 'manifests/settings.example.env'), join(copy, 'manifests/settings.example.env'));
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(good);
  writeFileSync(path, text.replace(good, bad));
  return copy;
}

it('finds nothing in the tree as it is', async () => expect(await run(root)).toEqual([]));

it.each([
  [
    'a variable that nobody gives',
    'apps/web/.env.example',
    'PUBLIC_URL=',
    'NEW_URL=',
    /web asks for NEW_URL/,
  ],
  [
    'a variable that the app does not know',
    'infrastructure/terraform/outputs.tf',
    'MAIL_FROM  ',
    'MAIL_FORM  ',
    /knows no MAIL_FORM/,
  ],
  [
    'a secret that nobody writes',
    'infrastructure/terraform/outputs.tf',
    '"smtp-url", ',
    '',
    /Nobody writes smtp-url/,
  ],
  [
    'a secret under another name',
    'infrastructure/terraform/outputs.tf',
    '= "smtp-url"',
    '= "mail-url"',
    /SMTP_URL is named mail-url/,
  ],
  [
    'a secret in the open',
    'infrastructure/terraform/outputs.tf',
    'SUPPORT_EMAIL =',
    'SMTP_URL      =',
    /SMTP_URL is a secret/,
  ],
  [
    'the emulator of one machine',
    'infrastructure/terraform/outputs.tf',
    'LOG_LEVEL  ',
    'TRACES_FILE',
    /TRACES_FILE is for one machine/,
  ],
  [
    'a name that manifests leave open',
    'manifests/settings.example.env',
    'REDIS_HOST',
    'REDIS_HUST',
    /asks for REDIS_HUST/,
  ],
  [
    'an identity that nobody has',
    'manifests/settings.example.env',
    'UPLOAD_SERVICE_CLIENT_ID',
    'LOAD_CLIENT_ID',
    /asks for LOAD_CLIENT_ID/,
  ],
  [
    'an app that does not exist',
    'infrastructure/terraform/outputs.tf',
    '    web = merge',
    '    wob = merge',
    /no app wob/,
  ],
])('finds %s', async (_what, file, good, bad, fault) => {
  expect((await run(broken(file, good, bad))).join('\n')).toMatch(fault);
});

/** Values of the kind that Azure gives. */
const VALUES: Readonly<Record<string, string>> = {
  APP_ENV: 'production',
  LOG_LEVEL: 'info',
  DATABASE_URL:
    'postgresql://interview_buddy_app:x@psql.postgres.database.azure.com:5432/interview_buddy?sslmode=verify-full',
  REDIS_URL: 'rediss://:x@redis.westeurope.redis.azure.net:10000',
  BLOB_ACCOUNT_URL: 'https://stibuddydev.blob.core.windows.net',
  PUBLIC_URL: 'https://interview-buddy.example',
  SMTP_URL: 'smtps://user:x@mail.example:465',
  MAIL_FROM: 'Interview Buddy <coach@interview-buddy.example>',
  SUPPORT_EMAIL: 'support@interview-buddy.example',
  VOICE_INFERENCE: 'on',
  AZURE_AI_BASE_URL: 'https://ai-ibuddy-dev.openai.azure.com/openai/v1',
  TRANSCRIPTION_ENGINES: 'azure-speech,pocketsphinx',
  AZURE_SPEECH_ENDPOINT: 'https://speech-ibuddy-dev.cognitiveservices.azure.com',
  VIDEO_INDEXER_ACCOUNT_ID: '',
  VIDEO_INDEXER_RESOURCE_ID: '',
};
const FROM_MANIFESTS = {
  PORT: '8080',
  UPLOAD_SERVICE_URL: 'http://upload-service',
  PROCESSOR_SERVICE_URL: 'http://processor-service',
  AI_ANALYZER_SERVICE_URL: 'http://ai-analyzer-service',
  NOTIFICATION_SERVICE_URL: 'http://notification-service',
};

it.each(
  Object.entries({
    web,
    'upload-service': upload,
    'processor-service': processor,
    'ai-analyzer-service': analyzer,
    'notification-service': notification,
  }),
)('%s starts with what the outputs give', async (app, schema) => {
  const read = await readTerraform(join(root, 'infrastructure/terraform'));
  const names = [...(configOutput(read).get(app) ?? []), ...(secretsOutput(read).get(app)?.keys() ?? [])];
  const given = Object.fromEntries(names.map((variable) => [variable, VALUES[variable] ?? 'x']));
  const environment =
    app === 'web' ? { ...FROM_MANIFESTS, ...given } : { PORT: FROM_MANIFESTS.PORT, ...given };
  expect(parseConfig(schema, environment)).toMatchObject({ APP_ENV: 'production' });
});
