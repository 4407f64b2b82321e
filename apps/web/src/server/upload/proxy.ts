import {
  request as httpRequest,
  type ClientRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
} from 'node:http';
import { request as httpsRequest } from 'node:https';
import { Readable } from 'node:stream';
import { ProblemError, unavailable } from '../http/problem';
import { rawRequest } from './raw-request';

/** What of a request says something to the tus server. The session goes as Authorization, cookies stay here. */
const REQUEST_HEADERS = [
  'content-length',
  'content-type',
  'tus-resumable',
  'upload-checksum',
  'upload-concat',
  'upload-defer-length',
  'upload-length',
  'upload-metadata',
  'upload-offset',
  'x-http-method-override',
  // The Location of an upload is an address on the host that the browser asked.
  'x-forwarded-host',
  'x-forwarded-proto',
];
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'proxy-authenticate',
  'trailer',
]);
const NO_BODY = new Set([204, 205, 304]);

/**
 * No byte for this long, in either direction, and the upload is cut; the client resumes it. Longer than
 * upload-service waits for a storage that does not answer (5 minutes and the last try), and then says so itself.
 */
const IDLE_MS = 7 * 60_000;

/**
 * Streams one tus request to upload-service and its answer back, one chunk at a time.
 * Whatever arrived before the client broke off is handed on before the request is ended: tus resumes there.
 * @throws ProblemError 503 where upload-service does not answer
 */
export async function proxyUpload(
  incoming: Request,
  target: URL,
  extra: Readonly<Record<string, string>>,
): Promise<Response> {
  const send = target.protocol === 'https:' ? httpsRequest : httpRequest;
  const upstream = send(target, {
    method: incoming.method,
    headers: { ...forwarded(incoming.headers), ...extra },
  });
  const answered = answerOf(upstream);
  const sent = sendBody(incoming, upstream);
  // The answer may come first, and then how the rest of the body ends is nobody's concern.
  const answer = await Promise.race([answered, sent.then(() => answered)]);
  answer.once('close', () => upstream.destroy());
  return toResponse(answer, incoming.method);
}

function forwarded(headers: Headers): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of REQUEST_HEADERS) {
    const value = headers.get(name);
    if (value !== null) kept[name] = value;
  }
  const announced = headers.get('trailer');
  // Only a body whose length nobody said has something behind it.
  if (announced !== null && !headers.has('content-length')) kept['trailer'] = announced;
  return kept;
}

function answerOf(upstream: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    upstream.once('response', resolve);
    upstream.once('error', (error) => reject(unavailable(error)));
    upstream.setTimeout(IDLE_MS, () => upstream.destroy(new Error('upload-service took too long')));
  });
}

/** What upload-service no longer wants is read and dropped: a browser that is not read from reads no answer. */
async function sendBody({ body }: Request, upstream: ClientRequest): Promise<void> {
  let wanted = true;
  const stop = () => (wanted = false);
  upstream.once('response', stop).once('close', stop);
  const raw = body && rawRequest();
  const chunks: AsyncIterable<Uint8Array> | null = raw ? raw.iterator({ destroyOnReturn: false }) : body;
  try {
    for await (const chunk of chunks ?? []) if (wanted) await written(upstream, chunk);
    if (!wanted) return;
    const checksum = raw?.trailers['upload-checksum'];
    if (checksum !== undefined) upstream.addTrailers({ 'Upload-Checksum': checksum });
    upstream.end();
  } catch (error) {
    upstream.destroy();
    throw interrupted(error);
  }
}

function interrupted(cause: unknown): ProblemError {
  return new ProblemError({
    status: 400,
    code: 'upload/interrupted',
    message: 'The connection broke off. What arrived is kept; the upload goes on from there.',
    cause,
  });
}

/** Settles once the chunk has left this process, or will never leave it. */
function written(upstream: ClientRequest, chunk: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      upstream.off('close', settle).off('response', settle);
      resolve();
    };
    upstream.once('close', settle).once('response', settle);
    upstream.write(chunk, settle);
  });
}

function toResponse(answer: IncomingMessage, method: string): Response {
  const status = answer.statusCode ?? 502;
  const body = method === 'HEAD' || NO_BODY.has(status) ? null : Readable.toWeb(answer);
  if (body === null) answer.resume();
  return new Response(body as ReadableStream<Uint8Array> | null, {
    status,
    headers: answerHeaders(answer.headers),
  });
}

function answerHeaders(headers: IncomingHttpHeaders): Headers {
  const kept = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !HOP_BY_HOP.has(name))
      kept.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return kept;
}
