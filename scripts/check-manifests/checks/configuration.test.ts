import { expect, test } from 'vitest';
import { brokenCopy, root } from '../lib/broken-copy.test-helper.ts';
import { run } from './configuration.ts';

const TIMEOUT_MS = 120_000;

test('finds nothing in the tree as it is', { timeout: TIMEOUT_MS }, async () => {
  expect(await run(root)).toEqual([]);
});

test.each([
  [
    'finds a key that the app does not know',
    'manifests/base/web/kustomization.yaml',
    'LOG_LEVEL=info',
    'LOGLEVEL=info',
    'web gets LOGLEVEL, which its configuration does not know.',
  ],
  [
    'finds a setting that is missing',
    'manifests/components/azure/kustomization.yaml',
    /      - BLOB_ACCOUNT_URL=.*\n/,
    '',
    'upload-service would not start: BLOB_CONNECTION_STRING',
  ],
  [
    'finds a secret that is missing',
    'manifests/components/external-secrets/upload-service.yaml',
    'secretKey: DATABASE_URL',
    'secretKey: DATABASE_ADDRESS',
    'upload-service would not start: DATABASE_URL',
  ],
  [
    'finds a value that would be refused',
    'manifests/base/upload-service/kustomization.yaml',
    'UPLOAD_MEMORY_MB=96',
    'UPLOAD_MEMORY_MB=much',
    'upload-service would not start: UPLOAD_MEMORY_MB',
  ],
  [
    'finds the emulator in production',
    'manifests/components/azure/kustomization.yaml',
    'FIREBASE_PROJECT_ID=',
    'FIREBASE_AUTH_EMULATOR_HOST=a:1\n      - FIREBASE_PROJECT_ID=',
    'web would not start: FIREBASE_AUTH_EMULATOR_HOST',
  ],
  [
    'finds an address that no Service has',
    'manifests/base/web/kustomization.yaml',
    'http://upload-service',
    'http://uploads',
    'which is not the Service upload-service',
  ],
])('%s', { timeout: TIMEOUT_MS }, async (_, file, from, to, sentence) => {
  expect((await run(brokenCopy({ file, from, to }))).join('\n')).toContain(sentence);
});
