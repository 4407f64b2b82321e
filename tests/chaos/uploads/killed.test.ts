import pg from 'pg';
import { untilTrue } from '@interview-buddy/shared-utils/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256, wavRecording } from '../../../apps/upload-service/src/recordings.test-helper.js';
import { startServiceProcess, type ServiceProcess } from './service-process.js';
import { setStage, type Stage } from './stage.js';

const MIB = 1024 * 1024;
let stage: Stage;
let service: ServiceProcess;

beforeAll(async () => {
  stage = await setStage();
  service = await startServiceProcess(stage.env);
});
afterAll(async () => {
  await service?.stop();
  await stage?.end();
});

async function storedHash(interviewId: string): Promise<string> {
  const { blob_path: path } = await stage.interview(interviewId);
  return sha256(await stage.container.getBlobClient(path ?? '').downloadToBuffer());
}

async function start(bytes: number) {
  const recording = wavRecording(bytes);
  const interviewId = await stage.newInterview(service.url);
  const location = await stage.newUpload(service.url, interviewId, recording.length);
  const blob = stage.container.getBlockBlobClient(await pathOf(location));
  return { recording, interviewId, location, blob };
}

async function pathOf(location: string): Promise<string> {
  const { rows } = await stage.database.query<{ blob_path: string }>(
    'SELECT blob_path FROM uploads WHERE id = $1',
    [location.split('/').at(-1)],
  );
  return rows[0]?.blob_path ?? '';
}

async function storedBytes(location: string, atLeast: number): Promise<boolean> {
  const id = location.split('/').at(-1);
  const { rows } = await stage.database.query('SELECT 1 FROM uploads WHERE id = $1 AND stored_bytes >= $2', [
    id,
    atLeast,
  ]);
  return rows.length > 0;
}

async function finish(location: string, recording: Buffer): Promise<void> {
  const offset = await stage.offsetOf(service.url, location);
  if (offset < recording.length) {
    expect((await stage.patch(service.url, location, offset, recording.subarray(offset))).status).toBe(204);
  }
}

describe('kill -9', () => {
  it('crash-after-stage-before-offset: nothing is lost, nothing is doubled', async () => {
    const { recording, interviewId, location, blob } = await start(20 * MIB + 44);
    const request = stage.openPatch(service.url, location, 0, recording.length);
    request.write(recording.subarray(0, 13 * MIB));
    await untilTrue(async () => (await blob.getBlockList('all')).uncommittedBlocks?.length, {
      timeoutMs: 20_000,
    });
    await service.killAndRestart();
    const offset = await stage.offsetOf(service.url, location);
    expect(offset).toBeGreaterThanOrEqual(256 * 1024);
    expect(offset).toBeLessThanOrEqual(13 * MIB);
    expect((await stage.patch(service.url, location, offset, recording.subarray(offset))).status).toBe(204);
    expect([await storedHash(interviewId), (await stage.interview(interviewId)).sha256]).toEqual([
      sha256(recording),
      sha256(recording),
    ]);
    expect(await stage.uploadedEvents(interviewId)).toBe(1);
  });

  it('crash-after-commit-before-outbox: whoever asks for the offset gets it told, once', async () => {
    const { recording, interviewId, location, blob } = await start(2 * MIB);
    const blocker = new pg.Client({ connectionString: stage.databaseUrl });
    await blocker.connect();
    await stage.patch(service.url, location, 0, recording.subarray(0, MIB));
    await blocker.query('BEGIN');
    await blocker.query('SELECT 1 FROM interviews WHERE id = $1 FOR UPDATE', [interviewId]);
    const request = stage.openPatch(service.url, location, MIB, MIB);
    request.end(recording.subarray(MIB));
    await untilTrue(async () => (await blob.getProperties()).contentLength === recording.length, {
      timeoutMs: 20_000,
    });
    await service.kill();
    await blocker.query('ROLLBACK');
    await blocker.end();
    expect(await stage.uploadedEvents(interviewId)).toBe(0);
    await service.restart();
    const heads = await Promise.all([1, 2, 3].map(() => stage.head(service.url, location)));
    expect(heads.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(heads[0]?.headers.get('upload-offset')).toBe(String(recording.length));
    expect((await stage.interview(interviewId)).status).toBe('uploaded');
    expect(await stage.uploadedEvents(interviewId)).toBe(1);
    expect(await storedHash(interviewId)).toBe(sha256(recording));
  });

  it('again and again at any byte: the recording is the same in the end', async () => {
    const { recording, interviewId, location } = await start(9 * MIB + 44);
    for (let round = 0; round < 3; round += 1) {
      const offset = await stage.offsetOf(service.url, location);
      const upTo = Math.min(recording.length - 1, offset + Math.floor(Math.random() * 3 * MIB));
      const request = stage.openPatch(service.url, location, offset, recording.length - offset);
      await new Promise<void>(
        (resolve) => void request.write(recording.subarray(offset, upTo), () => resolve()),
      );
      await service.killAndRestart();
    }
    await finish(location, recording);
    expect(await storedHash(interviewId)).toBe(sha256(recording));
    expect(await stage.uploadedEvents(interviewId)).toBe(1);
  });
});

describe('a connection that is cut', () => {
  it('abort-mid-patch-resumes: cut at any byte, a retry goes on from the offset that is told', async () => {
    const { recording, interviewId, location } = await start(5 * MIB + 44);
    const cuts = [
      1,
      43,
      44,
      63,
      64,
      65_535,
      65_536,
      65_537,
      262_144,
      MIB + 1,
      4 * MIB - 1,
      4 * MIB,
      4 * MIB + 1,
    ];
    for (const cut of cuts) {
      const offset = await stage.offsetOf(service.url, location);
      if (cut <= offset) continue;
      const request = stage.openPatch(service.url, location, offset, recording.length - offset);
      await new Promise<void>(
        (resolve) => void request.write(recording.subarray(offset, cut), () => resolve()),
      );
      request.destroy();
      const now = await stage.offsetOf(service.url, location);
      expect(now).toBeGreaterThanOrEqual(offset);
      expect(now).toBeLessThanOrEqual(cut);
    }
    await finish(location, recording);
    expect(await storedHash(interviewId)).toBe(sha256(recording));
  });

  it('retry-same-chunk-is-byte-identical: sent again before the answer it is 409, and goes on byte for byte the same', async () => {
    const { recording, interviewId, location } = await start(3 * MIB);
    const chunk = recording.subarray(0, MIB);
    const request = stage.openPatch(service.url, location, 0, MIB);
    request.end(chunk);
    // Not by asking for the offset: that would make the request let go.
    await untilTrue(() => storedBytes(location, MIB));
    expect((await stage.patch(service.url, location, 0, chunk)).status).toBe(409);
    await finish(location, recording);
    expect(await storedHash(interviewId)).toBe(sha256(recording));
  });

  it('while a client said more than it sent: what came is kept and counted right', async () => {
    const { recording, interviewId, location } = await start(MIB);
    const request = stage.openPatch(service.url, location, 0, MIB);
    request.write(recording.subarray(0, 1_000));
    await untilTrue(() => storedBytes(location, 1));
    request.destroy();
    await untilTrue(async () => (await stage.offsetOf(service.url, location)) === 1_000);
    await finish(location, recording);
    expect(await storedHash(interviewId)).toBe(sha256(recording));
  });
});

describe('hundreds of tiny requests', () => {
  it('do not run into the number of blocks that the store takes', async () => {
    const { recording, interviewId, location, blob } = await start(200_044);
    for (let at = 0; at < recording.length; at += 1_000) {
      expect((await stage.patch(service.url, location, at, recording.subarray(at, at + 1_000))).status).toBe(
        204,
      );
    }
    expect((await blob.getBlockList('committed')).committedBlocks?.length).toBeLessThanOrEqual(4);
    expect(await storedHash(interviewId)).toBe(sha256(recording));
  });
});
