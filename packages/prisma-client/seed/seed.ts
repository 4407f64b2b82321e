import type { Prisma, PrismaClient } from '@interview-buddy/prisma-client';
import { analysisResult, transcript as transcriptSchema } from '@interview-buddy/shared-types/models';
import { analyse } from './analysis.ts';
import { speak } from './transcript.ts';
import { planYear, type PlannedInterview } from './year.ts';

export interface SeedAccount {
  /** Its uid in the Auth emulator. */
  id: string;
  email: string;
  name: string;
}

export interface SeedOptions {
  appEnv: string | undefined;
  account: SeedAccount;
  until?: Date;
}

const FAILURE = {
  failureCode: 'media/no-audio',
  failureMessage: 'This recording has no sound. Check the microphone and send another one.',
};
const MINUTE_MS = 60_000;

/**
 * Makes an account with a year of interviews, all marked as seeded, anew each time.
 * @throws Error outside of an embedded run, or where that account belongs to a person.
 */
export async function seed(prisma: PrismaClient, options: SeedOptions): Promise<{ interviews: number }> {
  if (options.appEnv !== 'embedded') throw new Error('Seeding is for APP_ENV=embedded only.');
  const { id, email, name } = options.account;
  const existing = await prisma.account.findUnique({ where: { id }, select: { seeded: true } });
  if (existing && !existing.seeded)
    throw new Error(`The account ${id} belongs to a person: it is left as it is.`);

  const planned = planYear(options.until ?? new Date());
  await prisma.$transaction(
    async (tx) => {
      await tx.account.deleteMany({ where: { id, seeded: true } });
      await tx.account.create({ data: { id, email, displayName: name, retentionDays: 365, seeded: true } });
      for (const interview of planned) await write(tx, id, interview);
    },
    { timeout: MINUTE_MS },
  );
  return { interviews: planned.length };
}

async function write(tx: Prisma.TransactionClient, userId: string, planned: PlannedInterview): Promise<void> {
  const { id, at, status, random, skill } = planned;
  const spoken = speak(random, skill, planned.length);
  const { durationMs } = spoken.transcript.audio;
  const isSent = status !== 'draft' && status !== 'uploading';
  const completedAt = status === 'complete' ? new Date(at.getTime() + 4 * MINUTE_MS) : null;
  await tx.interview.create({
    data: {
      id,
      userId,
      company: planned.company,
      title: planned.title,
      type: planned.type,
      heldOn: at,
      status,
      ...(status === 'failed' ? FAILURE : {}),
      ...(isSent
        ? {
            fileName: 'interview.m4a',
            mimeType: 'audio/mp4',
            sizeBytes: BigInt(durationMs * 8),
            durationMs,
            uploadedAt: at,
          }
        : {}),
      language: completedAt ? 'en' : null,
      seeded: true,
      createdAt: at,
      statusChangedAt: completedAt ?? at,
      completedAt,
    },
  });
  const hasTranscript = status === 'analyzing' || status === 'complete';
  const owner = { interviewId: id, userId, run: 1, createdAt: completedAt ?? at };
  if (hasTranscript)
    await tx.transcription.create({ data: { id: random.uuid(), ...owner, ...transcriptionOf(spoken) } });
  if (status === 'complete')
    await tx.analysis.create({ data: { id: random.uuid(), ...owner, ...analysisOf(spoken) } });
}

function transcriptionOf(spoken: ReturnType<typeof speak>) {
  const transcript = transcriptSchema.parse(spoken.transcript);
  return {
    engine: transcript.engine.name,
    engineVersion: transcript.engine.version,
    language: transcript.language,
    verbatim: true,
    meanConfidence: transcript.meanConfidence,
    durationMs: transcript.audio.durationMs,
    transcript,
  };
}

function analysisOf(spoken: ReturnType<typeof speak>) {
  const result = analysisResult.parse(analyse(spoken));
  return {
    rubricVersion: result.rubricVersion,
    overallScore: result.overall.available ? result.overall.value.score : null,
    contentEngine: result.contentEngine.name,
    result,
  };
}
