import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base64, wavRecording } from '../../recordings.test-helper.js';
import {
  aContext,
  newPerson,
  startTestService,
  type TestPerson,
  type TestService,
} from '../../service.test-helper.js';
import { plainBlockId } from '../store/block-id.js';
import { EraseAccountsJob } from './erase-accounts.job.js';
import { ExpireUploadsJob } from './expire-uploads.job.js';
import { FinishUploadsJob } from './finish-uploads.job.js';
import { PurgeDeletedJob } from './purge-deleted.job.js';
import { ReconcileStoreJob } from './reconcile-store.job.js';
import { RemoveBytesJob } from './remove-bytes.job.js';
import { RetainRecordingsJob } from './retain-recordings.job.js';

let service: TestService;
const DAY_MS = 86_400_000;
const OCTETS = { 'content-type': 'application/offset+octet-stream' };

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service?.stop());

const newInterview = (person: TestPerson) => service.newInterview(person);

async function upload(
  person: TestPerson,
  interviewId: string,
  bytes: Uint8Array,
  length = bytes.length,
): Promise<string> {
  const metadata = `interviewId ${base64(interviewId)},filename ${base64('talk.wav')}`;
  const headers = { ...OCTETS, 'upload-length': String(length), 'upload-metadata': metadata };
  const response = await service.tus(person, 'POST', '/uploads', headers, bytes);
  expect(response.status).toBe(201);
  return response.headers.get('location')?.split('/').at(-1) ?? '';
}

async function recorded(
  person: TestPerson,
  bytes = wavRecording(),
): Promise<{ id: string; blobPath: string }> {
  const id = await newInterview(person);
  await upload(person, id, bytes);
  const row = await service.prisma.interview.findUniqueOrThrow({ where: { id } });
  return { id, blobPath: row.blobPath ?? '' };
}

const isStored = (path: string) => service.container.getBlobClient(path).exists();
const deletedEvents = (id: string) =>
  service.prisma.outboxEvent.count({ where: { orderingKey: id, name: 'interview.deleted' } });
const longAgo = (id: string, ms: number) =>
  service.prisma.interview.update({ where: { id }, data: { deletedAt: new Date(Date.now() - ms) } });

describe('a deleted interview', () => {
  it('is final after ten minutes: told once, and its bytes go', async () => {
    const person = newPerson();
    const { id, blobPath } = await recorded(person);
    await service.call(person, 'DELETE', `/interviews/${id}`);
    await service.sweep(PurgeDeletedJob);
    expect(await deletedEvents(id)).toBe(0);
    await longAgo(id, 601_000);
    await Promise.all([service.sweep(PurgeDeletedJob), service.sweep(PurgeDeletedJob)]);
    await service.sweep(RemoveBytesJob);
    expect(await deletedEvents(id)).toBe(1);
    expect(await isStored(blobPath)).toBe(false);
    expect((await service.call(person, 'POST', `/interviews/${id}/restore`)).status).toBe(404);
  });

  it('leaves the bytes that another interview shares', async () => {
    const person = newPerson();
    const recording = wavRecording();
    const original = await recorded(person, recording);
    const copy = await recorded(person, recording);
    expect(copy.blobPath).toBe(original.blobPath);
    await service.call(person, 'DELETE', `/interviews/${original.id}`);
    await longAgo(original.id, 601_000);
    await service.sweep(PurgeDeletedJob);
    await service.sweep(RemoveBytesJob);
    expect(await isStored(original.blobPath)).toBe(true);
    await service.call(person, 'DELETE', `/interviews/${copy.id}`);
    await longAgo(copy.id, 601_000);
    await service.sweep(PurgeDeletedJob);
    await service.sweep(RemoveBytesJob);
    expect(await isStored(original.blobPath)).toBe(false);
  });

  it('stops its upload at once, which goes on when the deletion is undone', async () => {
    const person = newPerson();
    const id = await newInterview(person);
    const recording = wavRecording();
    const uploadId = await upload(person, id, recording.subarray(0, 1_000), recording.length);
    await service.call(person, 'DELETE', `/interviews/${id}`);
    expect((await service.tus(person, 'HEAD', `/uploads/${uploadId}`)).status).toBe(410);
    await service.call(person, 'POST', `/interviews/${id}/restore`);
    const rest = await service.tus(
      person,
      'PATCH',
      `/uploads/${uploadId}`,
      { ...OCTETS, 'upload-offset': '1000' },
      recording.subarray(1_000),
    );
    expect(rest.status).toBe(204);
    expect((await service.prisma.interview.findUniqueOrThrow({ where: { id } })).status).toBe('uploaded');
  });
});

describe('an upload that nobody goes on with', () => {
  it('ends after a day: 410, no bytes, and the interview says why', async () => {
    const person = newPerson();
    const id = await newInterview(person);
    const uploadId = await upload(person, id, wavRecording().subarray(0, 1_000), 64_044);
    await service.prisma.upload.update({
      where: { id: uploadId },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    await service.sweep(ExpireUploadsJob);
    expect((await service.tus(person, 'HEAD', `/uploads/${uploadId}`)).status).toBe(410);
    const { blobPath, goneReason } = await service.prisma.upload.findUniqueOrThrow({
      where: { id: uploadId },
    });
    expect([goneReason, await isStored(blobPath)]).toEqual(['expired', false]);
    expect(await service.prisma.interview.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'failed',
      failureCode: 'upload/expired',
    });
  });

  it('is finished by itself when all its bytes are there', async () => {
    const person = newPerson();
    const id = await newInterview(person);
    const recording = wavRecording();
    const uploadId = await upload(person, id, recording.subarray(0, 70_000 - 6_000), recording.length);
    const { blobPath } = await service.prisma.upload.findUniqueOrThrow({ where: { id: uploadId } });
    // A service that committed the last bytes and was killed before it could say so.
    const blob = service.container.getBlockBlobClient(blobPath);
    await blob.stageBlock(plainBlockId(0), recording, recording.length);
    await blob.commitBlockList([plainBlockId(0)]);
    await service.prisma.upload.update({
      where: { id: uploadId },
      data: { lockHolder: crypto.randomUUID(), lockUntil: new Date(Date.now() - 1) },
    });
    expect(await service.sweep(FinishUploadsJob)).toBe(1);
    expect((await service.prisma.interview.findUniqueOrThrow({ where: { id } })).status).toBe('uploaded');
  });
});

describe('recordings', () => {
  it('go after the days that their owner chose, and the interview stays', async () => {
    const person = newPerson();
    const old = await recorded(person);
    const young = await recorded(person);
    await service.call(person, 'PATCH', '/account', { retentionDays: 7 });
    for (const [{ id }, days] of [
      [old, 8],
      [young, 6],
    ] as const) {
      await service.prisma.interview.update({
        where: { id },
        data: { status: 'complete', uploadedAt: new Date(Date.now() - days * DAY_MS) },
      });
    }
    expect(await service.sweep(RetainRecordingsJob)).toBe(1);
    expect([await isStored(old.blobPath), await isStored(young.blobPath)]).toEqual([false, true]);
    const detail = await (await service.call(person, 'GET', `/interviews/${old.id}`)).json();
    expect(detail).toMatchObject({ status: 'complete', hasRecording: false });
  });

  it('and rows are reconciled both ways, what is new is left alone', async () => {
    const person = newPerson();
    const kept = await recorded(person);
    const lost = await recorded(person);
    await service.prisma.interview.update({ where: { id: lost.id }, data: { status: 'complete' } });
    await service.container.getBlobClient(lost.blobPath).delete();
    const stray = `uploads/${person.id}/${crypto.randomUUID()}/recording`;
    await service.container.getBlockBlobClient(stray).upload('stray', 5);
    await service.sweep(ReconcileStoreJob);
    expect([await isStored(kept.blobPath), await isStored(stray)]).toEqual([true, true]);
    expect(
      (await service.prisma.interview.findUniqueOrThrow({ where: { id: lost.id } })).blobPath,
    ).toBeNull();
  });
});

describe('erasing an account', () => {
  it('has no grace, removes everything, and leaves a receipt that names nobody', async () => {
    const person = newPerson();
    const { id, blobPath } = await recorded(person);
    await upload(person, await newInterview(person), wavRecording().subarray(0, 1_000), 64_044);
    await service.container.getBlockBlobClient(`audio/${person.id}/x/audio.opus`).upload('x', 1);
    const asked = await service.call(person, 'DELETE', '/account');
    expect(asked.status).toBe(202);
    const receipt = (await asked.json()) as { id: string };
    expect((await service.call(person, 'GET', `/interviews/${id}`)).status).toBe(404);
    expect((await service.call(person, 'POST', '/interviews', aContext)).status).toBe(410);
    expect(await (await service.call(person, 'DELETE', '/account')).json()).toEqual(
      expect.objectContaining({ id: receipt.id }),
    );

    await service.sweep(PurgeDeletedJob);
    expect(await deletedEvents(id)).toBe(1);
    await service.prisma.account.update({
      where: { id: person.id },
      data: { erasureAskedAt: new Date(Date.now() - 61_000) },
    });
    expect(await service.sweep(EraseAccountsJob)).toBe(1);
    expect(await isStored(blobPath)).toBe(false);
    expect(await service.prisma.interview.count({ where: { userId: person.id } })).toBe(0);
    expect(await service.prisma.upload.count({ where: { userId: person.id } })).toBe(0);
    const kept = await service.prisma.erasureReceipt.findUniqueOrThrow({ where: { id: receipt.id } });
    expect(JSON.stringify(kept)).not.toContain(person.id);
    expect(await (await service.call(person, 'GET', `/account/erasures/${receipt.id}`)).json()).toMatchObject(
      {
        completedAt: expect.any(String),
        removed: { interviews: 2, recordings: 3 },
      },
    );
    // The sign-in may be gone by then: whoever has the id may read it, and it names nobody.
    expect(await (await fetch(new URL(`/account/erasures/${receipt.id}`, service.url))).text()).not.toContain(
      person.id,
    );
  });
});
