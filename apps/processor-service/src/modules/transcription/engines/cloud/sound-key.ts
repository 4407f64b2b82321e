import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { EngineInput } from '../../engine.js';

/** The same for the same stretch of the same sound, whichever process decoded it. */
export async function soundKey({ pcm, channel, speech, durationMs, signal }: EngineInput): Promise<string> {
  const hash = createHash('sha256');
  hash.update(JSON.stringify({ channel, durationMs, speech }));
  await pipeline(createReadStream(pcm.path), hash, { signal });
  return hash.digest('hex');
}
