// The bus of a service in a process of its own: relays, consumes and commits. Reports what that cost it.
import { EventBus, resolveHandlerOptions } from '@interview-buddy/event-bus/bus';
import { createSqlRunner } from '@interview-buddy/event-bus/testing';
import { interviewUploaded } from '@interview-buddy/shared-types/events';

export interface ConsumerSettings {
  databaseUrl: string;
  redisUrl: string;
  prefix: string;
  /** False: the same work in Postgres without the bus, to know what of the cost is the handler's own. */
  commits: boolean;
}

const { databaseUrl, redisUrl, prefix, commits } = JSON.parse(process.argv[2] ?? '{}') as ConsumerSettings;
const sql = createSqlRunner(databaseUrl, 10);
const bus = new EventBus({ group: 'bench', databaseUrl, redisUrl, prefix });
const took: number[] = [];
let handled = 0;
bus.subscribe({
  definition: interviewUploaded,
  options: resolveHandlerOptions({ concurrency: 50 }),
  async handle({ interviewId }, scope) {
    if (commits) {
      await scope.commit(sql, async (tx) => {
        await tx.$executeRaw`INSERT INTO effects (subject) VALUES (${interviewId}::uuid)`;
      });
    }
    handled += 1;
    took.push(Date.now() - Date.parse(scope.occurredAt));
  },
});
let cpu = process.cpuUsage();
process.on('message', (order: 'reset' | 'report' | 'stop') => {
  if (order === 'reset') {
    took.length = 0;
    handled = 0;
    cpu = process.cpuUsage();
  } else if (order === 'report') {
    const { user, system } = process.cpuUsage(cpu);
    process.send?.({ handled, took, cpuSeconds: (user + system) / 1e6 });
  } else {
    void bus
      .stop()
      .then(() => sql.close())
      .then(() => process.exit(0));
  }
});
await bus.start();
process.send?.('ready');
