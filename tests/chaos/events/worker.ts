// A process with a bus of its own, as a service has one. Says on stdout, one JSON per line, what happens to it.
import { EventBus, EventPublisher, resolveHandlerOptions } from '@interview-buddy/event-bus/bus';
import { createSqlRunner } from '@interview-buddy/event-bus/testing';
import { interviewUploaded } from '@interview-buddy/shared-types/events';
import type { WorkerSettings } from './worker-process.ts';

const settings = JSON.parse(process.argv[2] ?? '{}') as WorkerSettings;
const { databaseUrl, redisUrl, prefix, label } = settings;
const sql = createSqlRunner(databaseUrl, settings.poolSize ?? 5);
const publisher = new EventPublisher({ source: settings.group });
const say = (what: string, subject = ''): void => {
  process.stdout.write(`${JSON.stringify({ what, subject })}\n`);
};
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const bus = new EventBus({
  group: settings.group,
  databaseUrl,
  redisUrl,
  prefix,
  pollMs: 200,
  drainMs: settings.drainMs ?? 10_000,
});
if (settings.consume) {
  const { handlerMs = 0, inTransactionMs = 0, crashOn, failOn, ...options } = settings.consume;
  bus.subscribe({
    definition: interviewUploaded,
    options: resolveHandlerOptions({ backoffMs: 50, ...options }),
    async handle({ interviewId }, scope) {
      say('started', interviewId);
      if (interviewId === crashOn) process.exit(1);
      if (handlerMs > 0) await pause(handlerMs);
      try {
        const outcome = await scope.commit(sql, async (tx) => {
          await tx.$executeRaw`INSERT INTO effects (subject, label) VALUES (${interviewId}::uuid, ${label}::text)`;
          if (inTransactionMs > 0) await pause(inTransactionMs);
          if (interviewId === failOn) throw new Error('the effect failed');
        });
        say(outcome, interviewId);
      } catch (error) {
        say(error instanceof Error ? error.name : 'failed', interviewId);
        throw error;
      }
    },
  });
}

process.on('message', (order: { publish: string[]; hang?: boolean }) => {
  void sql
    .$transaction(async (tx) => {
      for (const interviewId of order.publish) {
        await publisher.publish(tx, interviewUploaded, { interviewId, userId: 'person-1', run: 1 });
      }
      if (order.hang) {
        say('inside');
        await pause(3_600_000);
      }
    })
    .then(
      () => say('published'),
      (error: unknown) => say(`publishing failed: ${error instanceof Error ? error.message : ''}`),
    );
});

process.on('SIGTERM', () => {
  void bus
    .stop()
    .then(() => sql.close())
    .then(() => process.exit(0));
});

if (settings.relay !== false) await bus.start();
say('ready');
