import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { BlobServiceClient } from '@azure/storage-blob';
import type { ConsentQuestion } from '../../packages/shared-types/src/api/consent.ts';
import { signTestToken } from '../../packages/shared-utils/src/testing/sign-test-token.ts';
import { statementFor } from '../../scripts/lib/consent.ts';
import { recordingChunks } from './recording-stream.ts';

/** Gets ready to send one recording of this size; what it returns sends it. */
export type Prepare = (bytes: number, seed: number) => Promise<() => Promise<void>>;

const agent = new Agent({ keepAlive: true, maxSockets: 200 });
const TUS = { 'tus-resumable': '1.0.0' };

/** What a browser does for one file: an interview and a statement about it, then an upload with all its bytes in one request. */
export function sendToService(url: string): Prepare {
  const auth = { authorization: `Bearer ${signTestToken({ id: `bench-${crypto.randomUUID()}` })}` };
  return sendAs(auth, url, '/uploads');
}

/** The same with a session, as a browser has it; without a cookie that of a made-up person. */
export function sendToGateway(
  url: string,
  { cookie = madeUpCookie(), bytesPerSecond = Infinity }: { cookie?: string; bytesPerSecond?: number } = {},
): Prepare {
  const headers = { cookie, origin: url, 'sec-fetch-site': 'same-origin' };
  return sendAs(headers, `${url}/api`, '/upload', bytesPerSecond);
}

function madeUpCookie(): string {
  return `ib_session=${signTestToken({ id: `bench-${crypto.randomUUID()}` }, { kind: 'session-cookie' })}`;
}

function sendAs(
  auth: Record<string, string>,
  url: string,
  uploads: string,
  bytesPerSecond = Infinity,
): Prepare {
  return async (bytes, seed) => {
    const context = { company: 'Northwind Freight', title: `Role ${seed}`, type: 'phone' };
    const created = await fetch(`${url}/interviews`, {
      method: 'POST',
      headers: { ...auth, 'content-type': 'application/json' },
      body: JSON.stringify(context),
    });
    const { id } = (await created.json()) as { id: string };
    const asked = await fetch(`${url}/consent`, { headers: auth });
    await fetch(`${url}/interviews/${id}/consent`, {
      method: 'POST',
      headers: { ...auth, 'content-type': 'application/json' },
      body: JSON.stringify(statementFor((await asked.json()) as ConsentQuestion)),
    });
    const metadata = `interviewId ${Buffer.from(id).toString('base64')}`;
    return () => sendByTus(url + uploads, paced(bytes, seed, bytesPerSecond), bytes, auth, metadata);
  };
}

export function sendToStock(url: string): Prepare {
  const metadata = `filename ${Buffer.from('talk.wav').toString('base64')}`;
  return async (bytes, seed) => () =>
    sendByTus(`${url}/uploads`, recordingChunks(bytes, seed), bytes, {}, metadata);
}

/** No tus and no service: the same bytes as blocks, straight into the store. */
export function sendPlainBlocks(connection: string): Prepare {
  const container = BlobServiceClient.fromConnectionString(connection).getContainerClient('recordings');
  return async (bytes, seed) => async () => {
    const blob = container.getBlockBlobClient(`plain/${crypto.randomUUID()}`);
    await blob.uploadStream(
      Readable.from(recordingChunks(bytes, seed), { objectMode: false }),
      4 * 1024 * 1024,
      3,
    );
  };
}

/** As a line of this speed takes them. */
async function* paced(bytes: number, seed: number, bytesPerSecond: number): AsyncGenerator<Buffer> {
  const began = performance.now();
  let sent = 0;
  for (const chunk of recordingChunks(bytes, seed)) {
    const early = began + (1_000 * sent) / bytesPerSecond - performance.now();
    if (early > 0) await sleep(early);
    yield chunk;
    sent += chunk.length;
  }
}

async function sendByTus(
  url: string,
  recording: Iterable<Buffer> | AsyncIterable<Buffer>,
  bytes: number,
  headers: Record<string, string>,
  metadata: string,
): Promise<void> {
  const created = await fetch(url, {
    method: 'POST',
    headers: { ...headers, ...TUS, 'upload-length': String(bytes), 'upload-metadata': metadata },
  });
  const location = created.headers.get('location');
  if (created.status !== 201 || !location)
    throw new Error(`Creation answered ${created.status}: ${await created.text()}`);
  const answer = await patch(new URL(location, url), recording, bytes, headers);
  if (answer.statusCode !== 204) throw new Error(`PATCH answered ${answer.statusCode}`);
}

async function patch(
  url: URL,
  recording: Iterable<Buffer> | AsyncIterable<Buffer>,
  bytes: number,
  headers: Record<string, string>,
): Promise<IncomingMessage> {
  const request = httpRequest(url, {
    method: 'PATCH',
    agent,
    headers: {
      ...headers,
      ...TUS,
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
      'content-length': bytes,
    },
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    request.on('response', (response) => resolve(response.resume()));
    request.on('error', reject);
  });
  await pipeline(Readable.from(recording, { objectMode: false }), request).catch(() => undefined);
  return answered;
}
