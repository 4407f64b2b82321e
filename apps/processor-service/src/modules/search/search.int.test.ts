import { transcriptHits } from '@interview-buddy/shared-types/api';
import { signTestToken } from '@interview-buddy/shared-utils/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestService, type TestService } from '../../service.test-helper.js';
import { storeTranscript } from '../../stored-transcript.test-helper.js';

describe('searching all transcripts', () => {
  let service: TestService;
  let first: string;
  const find = async (q: string, userId = 'reader') => {
    const response = await fetch(`${service.url}/transcripts/search?q=${encodeURIComponent(q)}`, {
      headers: { authorization: `Bearer ${signTestToken({ id: userId })}` },
    });
    return transcriptHits.parse(await response.json()).items;
  };

  beforeAll(async () => {
    service = await startTestService();
    first = await storeTranscript(service, 'reader', [
      'What did you build?',
      'I was building a queue for payments, <b>twice</b>.',
      'And then?',
      'It scaled.',
    ]);
    await storeTranscript(service, 'reader', ['Why us?', 'I like gardens.']);
    await storeTranscript(service, 'another', ['Hello', 'payments queue']);
  });
  afterAll(() => service.stop());

  it('finds a form of the words, in the turn where it was said', async () => {
    const items = await find('build payment');
    expect(items.map(({ interviewId }) => interviewId)).toEqual([first]);
    expect(items[0]?.snippets[0]).toMatchObject({ startMs: 10_000, endMs: 15_000 });
    expect(items[0]?.snippets[0]?.pieces.filter(({ found }) => found).map(({ text }) => text)).toEqual([
      'building',
      'payments',
    ]);
  });

  it("finds nothing of somebody else's, nothing of what was deleted, and only the newest", async () => {
    expect(await find('payments', 'nobody')).toEqual([]);
    const { transcript, ...row } = await service.prisma.transcription.findFirstOrThrow({
      where: { interviewId: first },
    });
    await service.prisma.transcription.create({
      data: { ...row, id: crypto.randomUUID(), run: 2, transcript: { ...Object(transcript), turns: [] } },
    });
    expect(await find('payments')).toEqual([]);
    expect(await find('gardens')).toHaveLength(1);
    await service.prisma.interview.updateMany({ data: { deletedAt: new Date() } });
    expect(await find('gardens')).toEqual([]);
  });

  it.each(["'", '\\', '"open', '!!! & |', '<->', 'the of'])('takes %j as words', async (q) => {
    expect(await find(`${q} x`)).toEqual([]);
  });
});
