import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transcript } from '@interview-buddy/shared-types/models';
import { createBlobContainer, readUrl } from '@interview-buddy/shared-utils/blob';
import { testBlobConfig, untilTrue } from '@interview-buddy/shared-utils/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { FaultyStorage, type Fault } from '../../faulty-storage.test-helper.js';
import { media } from '../../media.test-helper.js';
import { TWO_VOICES, uploadRecording } from '../../recording.test-helper.js';
import { startTestService, type TestService } from '../../service.test-helper.js';
import { cutAudio } from './cut-audio.js';
import { extractAudio } from './extract-audio.js';
import { probe } from './probe.js';
import { SourceUnavailable } from './source-faults.js';

const { signal } = new AbortController();
const FAULTS: Fault[] = [403, 429, 500, 503, 'no-answer', 'reset', 'closed'];
const RECORDINGS: Record<string, () => string> = {
  'MP4 with its index in front': media.video,
  'MP4 with its index at the end': () => media.film('mp4'),
  WebM: media.live,
  Ogg: () => TWO_VOICES,
  WAV: () => media.container('wav'),
  AVI: () => media.film('avi'),
};

describe('a storage that does not give the recording', { timeout: 120_000 }, () => {
  const directory = mkdtempSync(join(tmpdir(), 'faults-'));
  const urls: Record<string, string> = {};
  let storage: FaultyStorage;
  let connection: string;
  let service: TestService;

  beforeAll(async () => {
    const blob = await testBlobConfig();
    storage = new FaultyStorage(blob.BLOB_CONNECTION_STRING);
    connection = await storage.start(blob.BLOB_CONNECTION_STRING);
    const container = createBlobContainer({ ...blob, BLOB_CONNECTION_STRING: connection });
    for (const [name, make] of Object.entries(RECORDINGS)) {
      await container.getBlockBlobClient(name).uploadFile(make());
      urls[name] = await readUrl(container, name, 600);
    }
    urls['gone'] = await readUrl(container, 'gone', 600);
    service = await startTestService({ BLOB_CONNECTION_STRING: connection });
  });
  afterAll(async () => {
    await service?.stop();
    storage.stop();
    rmSync(directory, { recursive: true });
  });
  afterEach(() => {
    storage.fault = null;
  });

  /** For each fault what comes of it: the name of the error, or what was found in spite of it. */
  async function underEachFault(work: () => Promise<unknown>): Promise<Map<Fault, string>> {
    const ends = new Map<Fault, string>();
    for (const fault of FAULTS) {
      storage.fault = fault;
      const end = await work().catch((error: unknown) => error);
      ends.set(fault, end instanceof Error ? end.name : 'fine');
    }
    storage.fault = null;
    return ends;
  }
  const unavailable = new Map(FAULTS.map((fault) => [fault, SourceUnavailable.name]));
  const limits = { longestMs: 600_000, timeoutMs: 60_000 };

  describe.each(Object.keys(RECORDINGS))('%s', (name) => {
    it('is no broken recording while it is looked at', async () => {
      const ends = await underEachFault(() => probe(urls[name]!, signal));
      // What was needed of it may have come before the connection broke.
      for (const fault of ['reset', 'closed'] as const)
        if (ends.get(fault) === 'fine') ends.set(fault, SourceUnavailable.name);
      expect(ends).toEqual(unavailable);
    });

    it('is no broken recording while its sound is taken out', async () => {
      const described = await probe(urls[name]!, signal);
      const extract = () => extractAudio(urls[name]!, described, { directory, limits, signal });
      expect(await underEachFault(extract)).toEqual(unavailable);
    });

    it('is read whole where the storage is only slow', async () => {
      storage.fault = 'slow';
      const described = await probe(urls[name]!, signal);
      const { truncated } = await extractAudio(urls[name]!, described, { directory, limits, signal });
      expect(truncated).toBe(false);
    });
  });

  it('loses no words of sound that was kept', async () => {
    const cut = () =>
      cutAudio(urls['Ogg']!, { startMs: 0, endMs: 29_000 }, { directory, channels: 1, signal });
    expect(await underEachFault(cut)).toEqual(unavailable);
  });

  it('is told from one that has it no more', async () => {
    await expect(probe(urls['gone']!, signal)).rejects.toMatchObject({ code: 'recording/missing' });
  });

  it('is told from an address that nobody answers', async () => {
    const nobody = urls['Ogg']!.replace(/:\d+\//, ':1/');
    await expect(probe(nobody, signal)).rejects.toBeInstanceOf(SourceUnavailable);
    const nowhere = urls['Ogg']!.replace(/127\.0\.0\.1:\d+/, 'storage.invalid');
    await expect(probe(nowhere, signal)).rejects.toBeInstanceOf(SourceUnavailable);
  });

  it('is asked again, and the person is told nothing of it', async () => {
    storage.fault = 'no-answer';
    const before = storage.spoiled;
    const { interviewId } = await uploadRecording(service, TWO_VOICES);
    await untilTrue(() => Promise.resolve(storage.spoiled > before));
    storage.fault = null;
    const row = await untilTrue(() => service.prisma.transcription.findFirst({ where: { interviewId } }), {
      timeoutMs: 110_000,
    });
    const { findings, audio } = transcript.parse(row.transcript);
    expect(findings.map(({ code }) => code)).not.toContain('truncated');
    expect(Math.abs(audio.durationMs - 29_500)).toBeLessThan(300);
    const told = await service.prisma.outboxEvent.findMany({ where: { orderingKey: interviewId } });
    expect(told.map(({ name }) => name)).not.toContain('interview.failed');
  });
});
