import type { Contestant } from './contest.ts';
import { envelope, payloads } from './payload.ts';

export interface Throughput {
  readonly perSecond: number;
  /** What the consuming process itself used for each event: it says the same on a busy machine. */
  readonly cpuMicros: number;
}

/** From a full stream to the last handled event. */
export async function throughput(
  contestant: Contestant,
  inFlight: number,
  count: number,
): Promise<Throughput> {
  const all = payloads(count);
  for (let from = 0; from < count; from += 1_000) await contestant.add(all.slice(from, from + 1_000));
  let handled = 0;
  let finish: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const cpu = process.cpuUsage();
  const since = performance.now();
  await contestant.start(inFlight, async () => {
    handled += 1;
    if (handled === count) finish();
  });
  await finished;
  const seconds = (performance.now() - since) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  await contestant.stop();
  return { perSecond: Math.round(count / seconds), cpuMicros: (user + system) / count };
}

export interface Latency {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** Steady events for some seconds; from before the event is added until its handler is called, ms. */
export async function latency(contestant: Contestant, perSecond: number, seconds: number): Promise<Latency> {
  const sentAt = new Map<string, number>();
  const took: number[] = [];
  await contestant.start(50, async ({ data }) => {
    const at = sentAt.get(data.interviewId);
    if (at !== undefined) took.push(performance.now() - at);
  });
  const startedAt = performance.now();
  for (let sent = 0; sent < perSecond * seconds;) {
    const due = Math.min(
      perSecond * seconds,
      Math.floor(((performance.now() - startedAt) / 1_000) * perSecond),
    );
    const batch = payloads(Math.max(0, due - sent)).map(({ data }) => envelope(data));
    sent += batch.length;
    for (const event of batch) {
      sentAt.set(event.data.interviewId, performance.now());
      void contestant.add([event]);
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  while (took.length < perSecond * seconds) await new Promise((resolve) => setTimeout(resolve, 10));
  await contestant.stop();
  return summarize(took);
}

export function summarize(took: readonly number[]): Latency {
  const sorted = [...took].sort((a, b) => a - b);
  const at = (share: number): number =>
    Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2));
  return { p50: at(0.5), p99: at(0.99), max: at(1) };
}
