import { analysisResponse, reviewQueue } from '@interview-buddy/shared-types/api';
import { analysisResult } from '@interview-buddy/shared-types/models';
import { signTestToken, untilTrue } from '@interview-buddy/shared-utils/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conversation, INTERVIEW } from './testing/conversation.test-helper.js';
import {
  startService,
  storeTranscript,
  type Person,
  type RunningService,
} from './testing/service.test-helper.js';

let service: RunningService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

describe('from interview.transcribed to the analysis', () => {
  it('stores one analysis, completes the interview and tells of it', async () => {
    const person = await service.anInterview();
    await service.transcribed(person, 1, conversation(INTERVIEW));
    await untilTrue(async () => (await service.statusOf(person)) === 'complete');

    const response = await service.get(
      `/interviews/${person.interviewId}/analysis`,
      signTestToken({ id: person.userId }),
    );
    expect(response.status).toBe(200);
    const body = analysisResponse.parse(await response.json());
    expect(body).toMatchObject({
      interviewId: person.interviewId,
      run: 1,
      result: { overall: { available: true } },
    });
    expect(body.result.questions).toHaveLength(4);

    const events = await service.prisma.outboxEvent.findMany({
      where: { orderingKey: person.interviewId },
      orderBy: { position: 'asc' },
    });
    expect(events.map((event) => event.name)).toEqual([
      'interview.transcribed',
      'interview.status-changed',
      'interview.status-changed',
      'analysis.completed',
    ]);
    expect(await service.prisma.analysis.count({ where: { interviewId: person.interviewId } })).toBe(1);
  });

  it("keeps the person's own medians, of each other interview's newest run, where three have the figure", async () => {
    const person = await service.anInterview();
    const { userId } = person;
    const figures = (withinClauses: number, score: number, share: number | null) => ({
      pace: { available: true, value: { wordsPerMinute: 100 + score, speakingMs: 120_000 } },
      fillers: { available: true, value: { perHundredWords: score / 10 } },
      pauses: { available: true, value: { withinClauses } },
      clarity: { available: true, value: { score } },
      talkShare: share === null ? { available: false, reason: 'x' } : { available: true, value: share },
    });
    const earlier = async (...runs: object[]): Promise<void> => {
      const { interviewId } = await service.anInterview('complete', runs.length);
      await service.prisma.interview.update({ where: { id: interviewId }, data: { userId } });
      const row = { interviewId, userId, rubricVersion: '1', contentEngine: 'rules' };
      await service.prisma.analysis.createMany({
        data: runs.map((result, index) => ({ ...row, id: crypto.randomUUID(), run: index + 1, result })),
      });
    };
    await earlier(figures(2, 50, 0.5));
    await earlier(figures(4, 60, 0.6));
    await earlier(figures(90, 1, 0.1), figures(12, 80, null));
    await service.transcribed(person, 1, conversation(INTERVIEW));
    await untilTrue(async () => (await service.statusOf(person)) === 'complete');
    const { result } = await service.prisma.analysis.findFirstOrThrow({
      where: { interviewId: person.interviewId },
    });
    const { usual, pace } = analysisResult.parse(result);
    expect(usual).toEqual({ fillersPerHundredWords: 6, pausesPerMinute: 2, clarity: 60, talkShare: null });
    expect(pace).toMatchObject({ value: { typicalWordsPerMinute: 160 } });
  });

  it('does nothing for a run that is no longer the newest', async () => {
    const person = await service.anInterview('transcribing', 2);
    await service.transcribed(person, 1, conversation(INTERVIEW));
    await untilTrue(async () =>
      service.prisma.processedEvent.count({
        where: { consumerGroup: 'ai-analyzer-service', eventId: await eventId(person) },
      }),
    );
    expect(await service.prisma.analysis.count({ where: { interviewId: person.interviewId } })).toBe(0);
    expect(await service.statusOf(person)).toBe('transcribing');
  });

  it('analyses a later run from the newest transcript before it', async () => {
    const person = await service.anInterview('transcribing', 3);
    await storeTranscript(service.prisma, person, 1, conversation(INTERVIEW));
    await service.transcribed(person, 3);
    await untilTrue(async () => (await service.statusOf(person)) === 'complete');
    expect(
      await service.prisma.analysis.findFirst({ where: { interviewId: person.interviewId } }),
    ).toMatchObject({
      run: 3,
    });
  });

  it('fails the interview with words and a way on when its transcript cannot be read', async () => {
    const person = await service.anInterview();
    await service.transcribed(person, 1, { turns: 'none' });
    await untilTrue(async () => (await service.statusOf(person)) === 'failed');
    const row = await service.prisma.interview.findUniqueOrThrow({ where: { id: person.interviewId } });
    expect(row.failureCode).toBe('analysis/failed');
    expect(row.failureMessage).toContain('Start the analysis again');
  });
});

async function eventId({ interviewId }: Person): Promise<string> {
  return (
    await service.prisma.outboxEvent.findFirstOrThrow({
      where: { orderingKey: interviewId, name: 'interview.transcribed' },
    })
  ).id;
}

describe('the doors', () => {
  it('shows an analysis to nobody else', async () => {
    const person = await service.anInterview();
    await service.transcribed(person, 1, conversation(INTERVIEW));
    await untilTrue(async () => (await service.statusOf(person)) === 'complete');
    expect((await service.get(`/interviews/${person.interviewId}/analysis`, signTestToken())).status).toBe(
      404,
    );
    expect((await fetch(`${service.address}/interviews/${person.interviewId}/analysis`)).status).toBe(401);
  });

  it('keeps what is no interview in a queue for reviewers, who can reject it', async () => {
    const person = await service.anInterview();
    const monologue = Array.from(
      { length: 12 },
      () => 'once upon a time a fox walked through the quiet wood and sang',
    ).join(' ');
    await service.transcribed(person, 1, conversation([['candidate', monologue]]));
    await untilTrue(async () => (await service.statusOf(person)) === 'complete');

    expect((await service.get('/review/analyses', signTestToken())).status).toBe(403);
    const reviewer = signTestToken({ roles: ['reviewer'] });
    const queue = reviewQueue.parse(await (await service.get('/review/analyses', reviewer)).json());
    expect(queue.items).toContainEqual(
      expect.objectContaining({ interviewId: person.interviewId, reasons: ['no-questions-found'] }),
    );

    const decide = (): Promise<Response> =>
      fetch(`${service.address}/review/analyses/${person.interviewId}`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${reviewer}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ run: 1, decision: 'rejected', note: 'A fairy tale.' }),
      });
    expect((await decide()).status).toBe(204);
    expect((await decide()).status).toBe(404);
    expect(
      (await service.get(`/interviews/${person.interviewId}/analysis`, signTestToken({ id: person.userId })))
        .status,
    ).toBe(404);
  });

  it('shows the sentence of a reviewer who corrected an analysis, and wants one', async () => {
    const person = await service.anInterview();
    const monologue = Array.from({ length: 12 }, () => 'once upon a time a fox walked through the wood').join(
      ' ',
    );
    await service.transcribed(person, 1, conversation([['candidate', monologue]]));
    await untilTrue(async () => (await service.statusOf(person)) === 'complete');
    const decide = async (note: string): Promise<number> =>
      (
        await service.send(
          'POST',
          `/review/analyses/${person.interviewId}`,
          signTestToken({ roles: ['reviewer'] }),
          { run: 1, decision: 'corrected', note },
        )
      ).status;
    expect([await decide(''), await decide('This was a rehearsal.')]).toEqual([400, 204]);
    const token = signTestToken({ id: person.userId });
    const response = await service.get(`/interviews/${person.interviewId}/analysis`, token);
    expect(analysisResponse.parse(await response.json()).result.caveats).toContainEqual({
      code: 'reviewed',
      message: 'A reviewer says: This was a rehearsal.',
    });
  });

  it('keeps what a reviewer released released on the next run, until the words change', async () => {
    const person = await service.anInterview();
    const { interviewId } = person;
    const tale = (words: string) =>
      conversation([['candidate', Array.from({ length: 12 }, () => words).join(' ')]]);
    const run = async (number: number, transcript?: object): Promise<void> => {
      await service.prisma.interview.update({
        where: { id: interviewId },
        data: { run: number, status: 'uploaded' },
      });
      await service.transcribed(person, number, transcript);
      await untilTrue(async () => (await service.statusOf(person)) === 'complete');
    };
    const reviewer = signTestToken({ roles: ['reviewer'] });
    const waiting = async (): Promise<number[]> => {
      const queue = reviewQueue.parse(await (await service.get('/review/analyses', reviewer)).json());
      return queue.items.filter((item) => item.interviewId === interviewId).map((item) => item.run);
    };
    const decide = (of: number, decision: string) =>
      service.send('POST', `/review/analyses/${interviewId}`, reviewer, { run: of, decision });

    await run(1, tale('once upon a time a fox walked through the quiet wood'));
    await run(2);
    expect(await waiting()).toEqual([2]);
    expect((await decide(1, 'released')).status).toBe(404);
    expect((await decide(2, 'released')).status).toBe(204);
    await run(3);
    expect(await waiting()).toEqual([]);
    await run(4, tale('once upon a time a wolf walked through the quiet wood'));
    expect(await waiting()).toEqual([4]);
    expect((await decide(4, 'rejected')).status).toBe(204);
    const ask = { run: 3 };
    const token = signTestToken({ id: person.userId });
    await service.send('POST', `/interviews/${interviewId}/analysis/review-requests`, token, ask);
    expect(await waiting()).toEqual([3]);
  });

  it('lets a person ask a reviewer to look at their own analysis, once', async () => {
    const person = await service.anInterview();
    await service.transcribed(person, 1, conversation(INTERVIEW));
    await untilTrue(async () => (await service.statusOf(person)) === 'complete');
    const ask = (userId: string): Promise<Response> =>
      service.send(
        'POST',
        `/interviews/${person.interviewId}/analysis/review-requests`,
        signTestToken({ id: userId }),
        { run: 1 },
      );
    expect((await ask('somebody-else')).status).toBe(404);
    expect((await ask(person.userId)).status).toBe(204);
    expect((await ask(person.userId)).status).toBe(204);
    const reviewer = signTestToken({ roles: ['reviewer'] });
    const queue = reviewQueue.parse(await (await service.get('/review/analyses', reviewer)).json());
    const theirs = (items: typeof queue.items) =>
      items.filter(({ interviewId }) => interviewId === person.interviewId);
    expect(theirs(queue.items)).toMatchObject([{ reasons: ['asked-by-person'] }]);

    const path = `/review/analyses/${person.interviewId}`;
    expect((await service.send('POST', path, reviewer, { run: 1, decision: 'released' })).status).toBe(204);
    expect((await ask(person.userId)).status).toBe(204);
    const after = reviewQueue.parse(await (await service.get('/review/analyses', reviewer)).json());
    expect(theirs(after.items)).toEqual([]);
  });
});
