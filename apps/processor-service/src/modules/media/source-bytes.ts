import { open, stat } from 'node:fs/promises';
import { fromStorage, isRemote } from './source-faults.js';

/** A stretch of a recording, from the start or from its end; what is not there is left out. */
export type Stretch = { first: number } | { last: number };

/**
 * @param source a URL, or a path of a file.
 * @returns nothing where the storage does not give parts.
 * @throws SourceUnavailable
 */
export async function readBytes(source: string, stretch: Stretch, signal: AbortSignal): Promise<Buffer> {
  return isRemote(source)
    ? fromStorage(fetchBytes(source, stretch, signal), signal)
    : readFileBytes(source, stretch);
}

/** How many bytes a recording has. @throws SourceUnavailable */
export async function sizeOf(source: string, signal: AbortSignal): Promise<number> {
  return isRemote(source) ? fromStorage(lengthOf(source, signal), signal) : (await stat(source)).size;
}

async function readFileBytes(path: string, stretch: Stretch): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const length = Math.min(size, 'first' in stretch ? stretch.first : stretch.last);
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(length),
      0,
      length,
      'first' in stretch ? 0 : size - length,
    );
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function fetchBytes(url: string, stretch: Stretch, signal: AbortSignal): Promise<Buffer> {
  const from = 'first' in stretch ? 0 : Math.max(0, (await lengthOf(url, signal)) - stretch.last);
  // Azure knows no "the last so many bytes"; "from here on" it does.
  const range = 'first' in stretch ? `bytes=0-${stretch.first - 1}` : `bytes=${from}-`;
  const response = await fetch(url, { headers: { Range: range }, signal });
  if (response.status !== 206) {
    await response.body?.cancel();
    return Buffer.alloc(0);
  }
  return Buffer.from(await response.arrayBuffer());
}

/** @throws where the storage does not say: without it a whole recording would be fetched. */
async function lengthOf(url: string, signal: AbortSignal): Promise<number> {
  const { ok, headers, status } = await fetch(url, { method: 'HEAD', signal });
  const length = Number(headers.get('content-length'));
  if (!ok || !(length > 0))
    throw new Error(`The storage does not say how long the recording is (${status}).`);
  return length;
}
