import { request as httpRequest, type ClientRequest } from 'node:http';
import { untilTrue } from '@interview-buddy/shared-utils/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPerson, startTestService, type TestService } from '../../service.test-helper.js';

let service: TestService;
let other: { url: string; stop(): Promise<void> };
const person = newPerson();
const MIB = 1024 * 1024;

beforeAll(async () => {
  service = await startTestService();
  other = await service.replica();
});
afterAll(async () => {
  await other?.stop();
  await service?.stop();
});

async function create(length: number): Promise<string> {
  const response = await service.tus(person, 'POST', '/uploads', { 'upload-length': String(length) });
  return new URL(response.headers.get('location') ?? '').pathname;
}

function openPatch(base: string, location: string, offset: number, length: number): ClientRequest {
  const request = httpRequest(base + location, {
    method: 'PATCH',
    headers: {
      authorization: `Bearer ${person.token}`,
      'tus-resumable': '1.0.0',
      'content-type': 'application/offset+octet-stream',
      'upload-offset': String(offset),
      'content-length': String(length),
    },
  });
  request.on('error', () => undefined);
  return request;
}

const head = (base: string, location: string) =>
  fetch(base + location, {
    method: 'HEAD',
    headers: { authorization: `Bearer ${person.token}`, 'tus-resumable': '1.0.0' },
  });

/** Sends the beginning of a request and leaves. */
async function giveUp(location: string): Promise<void> {
  const request = openPatch(service.url, location, 0, 2 * MIB);
  await new Promise<void>((resolve) => void request.write(Buffer.alloc(1_000, 2), () => resolve()));
  request.destroy();
}

const isHeld = async (location: string): Promise<boolean> => {
  const row = await service.prisma.upload.findUniqueOrThrow({
    where: { id: location.split('/').at(-1) ?? '' },
  });
  return row.lockHolder !== null && row.storedBytes > 0n;
};

describe('a connection that hangs', () => {
  it.each(['the same replica', 'another replica'])(
    'does not lock its own client out, on %s',
    async (where) => {
      const location = await create(4 * MIB);
      const dead = openPatch(service.url, location, 0, 4 * MIB);
      const closed = new Promise((resolve) => dead.on('close', resolve));
      dead.write(Buffer.alloc(MIB, 1));
      await untilTrue(() => isHeld(location));
      const started = performance.now();
      const answer = await head(where === 'the same replica' ? service.url : other.url, location);
      expect([answer.status, answer.headers.get('upload-offset')]).toEqual([200, String(MIB)]);
      expect(performance.now() - started).toBeLessThan(7_000);
      await closed;
    },
  );
});

describe('a request that was given up and comes late', () => {
  it('does not stop the one that followed it', async () => {
    const location = await create(2 * MIB);
    const neighbour = await create(1);
    const answered = new Promise<number>((resolve) => {
      const request = openPatch(service.url, location, 0, 2 * MIB);
      request.on('response', (response) => resolve(response.resume().statusCode ?? 0));
      request.on('close', () => resolve(0));
      request.write(Buffer.alloc(MIB, 1));
      void untilTrue(() => isHeld(location))
        .then(() => Promise.all(Array.from({ length: 5 }, () => giveUp(location))))
        .then(async () => {
          // By the time that these are answered, those have been looked at too.
          for (let asked = 0; asked < 10; asked += 1) await head(service.url, neighbour);
        })
        .then(() => request.end(Buffer.alloc(MIB, 1)));
    });
    expect(await answered).toBe(204);
  });
});

describe('a replica that was killed', () => {
  it('holds its lock no longer than its lease', async () => {
    const location = await create(10);
    await service.prisma.upload.update({
      where: { id: location.split('/').at(-1) ?? '' },
      data: { lockHolder: crypto.randomUUID(), lockUntil: new Date(Date.now() + 1_000) },
    });
    expect((await head(service.url, location)).status).toBe(200);
  });
});

describe('two-replicas-same-upload', () => {
  it('store them once', async () => {
    const location = await create(2 * MIB);
    const send = async (base: string, fill: number): Promise<number> => {
      const request = openPatch(base, location, 0, 2 * MIB);
      request.end(Buffer.alloc(2 * MIB, fill));
      return new Promise((resolve) => {
        request.on('response', (response) => resolve(response.resume().statusCode ?? 0));
        request.on('close', () => resolve(0));
      });
    };
    const answers = await Promise.all([send(service.url, 1), send(other.url, 2)]);
    expect(answers).toContain(204);
    const row = await service.prisma.upload.findUniqueOrThrow({
      where: { id: location.split('/').at(-1) ?? '' },
    });
    const stored = await service.container.getBlobClient(row.blobPath).downloadToBuffer();
    expect(stored.length).toBe(2 * MIB);
    expect(stored.equals(Buffer.alloc(2 * MIB, stored[0] ?? 0))).toBe(true);
  });
});
