import { WorkerDied, WorkerProcess, type WorkerOptions } from './worker-process.js';

/** As many worker processes as may work at once; jobs beyond that wait for their turn. */
export class WorkerPool<Job, Result> {
  readonly #idle: WorkerProcess<Job, Result>[];
  readonly #all: readonly WorkerProcess<Job, Result>[];
  readonly #waiting: (() => void)[] = [];

  constructor(entry: URL, size: number, options: WorkerOptions = {}) {
    this.#all = Array.from({ length: size }, () => new WorkerProcess<Job, Result>(entry, options));
    this.#idle = [...this.#all];
  }

  /** A job whose process died is tried once more: the fault may have been another's. */
  async run(job: Job, options: { signal?: AbortSignal; timeoutMs: number }): Promise<Result> {
    const worker = await this.#take();
    try {
      return await worker.run(job, options);
    } catch (error) {
      if (!(error instanceof WorkerDied) || options.signal?.aborted) throw error;
      return await worker.run(job, options);
    } finally {
      this.#idle.push(worker);
      this.#waiting.shift()?.();
    }
  }

  close(): void {
    for (const worker of this.#all) worker.close();
  }

  async #take(): Promise<WorkerProcess<Job, Result>> {
    for (;;) {
      const worker = this.#idle.pop();
      if (worker) return worker;
      await new Promise<void>((ready) => this.#waiting.push(ready));
    }
  }
}
