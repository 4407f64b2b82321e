import { transcriptionOffer } from '@interview-buddy/shared-types/api';
import { signTestToken } from '@interview-buddy/shared-utils/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestService, type TestService } from '../../service.test-helper.js';

describe('another transcription of the same recording', { timeout: 90_000 }, () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService({
      TRANSCRIPTION_ENGINES: 'pocketsphinx,azure-speech,deepgram',
      AZURE_SPEECH_ENDPOINT: 'http://127.0.0.1:9',
      AZURE_SPEECH_KEY: 'k-1',
      DEEPGRAM_URL: 'http://127.0.0.1:9',
      DEEPGRAM_API_KEY: 'k-2',
    });
  });
  afterAll(() => service.stop());

  async function analyzed() {
    const userId = `user-${crypto.randomUUID()}`;
    const interviewId = crypto.randomUUID();
    await service.prisma.account.create({ data: { id: userId } });
    await service.prisma.interview.create({
      data: {
        id: interviewId,
        userId,
        company: 'Acme',
        title: 'Engineer',
        type: 'behavioral',
        status: 'complete',
        blobPath: `uploads/${userId}/${crypto.randomUUID()}/recording`,
      },
    });
    await service.prisma.transcription.create({
      data: {
        id: crypto.randomUUID(),
        interviewId,
        userId,
        run: 1,
        engine: 'pocketsphinx',
        engineVersion: '1',
        language: 'en',
        verbatim: true,
        durationMs: 1,
        transcript: {},
      },
    });
    const request = (path: string, body?: unknown, as = userId) =>
      fetch(`${service.url}/interviews/${interviewId}/transcript/${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          authorization: `Bearer ${signTestToken({ id: as })}`,
          'content-type': 'application/json',
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
    return { userId, interviewId, request };
  }

  it('offers the other engines that are set up, with what they can do and cost', async () => {
    const { request } = await analyzed();
    const offer = transcriptionOffer.parse(await (await request('engines')).json());
    expect(offer).toMatchObject({ run: 1, current: 'pocketsphinx', recordingKept: true });
    expect(offer.others.map(({ name }) => name)).toEqual([
      'azure-speech-fast',
      'azure-speech-batch',
      'deepgram',
    ]);
    expect(offer.others[2]).toMatchObject({ verbatim: true, leavesHere: true, tier: 'standard' });
  });

  it('begins the next run with the engine that was chosen, once', async () => {
    const { interviewId, userId, request } = await analyzed();
    await service.prisma.transcriptImport.create({ data: { interviewId, userId, format: 'text', cues: [] } });
    const answer = await request('reruns', { run: 1, engine: 'deepgram' });
    expect(answer.status).toBe(202);
    expect(await answer.json()).toEqual({ run: 2 });
    expect(await service.prisma.transcriptionChoice.findMany({ where: { interviewId } })).toMatchObject([
      { userId, run: 2, engine: 'deepgram' },
    ]);
    expect(await service.prisma.transcriptImport.count({ where: { interviewId } })).toBe(0);
    const events = await service.prisma.outboxEvent.findMany({ where: { orderingKey: interviewId } });
    expect(events.map(({ name }) => name)).toContain('interview.uploaded');
    expect((await request('reruns', { run: 1, engine: 'deepgram' })).status).toBe(409);
  });

  it('refuses an engine that is not set up, and everybody else', async () => {
    const { request } = await analyzed();
    expect((await request('reruns', { run: 1, engine: 'openai' })).status).toBe(422);
    expect((await request('reruns', { run: 1, engine: 'deepgram' }, 'somebody-else')).status).toBe(404);
    expect((await request('engines', undefined, 'somebody-else')).status).toBe(404);
  });
});
