import { EventPublisher, type Restart } from '@interview-buddy/event-bus/bus';
import { createPrisma, restartFailed } from '@interview-buddy/prisma-client';

/** How a given-up event is brought back whose interview has failed since. */
export function restartInterviews(databaseUrl: string): { restart: Restart; close(): Promise<void> } {
  const prisma = createPrisma({ url: databaseUrl, poolSize: 1 });
  const publisher = new EventPublisher({ source: 'events-command' });
  return {
    close: () => prisma.$disconnect(),
    restart: (letter) => prisma.$transaction((tx) => restartFailed(tx, publisher, letter)),
  };
}
