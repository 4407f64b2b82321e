import type { Readable } from 'node:stream';

/** A client that sends nothing for this long is gone. */
const SILENCE_MS = 60_000;

export class ClientSilent extends Error {}

/**
 * The bytes of a request as they come. Leaving the loop early leaves the connection open, so that an answer can
 * still be sent; `signal` and silence end it.
 */
export async function* requestBytes(
  body: Readable,
  signal: AbortSignal,
  silenceMs = SILENCE_MS,
): AsyncGenerator<Buffer> {
  const stop = (): void => void body.destroy(signal.reason);
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  const chunks = body.iterator({ destroyOnReturn: false });
  try {
    for (;;) {
      const next = await nextWithin(chunks, body, silenceMs);
      if (next.done) return;
      yield next.value as Buffer;
    }
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Only the wait for the client counts: while our own store is slow, the client cannot send. */
async function nextWithin(
  chunks: AsyncIterator<unknown>,
  body: Readable,
  silenceMs: number,
): Promise<IteratorResult<unknown>> {
  const timer = setTimeout(() => body.destroy(new ClientSilent()), silenceMs);
  try {
    return await chunks.next();
  } finally {
    clearTimeout(timer);
  }
}
