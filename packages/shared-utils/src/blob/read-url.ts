import {
  BlobSASPermissions,
  BlobServiceClient,
  generateBlobSASQueryParameters,
  StorageSharedKeyCredential,
  type ContainerClient,
} from '@azure/storage-blob';

const DAY_SECONDS = 24 * 60 * 60;
/** Clocks differ: a URL that began only now may not be valid yet over there. */
const CLOCK_SKEW_MS = 5 * 60 * 1000;

/**
 * A URL by which one blob can be read, for a tool that takes no credentials. Never for a browser.
 * @param ttlSeconds at most 24 hours, from its beginning before now to its end.
 */
export async function readUrl(container: ContainerClient, path: string, ttlSeconds: number): Promise<string> {
  if (!(ttlSeconds > 0 && ttlSeconds <= DAY_SECONDS))
    throw new RangeError('A read URL lasts at most 24 hours.');
  const blob = container.getBlobClient(path);
  const startsOn = new Date(Date.now() - CLOCK_SKEW_MS);
  const expiresOn = new Date(
    Math.min(Date.now() + ttlSeconds * 1000, startsOn.getTime() + DAY_SECONDS * 1000),
  );
  const permissions = BlobSASPermissions.parse('r');
  if (container.credential instanceof StorageSharedKeyCredential) {
    return blob.generateSasUrl({ permissions, startsOn, expiresOn });
  }
  const service = new BlobServiceClient(new URL(container.url).origin, container.credential);
  const key = await service.getUserDelegationKey(startsOn, expiresOn);
  const query = generateBlobSASQueryParameters(
    { containerName: container.containerName, blobName: path, permissions, startsOn, expiresOn },
    key,
    container.accountName,
  );
  return `${blob.url}?${query.toString()}`;
}
