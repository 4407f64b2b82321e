import { registry } from '@interview-buddy/shared-utils/telemetry';
import { Counter, Histogram } from 'prom-client';

/** complete; unusable: the recording itself is at fault; failed: we are. */
export type ResultOutcome = 'complete' | 'unusable' | 'failed';

const results = new Counter({
  name: 'interview_results_total',
  help: 'Runs of interviews that ended, by what came of them',
  labelNames: ['outcome'],
  registers: [registry],
});

const timeToInsight = new Histogram({
  name: 'interview_time_to_insight_seconds',
  help: 'From the last byte of a recording to its stored analysis, first runs only',
  buckets: [30, 60, 120, 300, 600, 900, 1_800, 2_700, 3_600, 7_200, 21_600],
  registers: [registry],
});

const promises = new Counter({
  name: 'interview_promises_total',
  help: 'First runs that were complete, by whether the promised time was kept',
  labelNames: ['kept'],
  registers: [registry],
});

// A counter that is first seen at one hides its first failure from every rate.
for (const outcome of ['complete', 'unusable', 'failed']) results.inc({ outcome }, 0);
for (const kept of ['yes', 'no']) promises.inc({ kept }, 0);

const SHORTEST_PROMISE_SECONDS = 120;
const LONGEST_PROMISE_SECONDS = 3_600;

/** Seconds within which the product promises a result (docs/decisions/0014). */
export function promisedSeconds(durationMs: number | null): number {
  if (durationMs === null) return LONGEST_PROMISE_SECONDS;
  const byLength = (1.5 * durationMs) / 1_000;
  return Math.min(LONGEST_PROMISE_SECONDS, Math.max(SHORTEST_PROMISE_SECONDS, byLength));
}

/** Bytes that we lost are no fault of the recording. */
const LOST = 'recording/missing';

export function outcomeOf(failureCode: string | null): ResultOutcome {
  if (failureCode === null) return 'complete';
  return failureCode.startsWith('recording/') && failureCode !== LOST ? 'unusable' : 'failed';
}

export interface EndedRun {
  run: number;
  failureCode: string | null;
  uploadedAt: Date | null;
  completedAt: Date | null;
  /** Of the recording; null where nobody could say. */
  durationMs: number | null;
}

/** Counts one run that ended. Later runs begin without an upload, so only the first one is timed. */
export function measureResult(ended: EndedRun): void {
  const { run, uploadedAt, completedAt, durationMs } = ended;
  const outcome = outcomeOf(ended.failureCode);
  results.inc({ outcome });
  if (outcome !== 'complete' || run !== 1 || !uploadedAt || !completedAt) return;
  const seconds = Math.max(0, (completedAt.getTime() - uploadedAt.getTime()) / 1_000);
  timeToInsight.observe(seconds);
  promises.inc({ kept: seconds <= promisedSeconds(durationMs) ? 'yes' : 'no' });
}
