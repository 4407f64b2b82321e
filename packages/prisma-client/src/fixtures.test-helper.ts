import { randomUUID } from 'node:crypto';
import type { Prisma, PrismaClient } from './generated/client.js';

/** An account with one interview. */
export async function anInterview(
  prisma: PrismaClient,
  fields: Partial<Prisma.InterviewUncheckedCreateInput> = {},
): Promise<{ interviewId: string; userId: string }> {
  const userId = `user-${randomUUID()}`;
  const interviewId = randomUUID();
  await prisma.account.create({ data: { id: userId } });
  await prisma.interview.create({
    data: { id: interviewId, userId, company: 'Acme', title: 'Engineer', type: 'behavioral', ...fields },
  });
  return { interviewId, userId };
}

/** Name and data of every event about the interview, in order. */
export async function eventsOf(prisma: PrismaClient, interviewId: string) {
  const rows = await prisma.outboxEvent.findMany({
    where: { orderingKey: interviewId },
    orderBy: { position: 'asc' },
  });
  return rows.map(({ name, envelope }) => {
    const { data } = Object(envelope);
    return { name, ...data };
  });
}
