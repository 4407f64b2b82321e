import type { PrismaClient } from '@interview-buddy/prisma-client';
import { anAnalysis } from './modules/mail/analysis-result.test-helper.js';

export interface Seeded {
  userId: string;
  email: string;
  interviewId: string;
  run: number;
}

interface SeedOptions {
  company?: string;
  preferences?: object;
  status?: 'complete' | 'failed';
  withAnalysis?: boolean;
}

/** A person with one interview that went through. Every person has an address of their own: the inbox is shared. */
export async function seedInterview(prisma: PrismaClient, options: SeedOptions = {}): Promise<Seeded> {
  const {
    company = 'Acme',
    preferences = {},
    status = 'complete',
    withAnalysis = status === 'complete',
  } = options;
  const userId = `user-${crypto.randomUUID()}`;
  const email = `${userId}@example.test`;
  const interviewId = crypto.randomUUID();
  await prisma.account.create({ data: { id: userId, email, preferences } });
  await prisma.interview.create({
    data: {
      id: interviewId,
      userId,
      company,
      title: 'Platform engineer',
      type: 'behavioral',
      status,
      ...(status === 'failed'
        ? { failureCode: 'media/no-audio', failureMessage: 'This recording has no sound.' }
        : {}),
    },
  });
  if (withAnalysis) await seedAnalysis(prisma, { userId, interviewId, run: 1 });
  return { userId, email, interviewId, run: 1 };
}

export async function seedAnalysis(
  prisma: PrismaClient,
  at: Pick<Seeded, 'userId' | 'interviewId' | 'run'>,
): Promise<void> {
  await prisma.analysis.create({
    data: {
      id: crypto.randomUUID(),
      ...at,
      rubricVersion: '1',
      contentEngine: 'rules',
      result: anAnalysis(),
    },
  });
}

/** A mail that waits to be sent. @returns the delivery's id */
export async function seedDelivery(prisma: PrismaClient, seeded: Seeded, messageId: string): Promise<string> {
  const notificationId = crypto.randomUUID();
  const id = crypto.randomUUID();
  const { userId, interviewId, run } = seeded;
  await prisma.notification.create({
    data: {
      id: notificationId,
      userId,
      interviewId,
      run,
      kind: 'analysis_ready',
      title: 'Ready',
      body: 'Read it',
    },
  });
  await prisma.delivery.create({
    data: { id, notificationId, channel: 'email', messageId, nextAttemptAt: new Date(0) },
  });
  return id;
}
