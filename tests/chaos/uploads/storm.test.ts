import { setTimeout as delay } from 'node:timers/promises';
import { Upload } from 'tus-js-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256, wavRecording } from '../../../apps/upload-service/src/recordings.test-helper.js';
import { startBalancer, type Balancer } from './balancer.js';
import { startServiceProcess, type ServiceProcess } from './service-process.js';
import { setStage, type Stage } from './stage.js';

const UPLOADS = 100;
const LEAST_KILLS = 3;
const AT_ONCE = 8;
const KILL_EVERY_MS = 3_000;
let stage: Stage;
let replicas: ServiceProcess[] = [];
let balancer: Balancer;

beforeAll(async () => {
  stage = await setStage();
  replicas = await Promise.all([startServiceProcess(stage.env), startServiceProcess(stage.env)]);
  balancer = await startBalancer(replicas.map(({ url }) => url));
});
afterAll(async () => {
  await balancer?.stop();
  await Promise.all(replicas.map((replica) => replica.stop()));
  await stage?.end();
});

function send(recording: Buffer, interviewId: string): Promise<void> {
  return new Promise((resolve, reject) => {
    new Upload(recording, {
      endpoint: `${balancer.url}/uploads`,
      headers: { authorization: stage.headers['authorization'] ?? '' },
      metadata: { interviewId, filename: 'talk.wav', sha256: sha256(recording) },
      chunkSize: 256 * 1024,
      retryDelays: Array.from({ length: 40 }, (_, i) => Math.min(3_000, 200 * (i + 1))),
      onSuccess: () => resolve(),
      onError: reject,
    }).start();
  });
}

async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 30) throw error;
      await delay(300);
    }
  }
}

describe('a hundred uploads while replicas are killed at random', () => {
  it('all end, and every recording is byte by byte what was sent', { timeout: 600_000 }, async () => {
    const recordings = new Map<string, Buffer>();
    let over = false;
    let kills = 0;
    const killer = (async () => {
      while (!over) {
        await delay(KILL_EVERY_MS);
        if (over) return;
        await replicas[kills % replicas.length]?.killAndRestart();
        kills += 1;
      }
    })();
    let next = 0;
    const worker = async (): Promise<void> => {
      // A machine that is quick sends more of them, until enough was killed meanwhile.
      while (next < UPLOADS || kills < LEAST_KILLS) {
        const number = next++;
        const recording = wavRecording(400_044 + 10_000 * number);
        const interviewId = await patiently(() => stage.newInterview(balancer.url));
        recordings.set(interviewId, recording);
        await send(recording, interviewId);
      }
    };
    try {
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
    } finally {
      over = true;
      await killer;
    }
    expect(kills).toBeGreaterThanOrEqual(LEAST_KILLS);
    expect(recordings.size).toBe(next);
    for (const [interviewId, recording] of recordings) {
      const { status, blob_path: path, sha256: noted } = await stage.interview(interviewId);
      const stored = await stage.container.getBlobClient(path ?? '').downloadToBuffer();
      expect([status, noted, sha256(stored)]).toEqual(['uploaded', sha256(recording), sha256(recording)]);
      expect(await stage.uploadedEvents(interviewId)).toBe(1);
    }
  });
});
