import { openApiDocument } from '@interview-buddy/shared-utils/service';
import { Module, type DynamicModule } from '@nestjs/common';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { describe, expect, test } from 'vitest';
import { AppModule as Analyzer } from '../../apps/ai-analyzer-service/src/app.module.js';
import { configSchema as analyzer } from '../../apps/ai-analyzer-service/src/config.js';
import { AppModule as Notification } from '../../apps/notification-service/src/app.module.js';
import { configSchema as notification } from '../../apps/notification-service/src/config.js';
import { AppModule as Processor } from '../../apps/processor-service/src/app.module.js';
import { configSchema as processor } from '../../apps/processor-service/src/config.js';
import { AppModule as Upload } from '../../apps/upload-service/src/app.module.js';
import { configSchema as upload } from '../../apps/upload-service/src/config.js';

// Read, never used: the services are described, not started.
const environment = {
  APP_ENV: 'embedded',
  PORT: '0',
  DATABASE_URL: 'postgres://u:p@localhost/db',
  REDIS_URL: 'redis://localhost',
  BLOB_CONNECTION_STRING: 'UseDevelopmentStorage=true',
  FIREBASE_PROJECT_ID: 'demo',
  PUBLIC_URL: 'http://localhost',
  SMTP_URL: 'smtp://localhost',
  MAIL_FROM: 'Interview Buddy <a@example.org>',
};

const services: Record<string, () => DynamicModule> = {
  'ai-analyzer-service': () => Analyzer.forRoot(analyzer.parse(environment)),
  'notification-service': () => Notification.forRoot(notification.parse(environment)),
  'processor-service': () => Processor.forRoot(processor.parse(environment)),
  'upload-service': () => Upload.forRoot(upload.parse(environment)),
};

/** `npm run openapi` writes them anew. */
describe('the types that the gateway calls a service by say what its OpenAPI says', () => {
  test.each(Object.entries(services))('%s', async (name, module) => {
    @Module({ imports: [module()] })
    class Service {}
    const document = await openApiDocument(Service, name);
    const types = await openapiTypescript(JSON.stringify(document));
    await expect(
      `// From the OpenAPI of ${name}, by \`npm run openapi\`.\n${astToString(types)}`,
    ).toMatchFileSnapshot(`../../apps/web/src/server/services/generated/${name}.ts`);
  });
});
