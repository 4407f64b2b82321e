// What events.sh runs inside a pod of upload-service. Prints to stdout; the exit code is the command's.
import { connectOperations, EventPublisher, runEventsCommand } from '@interview-buddy/event-bus/bus';
import { createPrisma, startNextRun } from '@interview-buddy/prisma-client';
import { eventData, eventEnvelope } from '@interview-buddy/shared-types/events';

const STAGES = { 'interview.uploaded': 'transcription', 'interview.transcribed': 'analysis' };
const { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, EVENTS_PREFIX: prefix = 'ib' } = process.env;
const complain = (_fields, message) => void process.stderr.write(`${message}\n`);
const logger = { info: () => undefined, warn: complain, error: complain };
const prisma = createPrisma({ url: databaseUrl, poolSize: 1 });
const publisher = new EventPublisher({ source: 'events-command' });

/** A failed interview goes on only in its next run: the old event would be ignored. */
async function restart(letter) {
  const from = STAGES[letter.event];
  const data = dataOf(letter);
  if (!from || !data) return false;
  const { interviewId, userId, run } = data;
  return prisma.$transaction(async (tx) => {
    const where = { id: interviewId, userId, run, status: 'failed', deletedAt: null };
    if ((await tx.interview.count({ where })) === 0) return false;
    await startNextRun(tx, publisher, { interviewId, userId, from });
    return true;
  });
}

function dataOf(letter) {
  try {
    return eventData.safeParse(eventEnvelope.parse(JSON.parse(letter.envelope)).data).data;
  } catch {
    return undefined;
  }
}

const connection = await connectOperations({ databaseUrl, redisUrl, prefix }, logger);
process.exitCode = await runEventsCommand(process.argv.slice(2), {
  ...connection,
  restart,
  write: (line) => void process.stdout.write(`${line}\n`),
});
await Promise.all([connection.close(), prisma.$disconnect()]);
