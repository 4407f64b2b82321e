import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { EventPublisher } from '@interview-buddy/event-bus/bus';
import { createSqlRunner } from '@interview-buddy/event-bus/testing';
import { interviewUploaded } from '@interview-buddy/shared-types/events';
import type { ConsumerSettings } from './consumer.ts';
import { summarize, type Latency } from './measure.ts';
import { payloads } from './payload.ts';

interface Report {
  handled: number;
  took: number[];
  cpuSeconds: number;
}

export interface EndToEnd {
  /** Events per second that were published and took effect in the same time. */
  readonly perSecond: number;
  /** From the publishing transaction's begin to after the effect's commit, ms. */
  readonly latency: Latency;
  /** Share of one core that the consuming process used: relay, reading, handling, commits. */
  readonly cores: number;
}

/** Transactions with one event each, at a steady rate; another process relays, consumes and commits an effect. */
export async function endToEnd(
  settings: ConsumerSettings,
  perSecond: number,
  seconds: number,
): Promise<EndToEnd> {
  const child = fork(fileURLToPath(new URL('consumer.ts', import.meta.url)), [JSON.stringify(settings)]);
  await message(child);
  const sql = createSqlRunner(settings.databaseUrl, 20);
  const publisher = new EventPublisher({ source: 'bench' });
  const publish = (): Promise<unknown> =>
    sql.$transaction((tx) =>
      publisher.publish(
        tx,
        interviewUploaded,
        payloads(1)[0]?.data ?? { interviewId: '', userId: '', run: 1 },
      ),
    );
  await Promise.all(Array.from({ length: 50 }, publish));
  await until(child, 50);
  child.send('reset');
  const total = perSecond * seconds;
  const running: Promise<unknown>[] = [];
  const startedAt = performance.now();
  for (let sent = 0; sent < total;) {
    const due = Math.min(total, Math.floor(((performance.now() - startedAt) / 1_000) * perSecond));
    for (; sent < due; sent += 1) running.push(publish());
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(running);
  const report = await until(child, total);
  const elapsed = (performance.now() - startedAt) / 1_000;
  child.send('stop');
  await sql.close();
  return {
    perSecond: Math.round(report.handled / elapsed),
    latency: summarize(report.took),
    cores: Number((report.cpuSeconds / elapsed).toFixed(2)),
  };
}

async function until(child: ChildProcess, count: number): Promise<Report> {
  for (;;) {
    child.send('report');
    const report = (await message(child)) as Report;
    if (report.handled >= count) return report;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function message(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const died = (code: number | null): void => reject(new Error(`The consumer ended with ${code}.`));
    child.once('exit', died);
    child.once('message', (said) => {
      child.off('exit', died);
      resolve(said);
    });
  });
}
