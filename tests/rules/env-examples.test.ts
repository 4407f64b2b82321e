import { envExample } from '@interview-buddy/shared-utils/config';
import { describe, expect, test } from 'vitest';
import { configSchema as analyzer } from '../../apps/ai-analyzer-service/src/config.js';
import { configSchema as notification } from '../../apps/notification-service/src/config.js';
import { configSchema as processor } from '../../apps/processor-service/src/config.js';
import { configSchema as upload } from '../../apps/upload-service/src/config.js';
import { webConfigSchema as web } from '../../apps/web/src/server/config.js';

const schemas = {
  'ai-analyzer-service': analyzer,
  'notification-service': notification,
  'processor-service': processor,
  'upload-service': upload,
  web,
};

/** `npm run env:examples` writes them anew. */
describe('.env.example of each app says what its config schema says', () => {
  test.each(Object.entries(schemas))('%s', async (app, schema) => {
    await expect(envExample(schema)).toMatchFileSnapshot(`../../apps/${app}/.env.example`);
  });
});
