// How long the measured findings of a transcript take, without any AI, and how long the service takes for an hour of it
// from event to event: `npm run bench -- analysis`.
import '../eval/lib/from-source.ts';
import { eventToEvent } from './analysis/event-to-event.ts';
import { hours } from './analysis/hours.ts';

const { analyse } = await import('../apps/ai-analyzer-service/src/modules/analysis/analyse.js');
const { CONTEXT } = await import('../apps/ai-analyzer-service/src/testing/conversation.test-helper.js');

const HOURS = [1, 2, 5, 10];
const ROUNDS = 5;
/** Until the engine has compiled what it runs often; a service is there after its first interviews. */
const WARM_UP = 8;

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

const oneHour = hours(1);
const warmUp = Array.from({ length: WARM_UP }, () => {
  const started = performance.now();
  analyse(oneHour, CONTEXT);
  return performance.now() - started;
});
process.stdout.write(` 1 h  the first in a process  clock ${warmUp[0]?.toFixed(0)} ms\n`);

for (const count of HOURS) {
  const transcript = hours(count);
  const words = transcript.turns.reduce((sum, turn) => sum + turn.words.length, 0);
  // The processor's time beside the clock's: on a busy machine only the first says something of the code.
  const rounds = Array.from({ length: ROUNDS }, () => {
    const [started, before] = [performance.now(), process.cpuUsage()];
    analyse(transcript, CONTEXT);
    const { user, system } = process.cpuUsage(before);
    return { clock: performance.now() - started, cpu: (user + system) / 1000 };
  });
  const cpu = median(rounds.map((round) => round.cpu));
  process.stdout.write(
    `${String(count).padStart(2)} h  ${words} words  clock ${median(rounds.map((round) => round.clock)).toFixed(0)} ms  ` +
      `cpu ${cpu.toFixed(0)} ms  ${(cpu / count).toFixed(0)} ms an hour  RSS ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MiB\n`,
  );
}

const { times, peakRss } = await eventToEvent(oneHour, ROUNDS);
process.stdout.write(
  `from event to event, 1 h  median ${median(times).toFixed(0)} ms  slowest ${Math.max(...times).toFixed(0)} ms  ` +
    `peak RSS ${(peakRss / 2 ** 20).toFixed(0)} MiB\n`,
);
