export { createBlobContainer, ensureContainer } from './create-container.js';
export type { BlobConfig } from './create-container.js';
export { readUrl } from './read-url.js';
