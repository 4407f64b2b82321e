import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Where `npm start` keeps everything. */
export const ownDataDir = join(root, '.data');
