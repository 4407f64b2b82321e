import { EventPublisher, type DeadLetter, type Restart } from '@interview-buddy/event-bus/bus';
import { createPrisma, startNextRun, type RunStart } from '@interview-buddy/prisma-client';
import { eventEnvelope, eventData } from '@interview-buddy/shared-types/events';

/** At which stage an event's work begins. */
const STAGES: Readonly<Record<string, RunStart>> = {
  'interview.uploaded': 'transcription',
  'interview.transcribed': 'analysis',
};

/**
 * An interview that failed in the run of a dead letter goes on only in a next run: its old event would be ignored.
 */
export function restartInterviews(databaseUrl: string): { restart: Restart; close(): Promise<void> } {
  const prisma = createPrisma({ url: databaseUrl, poolSize: 1 });
  const publisher = new EventPublisher({ source: 'events-command' });
  return {
    close: () => prisma.$disconnect(),
    async restart(letter) {
      const from = STAGES[letter.event];
      const data = dataOf(letter);
      if (!from || !data) return false;
      const { interviewId, userId, run } = data;
      return prisma.$transaction(async (tx) => {
        const failed = await tx.interview.count({
          where: { id: interviewId, userId, run, status: 'failed', deletedAt: null },
        });
        if (failed === 0) return false;
        await startNextRun(tx, publisher, { interviewId, userId, from });
        return true;
      });
    },
  };
}

function dataOf(letter: DeadLetter) {
  try {
    const envelope = eventEnvelope.safeParse(JSON.parse(letter.envelope));
    return eventData.safeParse(envelope.data?.data).data;
  } catch {
    return undefined;
  }
}
