import { analysisResponse } from '@interview-buddy/shared-types/api';
import {
  signTestToken,
  testRedisPrefix,
  testServers,
  untilTrue,
} from '@interview-buddy/shared-utils/testing';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { conversation, GOOD_STORY, INTERVIEW, type Line } from '../../testing/conversation.test-helper.js';
import { startService, type Person, type RunningService } from '../../testing/service.test-helper.js';
import { startVendorServer, type VendorServer } from './providers/vendor-server.test-helper.js';

const PREFIX = testRedisPrefix();
const QUESTION = { turn: 0, type: 'technical', quote: 'solved a difficult technical problem' };
const STRETCH = { stretch: 0, value: -0.5, quote: 'customers were complaining' };

let vendor: VendorServer;
let service: RunningService;
beforeAll(async () => {
  vendor = await startVendorServer();
  vendor.decide(({ body }) => {
    const advice = { advice: [], strengths: [] };
    const parts = [{ part: 'action', present: true, quote: 'i collected the logs' }];
    const verdict = { parts, relevance: 90, summary: 'You named what you did.', example: '' };
    const asked = JSON.stringify(body);
    if (asked.includes('question-verdict')) return { kind: 'result', output: { questions: [QUESTION] } };
    if (asked.includes('sentiment-verdict')) return { kind: 'result', output: { stretches: [STRETCH] } };
    return { kind: 'result', output: asked.includes('advice-verdict') ? advice : verdict };
  });
  service = await startService({
    COMPATIBLE_AI_BASE_URL: `${vendor.url}/v1`,
    COMPATIBLE_AI_MODEL: 'm-1',
    AI_SAMPLES: '2',
    EVENTS_PREFIX: PREFIX,
    AI_PRICES: '{"m-1": {"input": 1, "output": 2}}',
  });
});
afterAll(async () => {
  await service.stop();
  await vendor.stop();
});

const LINES: readonly Line[] = [
  ['interviewer', 'tell me about a time you solved a difficult technical problem'],
  ['candidate', GOOD_STORY],
];

async function analysed(person: Person, run: number, transcript?: object): Promise<void> {
  await service.transcribed(person, run, transcript);
  await untilTrue(() => service.prisma.analysis.count({ where: { interviewId: person.interviewId, run } }));
}

it('asks the model, stores what it cost, and pays nothing for the same question again', async () => {
  const person = await service.anInterview();
  const { interviewId } = person;
  await analysed(person, 1, conversation(LINES));
  const response = await service.get(
    `/interviews/${interviewId}/analysis`,
    signTestToken({ id: person.userId }),
  );
  const { result } = analysisResponse.parse(await response.json());
  expect(result.contentEngine).toMatchObject({ name: 'model', model: 'compatible/m-1' });
  const version = String.raw`\d{4}-\d+-\d+\.[0-9a-f]{8}`;
  const prompts = ['advice', 'answer', 'questions', 'sentiment']
    .map((task) => `${task} ${version}`)
    .join(', ');
  expect(result.contentEngine.promptVersion).toMatch(new RegExp(`^${prompts}$`));
  expect(
    await service.prisma.analysis.findUniqueOrThrow({ where: { interviewId_run: { interviewId, run: 1 } } }),
  ).toMatchObject({ model: 'compatible/m-1', promptVersion: result.contentEngine.promptVersion });
  expect(result.answers[0]?.summary).toBe('You named what you did.');
  expect(result.questions.map(({ type }) => type)).toEqual(['technical']);
  expect(result.sentiment[0]).toMatchObject({ value: -0.5, quotes: [{ text: STRETCH.quote }] });
  const usage = await service.prisma.aiUsage.findMany({ where: { interviewId } });
  expect(usage.map((row) => [row.task, row.inputTokens, row.costMicros]).toSorted()).toEqual([
    ['advice', 120, 180n],
    ['answer', 120, 180n],
    ['answer', 120, 180n],
    ['questions', 120, 180n],
    ['sentiment', 120, 180n],
  ]);

  const asked = vendor.seen.length;
  await service.prisma.interview.update({
    where: { id: interviewId },
    data: { run: 2, status: 'analyzing' },
  });
  await analysed(person, 2);
  expect(vendor.seen.length).toBe(asked);
});

it('keeps nothing of a deleted interview that a model said', async () => {
  const person = await service.anInterview();
  await analysed(person, 1, conversation(LINES));
  expect(await service.prisma.aiAnswer.count({ where: { interviewId: person.interviewId } })).toBe(5);
  await service.prisma.interview.delete({ where: { id: person.interviewId } });
  expect(await service.prisma.aiAnswer.count({ where: { interviewId: person.interviewId } })).toBe(0);
});

it('tells of the delay while every provider asks to wait', async () => {
  vendor.decide(() => ({ kind: 'status', status: 429 }));
  const redis = new Redis(testServers().redisUrl);
  const person = await service.anInterview();
  await service.transcribed(person, 1, conversation([...LINES, ...INTERVIEW]));
  const told = async (): Promise<string | null> => redis.get(`${PREFIX}:progress:${person.interviewId}`);
  await untilTrue(async () => (await told())?.includes('"stage":"queued"'));
  expect(await service.statusOf(person)).toBe('analyzing');
  redis.disconnect();
});
