import { signTestToken, untilTrue } from '@interview-buddy/shared-utils/testing';
import { transcriptResponse } from '@interview-buddy/shared-types/api';
import { interviewDeleted } from '@interview-buddy/shared-types/events';
import { EventPublisher } from '@interview-buddy/event-bus/outbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TWO_VOICES, uploadRecording, type UploadedRecording } from '../../recording.test-helper.js';
import { startTestService, type TestService } from '../../service.test-helper.js';

describe('transcripts over HTTP', () => {
  let service: TestService;
  let recording: UploadedRecording;
  const request = (path: string, userId: string, init: RequestInit = {}) =>
    fetch(`${service.url}/interviews/${recording.interviewId}/transcript${path}`, {
      ...init,
      headers: {
        authorization: `Bearer ${signTestToken({ id: userId })}`,
        'content-type': 'application/json',
      },
    });

  beforeAll(async () => {
    service = await startTestService();
    recording = await uploadRecording(service, TWO_VOICES);
    await untilTrue(
      () => service.prisma.transcription.findFirst({ where: { interviewId: recording.interviewId } }),
      {
        timeoutMs: 150_000,
      },
    );
  }, 170_000);
  afterAll(() => service.stop());

  it('gives the owner the transcript without the tracks', async () => {
    const response = await request('', recording.userId);
    expect(response.status).toBe(200);
    const body: unknown = await response.json();
    expect(transcriptResponse.parse(body).transcript.turns).toHaveLength(4);
    expect(JSON.stringify(body)).not.toContain('pitchHz');
  });

  it('knows nothing of it for anybody else', async () => {
    for (const path of ['', '/download?format=txt']) {
      expect((await request(path, 'somebody-else')).status).toBe(404);
    }
    const swap = { method: 'PUT', body: JSON.stringify({ run: 1, roles: { s0: 'candidate' } }) };
    expect((await request('/roles', 'somebody-else', swap)).status).toBe(404);
    expect((await fetch(`${service.url}/interviews/${recording.interviewId}/transcript`)).status).toBe(401);
  });

  it.each([
    ['txt', 'text/plain', /^\[00:0\d\] Interviewer: /],
    ['vtt', 'text/vtt', /^WEBVTT\n\n00:00:0\d\./],
    ['srt', 'application/x-subrip', /^1\n00:00:0\d,/],
    ['json', 'application/json', /^\{/],
  ])('is downloaded as %s', async (format, type, start) => {
    const response = await request(`/download?format=${format}`, recording.userId);
    expect(response.headers.get('content-type')).toContain(type);
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="transcript.${format}"`);
    expect(await response.text()).toMatch(start);
  });

  it('refuses an unknown format', async () => {
    expect((await request('/download?format=exe', recording.userId)).status).toBe(400);
  });

  it('swaps the speakers as the next run, once the first one is complete', async () => {
    const swap = (run: number, roles: object = { s0: 'candidate', s1: 'interviewer' }) =>
      request('/roles', recording.userId, { method: 'PUT', body: JSON.stringify({ run, roles }) });
    await service.prisma.interview.update({
      where: { id: recording.interviewId },
      data: { status: 'complete' },
    });
    expect((await swap(1, { s9: 'candidate' })).status).toBe(422);
    const response = await swap(1);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ run: 2 });
    const { speakers } = transcriptResponse.parse(
      await (await request('', recording.userId)).json(),
    ).transcript;
    expect(speakers.map(({ role, roleConfidence }) => [role, roleConfidence])).toEqual([
      ['candidate', 1],
      ['interviewer', 1],
    ]);
    expect((await swap(1)).status).toBe(409);
  });

  it('removes the sound that was kept when the interview is deleted', async () => {
    const { interviewId, userId, uploadId } = recording;
    const audio = service.container.getBlobClient(`audio/${userId}/${uploadId}/audio.ogg`);
    expect(await audio.exists()).toBe(true);
    await service.prisma.interview.update({ where: { id: interviewId }, data: { deletedAt: new Date() } });
    const publisher = new EventPublisher({ source: 'upload-service' });
    await service.prisma.$transaction((tx) =>
      publisher.publish(tx, interviewDeleted, { interviewId, userId, run: 2 }),
    );
    await untilTrue(async () => !(await audio.exists()), { timeoutMs: 60_000 });
    expect((await request('', userId)).status).toBe(404);
  });
});
