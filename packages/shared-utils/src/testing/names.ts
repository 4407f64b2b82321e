import { createBlobContainer, ensureContainer, type BlobConfig } from '../blob/index.js';
import { testServers } from './test-servers.js';

/** A Redis key prefix that no other test uses. */
export function testRedisPrefix(): string {
  return `test-${crypto.randomUUID()}`;
}

/** A fresh container of its own. */
export async function testBlobConfig(): Promise<BlobConfig & { BLOB_CONNECTION_STRING: string }> {
  const config = {
    BLOB_CONNECTION_STRING: testServers().blobConnectionString,
    BLOB_CONTAINER: `test-${crypto.randomUUID()}`,
  };
  await ensureContainer(createBlobContainer(config));
  return config;
}
