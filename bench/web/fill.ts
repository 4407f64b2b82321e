import '../../eval/lib/from-source.ts';
import type { PrismaClient } from '@interview-buddy/prisma-client';
import { hours } from '../analysis/hours.ts';

const { analyse } = await import('../../apps/ai-analyzer-service/src/modules/analysis/analyse.js');
const { CONTEXT } = await import('../../apps/ai-analyzer-service/src/testing/conversation.test-helper.js');

/** Of the long one. */
const HOURS = 1.5;

/** So many interviews with a score each, and one more of 90 minutes with its report. Returns the id of that one. */
export async function fill(prisma: PrismaClient, userId: string, interviews: number): Promise<string> {
  await prisma.account.upsert({ where: { id: userId }, create: { id: userId }, update: {} });
  await prisma.$executeRaw`
    WITH new AS (
      INSERT INTO interviews (id, user_id, company, title, type, status, duration_ms, created_at, updated_at)
      SELECT gen_random_uuid(), ${userId}, 'Company ' || n % 997, 'Engineer', 'behavioral', 'complete', 2400000,
             now() - n * interval '1 hour', now()
      FROM generate_series(1, ${interviews}) n RETURNING id, user_id)
    INSERT INTO analyses (id, interview_id, user_id, run, rubric_version, overall_score, content_engine, result)
    SELECT gen_random_uuid(), id, user_id, 1, '1', 40 + random() * 50, 'rules', '{}' FROM new`;
  return addLongInterview(prisma, userId);
}

async function addLongInterview(prisma: PrismaClient, userId: string): Promise<string> {
  const transcript = hours(HOURS);
  const result = analyse(transcript, CONTEXT);
  const { durationMs } = transcript.audio;
  const { id: interviewId } = await prisma.interview.create({
    data: {
      id: crypto.randomUUID(),
      userId,
      company: 'Northwind Freight',
      title: 'Backend engineer',
      type: 'behavioral',
      status: 'complete',
      durationMs,
    },
  });
  const owner = { interviewId, userId, run: 1 };
  await prisma.transcription.create({
    data: {
      id: crypto.randomUUID(),
      ...owner,
      engine: transcript.engine.name,
      engineVersion: transcript.engine.version,
      language: transcript.language,
      verbatim: transcript.engine.verbatim,
      meanConfidence: transcript.meanConfidence,
      durationMs,
      transcript,
    },
  });
  await prisma.analysis.create({
    data: {
      id: crypto.randomUUID(),
      ...owner,
      rubricVersion: result.rubricVersion,
      overallScore: result.overall.available ? result.overall.value.score : null,
      contentEngine: result.contentEngine.name,
      result,
    },
  });
  return interviewId;
}
