import { open } from 'node:fs/promises';

const HEAD_BYTES = 64 * 1024;
const CHUNK_HEAD = 8;
/** Recorders that do not know the length yet write nothing or about the most there is room for. */
const UNKNOWN_FROM = 0x7fff_0000;

/** How long a WAV says it is; the tools only tell how much of it is there. null where it does not say. */
export async function declaredWavMs(source: string, signal: AbortSignal): Promise<number | null> {
  return wavLengthMs(/^https?:/.test(source) ? await fetchHead(source, signal) : await readHead(source));
}

export function wavLengthMs(head: Buffer): number | null {
  if (head.toString('latin1', 0, 4) !== 'RIFF') return null;
  let bytesPerSecond = 0;
  for (let at = 12; at + CHUNK_HEAD <= head.length;) {
    const name = head.toString('latin1', at, at + 4);
    const size = head.readUInt32LE(at + 4);
    if (name === 'fmt ' && at + 20 <= head.length) bytesPerSecond = head.readUInt32LE(at + 16);
    if (name === 'data') {
      const known = bytesPerSecond > 0 && size > 0 && size < UNKNOWN_FROM;
      return known ? Math.round((size * 1000) / bytesPerSecond) : null;
    }
    at += CHUNK_HEAD + size + (size % 2);
  }
  return null;
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function fetchHead(url: string, signal: AbortSignal): Promise<Buffer> {
  const response = await fetch(url, { headers: { Range: `bytes=0-${HEAD_BYTES - 1}` }, signal });
  if (response.status !== 206) {
    await response.body?.cancel();
    return Buffer.alloc(0);
  }
  return Buffer.from(await response.arrayBuffer());
}
