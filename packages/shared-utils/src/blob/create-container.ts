import { DefaultAzureCredential } from '@azure/identity';
import { BlobServiceClient, type ContainerClient, type StoragePipelineOptions } from '@azure/storage-blob';

export interface BlobConfig {
  /** Azurite, or Azure by key. */
  BLOB_CONNECTION_STRING?: string | undefined;
  /** Azure by workload identity. */
  BLOB_ACCOUNT_URL?: string | undefined;
  BLOB_CONTAINER: string;
}

/**
 * The container of the recordings. Makes no request: the container itself is made by `ensureContainer`.
 * @param pipeline for those who repeat failed requests by a rule of their own.
 */
export function createBlobContainer(
  config: BlobConfig,
  pipeline: StoragePipelineOptions = {},
): ContainerClient {
  return serviceClient(config, pipeline).getContainerClient(config.BLOB_CONTAINER);
}

/** For embedded runs and tests; in production Terraform makes it, private. */
export async function ensureContainer(container: ContainerClient): Promise<void> {
  await container.createIfNotExists();
}

function serviceClient(
  { BLOB_CONNECTION_STRING, BLOB_ACCOUNT_URL }: BlobConfig,
  pipeline: StoragePipelineOptions,
): BlobServiceClient {
  if (BLOB_CONNECTION_STRING) return BlobServiceClient.fromConnectionString(BLOB_CONNECTION_STRING, pipeline);
  if (BLOB_ACCOUNT_URL)
    return new BlobServiceClient(BLOB_ACCOUNT_URL, new DefaultAzureCredential(), pipeline);
  throw new Error('BLOB_CONNECTION_STRING or BLOB_ACCOUNT_URL must be set.');
}
