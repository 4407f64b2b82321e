import type { ServerResponse } from 'node:http';
import { CHECKSUM_ALGORITHMS } from '../protocol/upload-checksum.js';
import { MAX_RECORDING_BYTES, TUS_EXTENSIONS, TUS_VERSION } from '../protocol/tus-version.js';
import { answer } from './exchange.js';

/** What this server can do. */
export function answerOptions(response: ServerResponse): void {
  answer(response, 204, {
    'Tus-Version': TUS_VERSION,
    'Tus-Extension': TUS_EXTENSIONS.join(','),
    'Tus-Max-Size': MAX_RECORDING_BYTES,
    'Tus-Checksum-Algorithm': CHECKSUM_ALGORITHMS.join(','),
  });
}
