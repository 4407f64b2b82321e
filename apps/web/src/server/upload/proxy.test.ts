import { createHash, randomBytes } from 'node:crypto';
import { createServer, request, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ReadableStream as ReadableStreamOfNode } from 'node:stream/web';
import { afterEach, describe, expect, it } from 'vitest';
import { problemResponse, toProblemError } from '../http/problem';
import { proxyUpload } from './proxy';

const MIB = 1024 * 1024;
const servers: Server[] = [];

afterEach(async () => {
  await Promise.all(
    servers.splice(0).map((server) => new Promise((done) => server.close(done).closeAllConnections())),
  );
});

async function listen(handler: RequestListener): Promise<URL> {
  const server = createServer(handler);
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

/** The gateway without Next: turns a request of node:http into one of the web, which reads of it only when it is read. */
function gateway(target: URL): Promise<URL> {
  return listen((incoming, outgoing) => {
    const hasBody = incoming.method === 'PATCH' || incoming.method === 'POST';
    const asked = new Request(new URL(incoming.url ?? '/', 'http://gateway'), {
      method: incoming.method,
      headers: incoming.headers as Record<string, string>,
      ...(hasBody ? { body: ReadableStreamOfNode.from(incoming) as ReadableStream, duplex: 'half' } : {}),
    });
    void proxyUpload(asked, new URL(incoming.url ?? '/', target), {
      authorization: 'Bearer session',
      traceparent: '00-a-b-01',
    })
      .catch((error: unknown) => problemResponse(toProblemError(error)))
      .then(async (answer) => {
        outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
        if (answer.body) await pipeline(Readable.fromWeb(answer.body as never), outgoing);
        else outgoing.end();
      })
      .catch(() => outgoing.destroy());
  });
}

interface Received {
  bytes: number;
  sha256: string;
  complete: boolean;
}

function receive(
  incoming: IncomingMessage,
  progress: (bytes: number) => void = () => undefined,
): Promise<Received> {
  const hash = createHash('sha256');
  let bytes = 0;
  incoming.on('data', (chunk: Buffer) => {
    hash.update(chunk);
    bytes += chunk.length;
    progress(bytes);
  });
  incoming.on('error', () => undefined);
  return new Promise((done) =>
    incoming.once('close', () => done({ bytes, sha256: hash.digest('hex'), complete: incoming.complete })),
  );
}

function patch(url: URL, length: number) {
  return request(url, {
    method: 'PATCH',
    headers: {
      'content-length': length,
      'tus-resumable': '1.0.0',
      'upload-offset': '0',
      cookie: 'ib_session=secret',
    },
  });
}

const answered = (sent: ReturnType<typeof request>) =>
  new Promise<IncomingMessage>((resolve, reject) => sent.once('response', resolve).once('error', reject));

describe('proxyUpload', () => {
  it('hands over every byte at the pace of upload-service, holds few of them, and passes the answer back', async () => {
    const blockCount = 96;
    const expected = createHash('sha256');
    const received = createHash('sha256');
    let sentBytes = 0;
    let receivedBytes = 0;
    let held = 0;
    const upstream = await listen((incoming, outgoing) => {
      void (async () => {
        for await (const chunk of incoming) {
          received.update(chunk);
          receivedBytes += chunk.length;
          held = Math.max(held, sentBytes - receivedBytes);
          await new Promise((resolve) => setImmediate(resolve));
        }
        outgoing.writeHead(204, { 'Upload-Offset': String(receivedBytes) }).end();
      })();
    });
    const sent = patch(new URL('/uploads/u1', await gateway(upstream)), blockCount * MIB);
    const answer = answered(sent);
    const block = randomBytes(MIB);
    for (let i = 0; i < blockCount; i++) {
      expected.update(block);
      await new Promise((done) => sent.write(block, done));
      sentBytes += MIB;
    }
    sent.end();

    expect((await answer).headers['upload-offset']).toBe(String(blockCount * MIB));
    expect(received.digest('hex')).toBe(expected.digest('hex'));
    // What the kernel holds for four ends of two connections is most of it.
    expect(held).toBeLessThan(32 * MIB);
  }, 30_000);

  it('delivers exactly what arrived before the client broke off, and breaks off too', async () => {
    const sentBytes = 50 * MIB;
    let reached: () => void = () => undefined;
    const allThere = new Promise<void>((done) => (reached = done));
    let received: Promise<Received> | undefined;
    const upstream = await listen((incoming) => {
      received = receive(incoming, (bytes) => bytes === sentBytes && reached());
    });
    const sent = patch(new URL('/uploads/u1', await gateway(upstream)), 100 * MIB);
    sent.on('error', () => undefined);
    const block = randomBytes(MIB);
    for (let i = 0; i < 50; i++) await new Promise((done) => sent.write(block, done));
    await allThere;
    sent.destroy();

    const hash = createHash('sha256');
    for (let i = 0; i < 50; i++) hash.update(block);
    expect(await received).toEqual({ bytes: sentBytes, sha256: hash.digest('hex'), complete: false });
  }, 30_000);

  it('sends what tus needs, its method override too, and the session as a bearer, never the cookie', async () => {
    let seen: IncomingMessage['headers'] = {};
    const upstream = await listen((incoming, outgoing) => {
      seen = incoming.headers;
      outgoing.writeHead(201, { Location: '/api/upload/u1', 'Tus-Resumable': '1.0.0' }).end();
    });
    const sent = request(new URL('/uploads', await gateway(upstream)), {
      method: 'POST',
      headers: {
        'upload-length': '10',
        'upload-metadata': 'filename YQ==',
        cookie: 'ib_session=secret',
        'x-http-method-override': 'PATCH',
        'content-length': '0',
      },
    });
    const answer = answered(sent);
    sent.end();
    expect((await answer).statusCode).toBe(201);
    expect((await answer).headers['location']).toBe('/api/upload/u1');
    expect(seen).toMatchObject({
      'upload-length': '10',
      'upload-metadata': 'filename YQ==',
      authorization: 'Bearer session',
      traceparent: '00-a-b-01',
    });
    expect(seen).toHaveProperty('x-http-method-override', 'PATCH');
    expect(seen).not.toHaveProperty('cookie');
  });

  it('hands on a checksum that comes behind the body', async () => {
    let seen: IncomingMessage | undefined;
    const upstream = await listen((incoming, outgoing) => {
      seen = incoming;
      incoming.resume().once('end', () => outgoing.writeHead(204).end());
    });
    const sent = request(new URL('/uploads/u1', await gateway(upstream)), {
      method: 'PATCH',
      headers: { 'upload-offset': '0', trailer: 'Upload-Checksum' },
    });
    const answer = answered(sent);
    sent.write('hello world');
    sent.addTrailers({ 'Upload-Checksum': 'sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=' });
    sent.end();
    expect((await answer).statusCode).toBe(204);
    expect(seen?.headers).toHaveProperty('trailer', 'Upload-Checksum');
    expect(seen?.trailers).toEqual({ 'upload-checksum': 'sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=' });
  });

  it.each(['HEAD', 'OPTIONS', 'DELETE'])('passes %s and its headers through', async (method) => {
    const upstream = await listen((incoming, outgoing) => {
      outgoing
        .writeHead(200, { 'Upload-Offset': '7', 'X-Method': incoming.method, 'Content-Length': '0' })
        .end();
    });
    const answer = await fetch(new URL('/uploads/u1', await gateway(upstream)), { method });
    expect(answer.headers.get('upload-offset')).toBe('7');
    expect(answer.headers.get('x-method')).toBe(method);
  });

  it('passes a refusal on that comes before the body was read', async () => {
    const upstream = await listen((_, outgoing) => {
      outgoing.writeHead(409, { 'Content-Type': 'application/problem+json' }).end('{"code":"upload/offset"}');
    });
    const sent = patch(new URL('/uploads/u1', await gateway(upstream)), 100 * MIB);
    sent.on('error', () => undefined);
    const answer = answered(sent);
    sent.write(randomBytes(MIB));
    expect((await answer).statusCode).toBe(409);
    sent.destroy();
  });

  it('answers 503 with Retry-After where upload-service is away', async () => {
    const nobody = await listen(() => undefined);
    const address = await gateway(nobody);
    const server = servers[0];
    await new Promise((closed) => server?.close(closed));
    const answer = await fetch(new URL('/uploads', address), {
      method: 'POST',
      headers: { 'upload-length': '10' },
    });
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(await answer.json()).toMatchObject({ code: 'service/unavailable' });
  });
});
