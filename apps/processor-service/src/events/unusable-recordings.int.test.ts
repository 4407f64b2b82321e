import { untilTrue } from '@interview-buddy/shared-utils/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { media } from '../media.test-helper.js';
import { uploadRecording } from '../recording.test-helper.js';
import { startTestService, type TestService } from '../service.test-helper.js';

describe('a recording that cannot be analyzed', { timeout: 90_000 }, () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService();
  });
  afterAll(() => service.stop());

  it.each([
    ['a video without audio', media.videoWithoutAudio, 'recording/no-audio'],
    ['a silent audio track', media.silentVideo, 'recording/silent'],
    ['music', media.music, 'recording/no-speech'],
    ['a text file named .mp4', media.textNamedVideo, 'recording/unreadable'],
    ['an empty file', media.empty, 'recording/unreadable'],
    ['a transcript with a broken time', media.brokenTranscript, 'transcript/unreadable'],
    ['a playlist in disguise', () => media.playlist('file:///etc/passwd'), 'recording/unreadable'],
  ])('%s fails with a sentence', async (_name, file, code) => {
    const { interviewId } = await uploadRecording(service, file());
    const failed = await untilTrue(
      () => service.prisma.interview.findFirst({ where: { id: interviewId, status: 'failed' } }),
      { timeoutMs: 60_000 },
    );
    expect(failed.failureCode).toBe(code);
    expect(failed.failureMessage).toMatch(/upload/i);
    const events = await service.prisma.outboxEvent.findMany({ where: { orderingKey: interviewId } });
    expect(events.map(({ name }) => name)).toContain('interview.failed');
  });

  it('says that the recording is gone where its bytes are gone', async () => {
    const { interviewId, userId, uploadId } = await uploadRecording(service, media.empty());
    await service.container.getBlobClient(`uploads/${userId}/${uploadId}/recording`).deleteIfExists();
    const failed = await untilTrue(
      () => service.prisma.interview.findFirst({ where: { id: interviewId, status: 'failed' } }),
      { timeoutMs: 60_000 },
    );
    expect(['recording/missing', 'recording/unreadable']).toContain(failed.failureCode);
  });
});
