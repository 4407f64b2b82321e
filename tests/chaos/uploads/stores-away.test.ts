import { testServers } from '@interview-buddy/shared-utils/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { base64, sha256, wavRecording } from '../../../apps/upload-service/src/recordings.test-helper.js';
import {
  newPerson,
  startTestService,
  type TestService,
} from '../../../apps/upload-service/src/service.test-helper.js';
import { startGate, type Gate } from './gate.js';

let service: TestService | undefined;
let gate: Gate | undefined;
const person = newPerson();
const OCTETS = { 'content-type': 'application/offset+octet-stream' };

afterEach(async () => {
  gate?.open();
  await service?.stop();
  await gate?.stop();
  service = undefined;
  gate = undefined;
});

/** The service with a gate before its blob storage. */
async function behindGate(
  overrides: Record<string, string> = {},
): Promise<{ service: TestService; gate: Gate }> {
  const connection = testServers().blobConnectionString;
  const port = Number(/:(\d+)\/devstoreaccount1/.exec(connection)?.[1]);
  const opened = await startGate(port);
  gate = opened;
  const started = await startTestService({
    BLOB_CONNECTION_STRING: connection.replace(`:${port}/`, `:${opened.port}/`),
    ...overrides,
  });
  service = started;
  return { service: started, gate: opened };
}

async function newUpload(on: TestService, length: number): Promise<{ id: string; location: string }> {
  const id = await on.newInterview(person);
  const created = await on.tus(person, 'POST', '/uploads', {
    'upload-length': String(length),
    'upload-metadata': `interviewId ${base64(id)},filename ${base64('talk.wav')}`,
  });
  expect(created.status).toBe(201);
  return { id, location: created.headers.get('location') ?? '' };
}

const patch = (on: TestService, location: string, offset: number, body: Uint8Array) =>
  on.tus(person, 'PATCH', location, { ...OCTETS, 'upload-offset': String(offset) }, body);

describe('blob storage away', () => {
  it('for a while: the upload waits and goes on by itself', async () => {
    const { service: on, gate: door } = await behindGate();
    const recording = wavRecording(12_000_044);
    const { id, location } = await newUpload(on, recording.length);
    expect((await patch(on, location, 0, recording.subarray(0, 100_000))).status).toBe(204);
    const rest = patch(on, location, 100_000, recording.subarray(100_000));
    door.close();
    setTimeout(() => door.open(), 1_500);
    const answer = await rest;
    // Whichever call met the closed gate: a short one says 503 and the client goes on, a staged block waits.
    if (answer.status !== 204) {
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30']);
      const offset = Number((await on.tus(person, 'HEAD', location)).headers.get('upload-offset'));
      expect((await patch(on, location, offset, recording.subarray(offset))).status).toBe(204);
    }
    expect(await on.prisma.interview.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'uploaded',
      sha256: sha256(recording),
    });
  });

  it('blob-away-five-minutes: for longer than the patience (5 minutes; here 2 s): 503 with Retry-After, nothing half done, and the client resumes', async () => {
    const { service: on, gate: door } = await behindGate({ STORE_PATIENCE_SECONDS: '2' });
    const recording = wavRecording(2_000_044);
    const { id, location } = await newUpload(on, recording.length);
    expect((await patch(on, location, 0, recording.subarray(0, 700_000))).status).toBe(204);
    door.close();
    const refused = await patch(on, location, 700_000, recording.subarray(700_000));
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '30']);
    expect((await on.tus(person, 'HEAD', location)).status).toBe(503);
    expect(await on.prisma.interview.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'uploading',
      sha256: null,
    });
    door.open();
    const head = await on.tus(person, 'HEAD', location);
    expect(head.headers.get('upload-offset')).toBe('700000');
    expect((await patch(on, location, 700_000, recording.subarray(700_000))).status).toBe(204);
    expect((await on.prisma.interview.findUniqueOrThrow({ where: { id } })).sha256).toBe(sha256(recording));
    expect(
      await on.prisma.outboxEvent.count({ where: { orderingKey: id, name: 'interview.uploaded' } }),
    ).toBe(1);
  });
});

describe('Redis away', () => {
  it('redis-away-upload-completes: uploads run and complete, lists are shown, and the event waits in the outbox', async () => {
    service = await startTestService({ REDIS_URL: 'redis://127.0.0.1:1' });
    const recording = wavRecording(3_000_044);
    const { id, location } = await newUpload(service, recording.length);
    expect((await patch(service, location, 0, recording)).status).toBe(204);
    const started = performance.now();
    const list = await service.call(person, 'GET', '/interviews');
    expect(((await list.json()) as { items: { status: string }[] }).items[0]?.status).toBe('uploaded');
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(
      await service.prisma.outboxEvent.count({
        where: { orderingKey: id, publishedAt: null, name: 'interview.uploaded' },
      }),
    ).toBe(1);
    expect((await fetch(`${service.url}/readyz`)).status).toBe(200);
  });
});

describe('Postgres away', () => {
  it('503 with Retry-After and no half state; the bytes that arrived count afterwards', async () => {
    const real = new URL(testServers().postgresUrl);
    gate = await startGate(Number(real.port));
    service = await startTestService({}, { databasePort: gate.port });
    const recording = wavRecording(2_000_044);
    const { id, location } = await newUpload(service, recording.length);
    expect((await patch(service, location, 0, recording.subarray(0, 500_000))).status).toBe(204);
    gate.close();
    const refused = await patch(service, location, 500_000, recording.subarray(500_000));
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    gate.open();
    const head = await service.tus(person, 'HEAD', location);
    const offset = Number(head.headers.get('upload-offset'));
    expect([head.status, offset]).toEqual([200, 500_000]);
    expect((await patch(service, location, offset, recording.subarray(offset))).status).toBe(204);
    expect(await service.prisma.interview.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'uploaded',
      sha256: sha256(recording),
    });
  });
});
