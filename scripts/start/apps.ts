import { createRequire } from 'node:module';
import { join } from 'node:path';
import { firebaseProjectId } from '../embedded/firebase.ts';
import { mailFrom } from './account-mails.ts';
import { blobContainer } from './blob-container.ts';
import type { Parts } from './parts.ts';
import { root } from './places.ts';
import type { Ports } from './remembered-ports.ts';
import { sampleAccount } from './sample-account.ts';

export interface AppDefinition {
  name: string;
  folder: string;
  /** Arguments of Node. */
  args: string[];
  port: number;
  env: Record<string, string>;
}

/** Of what this process got, only what every program needs: keys and addresses come from .env alone. */
function inherited(): Record<string, string> {
  const names = [
    'PATH',
    'HOME',
    'LANG',
    'TMPDIR',
    'TZ',
    'USER',
    'NODE_EXTRA_CA_CERTS',
    'HTTPS_PROXY',
    'NO_PROXY',
  ];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

/** The five apps as production builds, each with the environment that its config.ts reads. */
export function appDefinitions(
  parts: Parts,
  ports: Ports,
  overrides: { address: string; dotEnv: Record<string, string> },
): AppDefinition[] {
  const shared = {
    ...inherited(),
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    APP_ENV: 'embedded',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'info',
    DATABASE_URL: parts.databaseUrl,
    REDIS_URL: parts.redisUrl,
    EVENTS_PREFIX: 'ib',
    BLOB_CONNECTION_STRING: parts.blobConnectionString,
    BLOB_CONTAINER: blobContainer,
    FIREBASE_PROJECT_ID: firebaseProjectId,
    FIREBASE_AUTH_EMULATOR_HOST: parts.firebaseAuthHost,
    PUBLIC_URL: overrides.address,
    SMTP_URL: parts.smtpUrl,
    MAIL_FROM: mailFrom,
    SUPPORT_EMAIL: 'support@interview-buddy.example',
  };
  const forWeb = {
    UPLOAD_SERVICE_URL: `http://127.0.0.1:${ports.upload}`,
    PROCESSOR_SERVICE_URL: `http://127.0.0.1:${ports.processor}`,
    AI_ANALYZER_SERVICE_URL: `http://127.0.0.1:${ports.analyzer}`,
    NOTIFICATION_SERVICE_URL: `http://127.0.0.1:${ports.notification}`,
    FIREBASE_API_KEY: 'embedded',
    FIREBASE_AUTH_DOMAIN: parts.firebaseAuthHost,
    SAMPLE_ACCOUNT_EMAIL: sampleAccount.email,
    SAMPLE_ACCOUNT_PASSWORD: sampleAccount.password,
    INBOX_URL: parts.inboxUrl,
  };
  const app = (
    name: string,
    port: number,
    args: string[],
    extra: Record<string, string> = {},
  ): AppDefinition => ({
    name,
    folder: join(root, 'apps', name),
    args,
    port,
    env: { ...shared, ...extra, ...overrides.dotEnv, PORT: String(port) },
  });
  const next = createRequire(join(root, 'apps/web/package.json')).resolve('next/dist/bin/next');
  // A small young generation: a third less memory under load, and nothing slower that could be measured.
  const small = '--max-semi-space-size=4';
  const service = ['--enable-source-maps', small, 'dist/main.js'];
  return [
    app('upload-service', ports.upload, service),
    app('processor-service', ports.processor, service),
    app('ai-analyzer-service', ports.analyzer, service),
    app('notification-service', ports.notification, service),
    app(
      'web',
      ports.web,
      [small, next, 'start', '--hostname', '127.0.0.1', '--port', String(ports.web)],
      forWeb,
    ),
  ];
}
