/** In the cloud Terraform makes the container; here the start does. Called after the build, which it imports. */
export async function makeBlobContainer(connectionString: string): Promise<void> {
  const { createBlobContainer, ensureContainer } = await import('@interview-buddy/shared-utils/blob');
  await ensureContainer(
    createBlobContainer({ BLOB_CONNECTION_STRING: connectionString, BLOB_CONTAINER: blobContainer }),
  );
}

export const blobContainer = 'recordings';
