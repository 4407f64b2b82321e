import { signTestToken, untilTrue } from '@interview-buddy/shared-utils/testing';
import { transcriptResponse } from '@interview-buddy/shared-types/api';
import type { Correction } from '@interview-buddy/shared-types/models';
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
    const correct = { method: 'PUT', body: JSON.stringify({ run: 1, corrections: [] }) };
    expect((await request('/corrections', 'somebody-else', correct)).status).toBe(404);
    expect((await fetch(`${service.url}/interviews/${recording.interviewId}/transcript`)).status).toBe(401);
  });

  it.each([
    ['txt', 'text/plain', /^\[00:0\d\] Interviewer: /],
    ['vtt', 'text/vtt', /^WEBVTT\n\n00:00:0\d\./],
    ['srt', 'application/x-subrip', /^1\n00:00:0\d,/],
    ['json', 'application/json', /^\{/],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', /^PK/],
  ])('is downloaded as %s', async (format, type, start) => {
    const response = await request(`/download?format=${format}`, recording.userId);
    expect(response.headers.get('content-type')).toContain(type);
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="transcript.${format}"`);
    expect(await response.text()).toMatch(start);
  });

  it('refuses an unknown format', async () => {
    expect((await request('/download?format=exe', recording.userId)).status).toBe(400);
  });

  describe('that the person corrects', () => {
    const read = async () => transcriptResponse.parse(await (await request('', recording.userId)).json());
    const correct = (run: number, corrections: Correction[]) =>
      request('/corrections', recording.userId, {
        method: 'PUT',
        body: JSON.stringify({ run, corrections }),
      });
    const complete = () =>
      service.prisma.interview.update({
        where: { id: recording.interviewId },
        data: { status: 'complete' },
      });
    const corrections: Correction[] = [
      { kind: 'set-role', speakerId: 's0', role: 'candidate' },
      { kind: 'set-role', speakerId: 's1', role: 'interviewer' },
      { kind: 'replace-words', turnId: 't0', text: 'Words of the person.' },
    ];

    it('is stored as a layer over the original, and the next run begins', async () => {
      await complete();
      const { transcript: before } = await read();
      const response = await correct(1, corrections);
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual({ run: 2 });
      const { run, transcript: now, layer } = await read();
      expect(run).toBe(2);
      expect(now.speakers.map(({ role, roleConfidence }) => [role, roleConfidence])).toEqual([
        ['candidate', 1],
        ['interviewer', 1],
      ]);
      expect(now.turns[0]?.text).toBe('Words of the person.');
      expect(now.findings.map(({ code }) => code)).toContain('corrected');
      expect(layer).toMatchObject({ originalRun: 1, corrections, original: { turns: before.turns } });
      const events = await service.prisma.outboxEvent.findMany({
        where: { orderingKey: recording.interviewId, name: 'interview.transcribed' },
      });
      expect(events).toHaveLength(2);
    });

    it('is not overwritten by a window that has not seen it', async () => {
      expect((await correct(1, corrections)).status).toBe(409);
      const both = await Promise.all([correct(2, []), correct(2, corrections.slice(0, 1))]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    });

    it('is the original again when everything is taken back', async () => {
      const { run, layer } = await read();
      expect((await correct(run, [])).status).toBe(200);
      const { transcript: now, layer: left } = await read();
      expect(now).toEqual(layer?.original);
      expect(left?.corrections).toEqual([]);
    });

    it('refuses what does not fit', async () => {
      const { run } = await read();
      const unknown: Correction = { kind: 'turn-speaker', turnId: 't99', speakerId: 's0' };
      expect((await correct(run, [unknown])).status).toBe(422);
    });

    it('says so when a new transcription leaves the corrections behind', async () => {
      const { run } = await read();
      expect((await correct(run, corrections)).status).toBe(200);
      const first = await service.prisma.transcription.findFirstOrThrow({
        where: { interviewId: recording.interviewId, run: 1 },
      });
      await service.prisma.transcription.create({
        data: { ...first, id: crypto.randomUUID(), run: run + 2, transcript: Object(first.transcript) },
      });
      const { transcript: fresh, layer } = await read();
      expect(layer).toBeNull();
      expect(fresh.findings.at(-1)).toMatchObject({
        code: 'corrections-dropped',
        message: expect.stringContaining('The 3 corrections'),
      });
    });
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
