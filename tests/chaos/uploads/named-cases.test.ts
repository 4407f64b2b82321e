import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExpireUploadsJob } from '../../../apps/upload-service/src/modules/retention/expire-uploads.job.js';
import { PurgeDeletedJob } from '../../../apps/upload-service/src/modules/retention/purge-deleted.job.js';
import { RemoveBytesJob } from '../../../apps/upload-service/src/modules/retention/remove-bytes.job.js';
import { base64, sha256, wavRecording } from '../../../apps/upload-service/src/recordings.test-helper.js';
import {
  newPerson,
  startTestService,
  type TestService,
} from '../../../apps/upload-service/src/service.test-helper.js';

let service: TestService;
const person = newPerson();
const recording = wavRecording(300_044);

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service?.stop());

async function start(more = ''): Promise<{ interviewId: string; location: string; blobPath: string }> {
  const interviewId = await service.newInterview(person);
  const response = await service.tus(person, 'POST', '/uploads', {
    'upload-length': String(recording.length),
    'upload-metadata': `interviewId ${base64(interviewId)}${more}`,
  });
  const location = response.headers.get('location') ?? '';
  const { blobPath } = await service.prisma.upload.findUniqueOrThrow({ where: { id: idOf(location) } });
  return { interviewId, location, blobPath };
}

const idOf = (location: string): string => location.split('/').at(-1) ?? '';
const patch = (location: string, offset: number, body: Uint8Array, headers: Record<string, string> = {}) =>
  service.tus(
    person,
    'PATCH',
    location,
    { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset), ...headers },
    body,
  );
const offsetOf = async (location: string) =>
  (await service.tus(person, 'HEAD', location)).headers.get('upload-offset');
const interview = (id: string) => service.prisma.interview.findUniqueOrThrow({ where: { id } });
const events = (id: string, name: string) =>
  service.prisma.outboxEvent.count({ where: { orderingKey: id, name } });
const isStored = (path: string) => service.container.getBlobClient(path).exists();

/** Each person's recordings differ, so that none counts as a second copy of another. */
const again = (): void => void recording.writeUInt32LE(Math.floor(Math.random() * 2 ** 32), 100);

describe('uploads', () => {
  it('stale-offset-409', async () => {
    again();
    const { location } = await start();
    await patch(location, 0, recording.subarray(0, 100_000));
    expect((await patch(location, 0, recording.subarray(0, 100_000))).status).toBe(409);
    expect((await patch(location, 99_999, recording.subarray(99_999))).status).toBe(409);
    expect(await offsetOf(location)).toBe('100000');
  });

  it('overflow-beyond-length', async () => {
    again();
    const { interviewId, location } = await start();
    const beyond = Buffer.concat([recording, Buffer.from('x')]);
    expect((await patch(location, 0, beyond)).status).toBe(413);
    expect(await offsetOf(location)).toBe('0');
    expect((await patch(location, 0, recording)).status).toBe(204);
    expect((await interview(interviewId)).sha256).toBe(sha256(recording));
  });

  it('checksum-mismatch-never-publishes', async () => {
    again();
    const { interviewId, location } = await start(`,sha256 ${base64(sha256(recording))}`);
    const wrong = { 'upload-checksum': `sha256 ${createHash('sha256').update('x').digest('base64')}` };
    expect((await patch(location, 0, recording, wrong)).status).toBe(460);
    expect([await offsetOf(location), await events(interviewId, 'interview.uploaded')]).toEqual(['0', 0]);
    const damaged = Buffer.from(recording);
    damaged.writeUInt8(damaged.readUInt8(200_000) ^ 1, 200_000);
    expect((await patch(location, 0, damaged)).status).toBe(460);
    expect(await interview(interviewId)).toMatchObject({ status: 'failed', blobPath: null });
    expect(await events(interviewId, 'interview.uploaded')).toBe(0);
  });

  it('head-after-complete-reports-size', async () => {
    again();
    const { location } = await start();
    await patch(location, 0, recording);
    const head = await service.tus(person, 'HEAD', location);
    expect([head.status, head.headers.get('upload-offset'), head.headers.get('upload-length')]).toEqual([
      200,
      String(recording.length),
      String(recording.length),
    ]);
  });

  it('expired-upload-410-and-swept', async () => {
    again();
    const { location, blobPath } = await start();
    await patch(location, 0, recording.subarray(0, 100_000));
    await service.prisma.upload.update({
      where: { id: idOf(location) },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    expect((await patch(location, 100_000, recording.subarray(100_000))).status).toBe(410);
    await service.sweep(ExpireUploadsJob);
    expect((await service.tus(person, 'HEAD', location)).status).toBe(410);
    expect(await isStored(blobPath)).toBe(false);
  });

  it('delete-while-transcribing', async () => {
    again();
    const { interviewId, location, blobPath } = await start();
    await patch(location, 0, recording);
    await service.prisma.interview.update({ where: { id: interviewId }, data: { status: 'transcribing' } });
    expect((await service.call(person, 'DELETE', `/interviews/${interviewId}`)).status).toBe(204);
    expect((await service.call(person, 'GET', `/interviews/${interviewId}`)).status).toBe(404);
    await service.prisma.interview.update({
      where: { id: interviewId },
      data: { deletedAt: new Date(Date.now() - 601_000) },
    });
    await service.sweep(PurgeDeletedJob);
    await service.sweep(RemoveBytesJob);
    expect([await events(interviewId, 'interview.deleted'), await isStored(blobPath)]).toEqual([1, false]);
  });
});
