import { transcript } from '@interview-buddy/shared-types/models';
import { untilTrue } from '@interview-buddy/shared-utils/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { media } from '../media.test-helper.js';
import { TWO_VOICES, uploadRecording } from '../recording.test-helper.js';
import { startTestService, type TestService } from '../service.test-helper.js';

describe('a long recording', { timeout: 200_000 }, () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService({ CHUNKS_ABOVE_MINUTES: '0.2', CHUNK_MINUTES: '0.17' });
  });
  afterAll(() => service.stop());

  const transcriptOf = async (interviewId: string) => {
    const row = await untilTrue(() => service.prisma.transcription.findFirst({ where: { interviewId } }), {
      timeoutMs: 150_000,
    });
    return transcript.parse(row.transcript);
  };

  it('is recognised in parts, and joined with right times and speakers', async () => {
    const { interviewId, userId, uploadId } = await uploadRecording(service, TWO_VOICES);
    const { turns, speakers, audio, engine } = await transcriptOf(interviewId);
    expect(engine).toMatchObject({ name: 'pocketsphinx', verbatim: true });
    expect(speakers.map(({ role }) => role)).toEqual(['interviewer', 'candidate']);
    expect(turns).toHaveLength(4);
    const words = turns.flatMap((turn) => turn.words);
    words.slice(1).forEach((word, i) => expect(word.startMs).toBeGreaterThanOrEqual(words[i]!.startMs));
    expect(words.at(-1)!.endMs).toBeGreaterThan(27_000);
    expect(words.at(-1)!.endMs).toBeLessThanOrEqual(audio.durationMs);
    expect(audio.tracks.levelDb.length).toBe(Math.ceil(audio.durationMs / 10));
    const events = await service.prisma.outboxEvent.findMany({ where: { orderingKey: interviewId } });
    const count = (name: string) => events.filter((event) => event.name === name).length;
    expect(count('transcription.chunk-requested')).toBe(3);
    expect(count('transcription.chunks-recognised')).toBe(1);
    expect(count('interview.transcribed')).toBe(1);
    expect(await service.prisma.transcriptionChunk.count({ where: { interviewId } })).toBe(0);
    const kept = service.container.getBlobClient(`audio/${userId}/${uploadId}/measured.json`);
    expect(await kept.exists()).toBe(true);
  });

  it('keeps channels apart in its parts', async () => {
    const { interviewId } = await uploadRecording(service, media.stereo());
    const { diarization, speakers } = await transcriptOf(interviewId);
    expect(diarization).toEqual({ method: 'channel', confidence: 1 });
    expect(speakers).toHaveLength(2);
  });

  it('is not worked on any further once it is deleted', async () => {
    const { interviewId, userId } = await uploadRecording(service, TWO_VOICES);
    await untilTrue(() => service.prisma.transcriptionChunk.findFirst({ where: { interviewId } }), {
      timeoutMs: 60_000,
    });
    await service.prisma.interview.update({
      where: { id: interviewId, userId },
      data: { deletedAt: new Date() },
    });
    const events = () => service.prisma.outboxEvent.findMany({ where: { orderingKey: interviewId } });
    const asked = (await events()).filter(({ name }) => name === 'transcription.chunk-requested');
    await untilTrue(
      async () =>
        (await service.prisma.processedEvent.count({
          where: { eventId: { in: asked.map(({ id }) => id) } },
        })) === asked.length,
      { timeoutMs: 60_000 },
    );
    expect(await service.prisma.transcription.count({ where: { interviewId } })).toBe(0);
    expect((await events()).map(({ name }) => name)).not.toContain('transcription.chunks-recognised');
  });
});
