import type { Redis } from 'ioredis';
import type { BusKeys } from '../streams/keys.js';
import type { Progress } from './progress.js';

const KEPT_SECONDS = 3_600;

/** Says how far a stage is: at most once a second per interview, at once when the stage changes, and never fails. */
export class ProgressReporter {
  readonly #last = new Map<string, { at: number; stage: string }>();

  constructor(
    private readonly redis: Redis,
    private readonly keys: BusKeys,
    private readonly everyMs = 1_000,
  ) {}

  report(progress: Progress): void {
    const subject = `${progress.interviewId}:${progress.run}`;
    const last = this.#last.get(subject);
    const now = performance.now();
    if (last && last.stage === progress.stage && now - last.at < this.everyMs && progress.percent !== 100)
      return;
    this.#last.set(subject, { at: now, stage: progress.stage });
    if (this.#last.size > 1_000) this.#forgetOlderThan(now - 60_000);
    const json = JSON.stringify(progress);
    this.redis
      .pipeline()
      .set(this.keys.progress(progress.interviewId), json, 'EX', KEPT_SECONDS)
      .publish(this.keys.progressChannel, json)
      .exec()
      .catch(() => undefined);
  }

  #forgetOlderThan(limit: number): void {
    for (const [subject, { at }] of this.#last) if (at < limit) this.#last.delete(subject);
  }
}
