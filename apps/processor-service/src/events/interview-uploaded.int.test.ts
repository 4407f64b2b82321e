import { transcript } from '@interview-buddy/shared-types/models';
import { EventPublisher } from '@interview-buddy/event-bus/outbox';
import { startNextRun } from '@interview-buddy/prisma-client';
import { signTestToken, untilTrue } from '@interview-buddy/shared-utils/testing';
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

  it('takes the words of a transcript that was given along with it, and the pauses of the sound', async () => {
    const { interviewId, userId } = await uploadRecording(service, TWO_VOICES);
    await untilTrue(() => service.prisma.transcription.findFirst({ where: { interviewId } }), {
      timeoutMs: 150_000,
    });
    const give = (body: string) =>
      fetch(`${service.url}/interviews/${interviewId}/transcript/import`, {
        method: 'PUT',
        body,
        headers: {
          authorization: `Bearer ${signTestToken({ id: userId })}`,
          'content-type': 'application/octet-stream',
        },
      });
    const refused = await give('1\n00:00:01,000 --> later\nHello\n');
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Line 2');
    const given = await give(
      'WEBVTT\n\n00:00.500 --> 00:05.000\n<v Ann>Tell me about it.\n\n00:06.000 --> 00:16.000\n<v Bob>I built it myself.\n',
    );
    expect(await given.json()).toEqual({ run: 2 });
    const row = await service.prisma.transcription.findFirstOrThrow({ where: { interviewId, run: 2 } });
    const { engine, turns, audio, findings } = transcript.parse(row.transcript);
    expect(engine).toMatchObject({ name: 'import', verbatim: false });
    expect(turns.map(({ text }) => text)).toEqual(['Tell me about it.', 'I built it myself.']);
    expect(audio.pauses.length).toBeGreaterThanOrEqual(7);
    expect(audio.tracks.levelDb.length).toBeGreaterThan(0);
    expect(findings.at(-1)?.message).toContain('Pauses and voice are measured in the recording');

    // Another transcription of the recording takes them again.
    const publisher = new EventPublisher({ source: 'upload-service' });
    await service.prisma.$transaction((tx) =>
      startNextRun(tx, publisher, { interviewId, userId, from: 'transcription' }),
    );
    const third = await untilTrue(
      () => service.prisma.transcription.findFirst({ where: { interviewId, run: 3 } }),
      { timeoutMs: 60_000 },
    );
    expect(transcript.parse(third.transcript).turns).toEqual(turns);
  }, 200_000);
});
