import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';

export interface WeightFile {
  path: string;
  url: string;
  /** Lower-case hexadecimal. */
  sha256: string;
}

export interface FetchOptions {
  signal: AbortSignal;
  /** Bytes of the file that are there, and of how many; null where the server does not say. */
  onProgress: (done: number, total: number | null) => void;
  tries?: number;
  firstDelayMs?: number;
}

/** The file is not the one that was asked for: nothing of it is kept. */
export class WrongWeights extends Error {
  constructor(url: string) {
    super(`What ${new URL(url).pathname} gave does not have the configured SHA-256.`);
    this.name = 'WrongWeights';
  }
}

/**
 * Fetches a file once: what is there already is not fetched again, what broke off is gone on with where it stopped.
 * Only a file with the right checksum ever stands at its path.
 * @throws WrongWeights where the checksum is another.
 */
export async function fetchWeights(file: WeightFile, options: FetchOptions): Promise<void> {
  if (await exists(file.path)) return;
  await mkdir(dirname(file.path), { recursive: true });
  const part = `${file.path}.part`;
  const { signal, tries = 5, firstDelayMs = 1_000 } = options;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await fetchRest(file.url, part, options);
      break;
    } catch (error) {
      signal.throwIfAborted();
      if (attempt === tries) throw error;
      await new Promise((later) => setTimeout(later, firstDelayMs * 2 ** (attempt - 1)));
    }
  }
  if ((await sha256Of(part)) !== file.sha256) {
    await rm(part, { force: true });
    throw new WrongWeights(file.url);
  }
  await rename(part, file.path);
}

async function fetchRest(url: string, part: string, { signal, onProgress }: FetchOptions): Promise<void> {
  const have = await sizeOf(part);
  const response = await fetch(url, { signal, headers: have > 0 ? { range: `bytes=${have}-` } : {} });
  // All of it was there already.
  if (response.status === 416 && have > 0) return void (await response.body?.cancel());
  if (!response.ok || !response.body)
    throw new Error(`The server of the weights answered ${response.status}.`);
  const goesOn = response.status === 206;
  let done = goesOn ? have : 0;
  const length = Number(response.headers.get('content-length') ?? Number.NaN);
  const total = Number.isFinite(length) ? done + length : null;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      done += chunk.length;
      onProgress(done, total);
      next(null, chunk);
    },
  });
  await pipeline(
    Readable.fromWeb(response.body as ReadableStream),
    counted,
    createWriteStream(part, { flags: goesOn ? 'a' : 'w' }),
    { signal },
  );
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

async function exists(path: string): Promise<boolean> {
  return (await sizeOf(path)) > 0;
}
