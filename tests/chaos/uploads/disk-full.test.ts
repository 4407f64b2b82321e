import { testServers } from '@interview-buddy/shared-utils/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { base64, sha256, wavRecording } from '../../../apps/upload-service/src/recordings.test-helper.js';
import {
  newPerson,
  startTestService,
  type TestService,
} from '../../../apps/upload-service/src/service.test-helper.js';
import { startFullStore, type FullStore } from './full-store.js';

let service: TestService;
let store: FullStore;
const person = newPerson();

beforeAll(async () => {
  const connection = testServers().blobConnectionString;
  const port = Number(/:(\d+)\/devstoreaccount1/.exec(connection)?.[1]);
  store = await startFullStore(port);
  service = await startTestService({
    BLOB_CONNECTION_STRING: connection.replace(`:${port}/`, `:${store.port}/`),
    STORE_PATIENCE_SECONDS: '2',
  });
});
afterAll(async () => {
  await service?.stop();
  await store?.stop();
});

const patch = (location: string, offset: number, body: Uint8Array) =>
  service.tus(
    person,
    'PATCH',
    location,
    { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
    body,
  );

it('disk-full: what was stored stays, the rest is 503 with Retry-After, and it goes on once there is room', async () => {
  const recording = wavRecording(6_000_044);
  const id = await service.newInterview(person);
  const created = await service.tus(person, 'POST', '/uploads', {
    'upload-length': String(recording.length),
    'upload-metadata': `interviewId ${base64(id)}`,
  });
  const location = created.headers.get('location') ?? '';
  expect((await patch(location, 0, recording.subarray(0, 900_000))).status).toBe(204);

  store.isFull = true;
  const refused = await patch(location, 900_000, recording.subarray(900_000));
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '30']);
  expect(store.refused).toBeGreaterThan(1);
  expect((await service.tus(person, 'HEAD', location)).headers.get('upload-offset')).toBe('900000');

  store.isFull = false;
  expect((await patch(location, 900_000, recording.subarray(900_000))).status).toBe(204);
  const interview = await service.prisma.interview.findUniqueOrThrow({ where: { id } });
  const stored = await service.container.getBlobClient(interview.blobPath ?? '').downloadToBuffer();
  expect([interview.status, interview.sha256, sha256(stored)]).toEqual([
    'uploaded',
    sha256(recording),
    sha256(recording),
  ]);
});
