import { createPrisma, type PrismaClient } from '@interview-buddy/prisma-client';
import { analysisResult, interviewStatus, transcript } from '@interview-buddy/shared-types/models';
import { createTestDatabase, type TestDatabase } from '@interview-buddy/shared-utils/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seed } from './seed.ts';

const account = { id: 'seeded-year', email: 'year@example.test', name: 'Year' };
let database: TestDatabase;
let prisma: PrismaClient;

beforeAll(async () => {
  database = await createTestDatabase();
  prisma = createPrisma({ url: database.url });
});
afterAll(async () => {
  await prisma.$disconnect();
  await database.drop();
});

it('makes a year of interviews in every status, marked as seeded, the same each time', async () => {
  const until = new Date('2026-11-20T12:00:00Z');
  const options = { appEnv: 'embedded', account, until };
  expect(await seed(prisma, options)).toEqual({ interviews: 40 });
  const read = () => prisma.interview.findMany({ orderBy: { createdAt: 'asc' }, omit: { updatedAt: true } });
  const first = await read();
  expect(new Set(first.map(({ status }) => status))).toEqual(new Set(interviewStatus.options));
  expect(first.every(({ seeded }) => seeded)).toBe(true);
  expect(Number(first.at(-1)?.createdAt) - Number(first[0]?.createdAt)).toBeGreaterThan(340 * 86_400_000);

  await seed(prisma, options);
  expect(await read()).toEqual(first);
});

it('gives every finished interview a transcript and an analysis whose quotes stand in it', async () => {
  const rows = await prisma.interview.findMany({
    where: { status: 'complete' },
    include: { transcriptions: true, analyses: true },
  });
  expect(rows.length).toBeGreaterThan(30);
  for (const { transcriptions, analyses } of rows) {
    const { turns } = transcript.parse(transcriptions[0]?.transcript);
    const texts = new Map(turns.map((turn) => [turn.id, turn.text]));
    const result = analysisResult.parse(analyses[0]?.result);
    const quotes = [...result.recommendations, ...result.strengths].flatMap((claim) => claim.quotes);
    for (const quote of quotes) expect(texts.get(quote.turnId)).toContain(quote.text);
    expect(analyses[0]?.overallScore).toBe(result.overall.available && result.overall.value.score);
  }
});

it('holds one interview of about ninety minutes with fifty-two questions', async () => {
  const longest = await prisma.interview.findFirstOrThrow({
    where: { durationMs: { not: null } },
    orderBy: { durationMs: 'desc' },
    include: { analyses: true },
  });
  expect((longest.durationMs ?? 0) / 60_000).toBeGreaterThan(75);
  expect((longest.durationMs ?? 0) / 60_000).toBeLessThan(105);
  expect(analysisResult.parse(longest.analyses[0]?.result).questions).toHaveLength(52);
});

it('shows somebody who gets better', async () => {
  const rows = await prisma.analysis.findMany({ orderBy: { createdAt: 'asc' } });
  const scores = rows.map(({ overallScore }) => overallScore ?? 0);
  const mean = (part: number[]) => part.reduce((sum, score) => sum + score, 0) / part.length;
  expect(mean(scores.slice(-10))).toBeGreaterThan(mean(scores.slice(0, 10)) + 10);
});

it('refuses outside of an embedded run, and an account of a person', async () => {
  await expect(seed(prisma, { appEnv: 'production', account })).rejects.toThrow(/embedded only/);
  await prisma.account.create({ data: { id: 'person' } });
  const taken = seed(prisma, { appEnv: 'embedded', account: { ...account, id: 'person' } });
  await expect(taken).rejects.toThrow(/belongs to a person/);
});
