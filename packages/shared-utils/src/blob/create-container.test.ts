import { StorageSharedKeyCredential } from '@azure/storage-blob';
import { expect, it } from 'vitest';
import { createBlobContainer } from './index.js';

it('goes to Azure by workload identity where there is no key', () => {
  const container = createBlobContainer({
    BLOB_ACCOUNT_URL: 'https://acme.blob.core.windows.net',
    BLOB_CONTAINER: 'recordings',
  });
  expect(container.url).toBe('https://acme.blob.core.windows.net/recordings');
  expect(container.credential).not.toBeInstanceOf(StorageSharedKeyCredential);
});

it('says what is missing', () => {
  expect(() => createBlobContainer({ BLOB_CONTAINER: 'x' })).toThrow(/must be set/);
});
