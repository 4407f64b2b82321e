import { untilTrue } from '@interview-buddy/shared-utils/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TWO_VOICES, uploadRecording } from '../recording.test-helper.js';
import { startTestService, type TestService } from '../service.test-helper.js';

describe('a recording that cannot be transcribed in any attempt', { timeout: 170_000 }, () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService({ POCKETSPHINX_MODEL_DIRECTORY: '/nowhere' });
  });
  afterAll(() => service.stop());

  it('fails with a way on, and keeps the recording', async () => {
    const { interviewId, userId, uploadId } = await uploadRecording(service, TWO_VOICES);
    const failed = await untilTrue(
      () => service.prisma.interview.findFirst({ where: { id: interviewId, status: 'failed' } }),
      { timeoutMs: 150_000 },
    );
    expect(failed.failureCode).toBe('transcription/failed');
    expect(failed.failureMessage).toContain('The recording is kept');
    expect(await service.container.getBlobClient(`uploads/${userId}/${uploadId}/recording`).exists()).toBe(
      true,
    );
    expect(await service.prisma.transcription.count({ where: { interviewId } })).toBe(0);
  });
});
