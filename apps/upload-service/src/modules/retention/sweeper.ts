import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { inSpan } from '@interview-buddy/shared-utils/telemetry';
import type { Job } from './job.js';

export const JOBS = Symbol('retention jobs');

/** Runs each job in its rhythm, none twice at once in this process. What they do is safe beside other replicas. */
@Injectable()
export class Sweeper implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(Sweeper.name);
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly running = new Map<Job, Promise<void>>();

  constructor(@Inject(JOBS) private readonly jobs: readonly Job[]) {}

  onApplicationBootstrap(): void {
    for (const job of this.jobs) this.timers.push(setInterval(() => this.start(job), job.everyMs));
  }

  async onModuleDestroy(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await Promise.all(this.running.values());
  }

  private start(job: Job): void {
    if (this.running.has(job)) return;
    this.running.set(
      job,
      this.run(job).finally(() => this.running.delete(job)),
    );
  }

  private async run(job: Job): Promise<void> {
    try {
      const count = await inSpan(`sweep ${job.name}`, {}, () => job.run());
      if (count > 0) this.logger.log(`${job.name}: ${count}`);
    } catch (error) {
      // The next round tries again; what it leaves undone until then is visible nowhere but here.
      this.logger.warn(`${job.name} did not finish: ${error instanceof Error ? error.name : 'error'}`);
    }
  }
}
