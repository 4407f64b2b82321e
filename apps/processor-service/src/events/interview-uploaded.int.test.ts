import { transcript } from '@interview-buddy/shared-types/models';
import { untilTrue } from '@interview-buddy/shared-utils/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { media } from '../media.test-helper.js';
import { TWO_VOICES, uploadRecording } from '../recording.test-helper.js';
import { startTestService, type TestService } from '../service.test-helper.js';

describe('an uploaded recording', { timeout: 90_000 }, () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService();
  });
  afterAll(() => service.stop());

  it('becomes a transcript with speakers, pauses and hesitations, and the event that tells of it', async () => {
    const { interviewId, userId, uploadId } = await uploadRecording(service, TWO_VOICES);
    const row = await untilTrue(
      () => service.prisma.transcription.findFirst({ where: { interviewId, userId, run: 1 } }),
      { timeoutMs: 150_000 },
    );
    const stored = transcript.parse(row.transcript);
    expect(stored.speakers.map(({ role }) => role)).toEqual(['interviewer', 'candidate']);
    expect(stored.turns).toHaveLength(4);
    expect(
      stored.turns.flatMap(({ words }) => words).filter(({ text }) => /^u[mh]$/.test(text)).length,
    ).toBeGreaterThanOrEqual(2);
    expect(stored.audio.pauses.length).toBeGreaterThanOrEqual(7);
    const events = await service.prisma.outboxEvent.findMany({
      where: { orderingKey: interviewId },
      orderBy: { position: 'asc' },
    });
    expect(events.map(({ name }) => name)).toEqual([
      'interview.uploaded',
      'interview.status-changed',
      'interview.transcribed',
    ]);
    const { status } = await service.prisma.interview.findUniqueOrThrow({ where: { id: interviewId } });
    expect(status).toBe('transcribing');
    expect(await service.container.getBlobClient(`audio/${userId}/${uploadId}/audio.ogg`).exists()).toBe(
      true,
    );
  }, 170_000);

  it('may be a transcript that was made elsewhere', async () => {
    const { interviewId } = await uploadRecording(service, media.transcript());
    const row = await untilTrue(() => service.prisma.transcription.findFirst({ where: { interviewId } }), {
      timeoutMs: 60_000,
    });
    const { speakers, turns, engine } = transcript.parse(row.transcript);
    expect(engine).toMatchObject({ name: 'import', version: 'webvtt', verbatim: false });
    expect(speakers.map(({ role }) => role)).toEqual(['interviewer', 'candidate']);
    expect(turns.map(({ text }) => text)).toEqual([
      'Tell me about your team.',
      'I work with six people on my project.',
    ]);
  });
});
