import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { EventBus } from '@interview-buddy/event-bus';
import { STUCK_LIMITS, type StuckLimits } from './stuck.js';
import { StuckRepository } from './stuck.repository.js';

const BATCH = 100;

/** Gets interviews going again that stand still: their events, where those got lost, else a next run. */
@Injectable()
export class StuckReaper implements OnApplicationBootstrap {
  private reaper: ReturnType<EventBus['reapStuck']> | undefined;

  constructor(
    private readonly bus: EventBus,
    private readonly repository: StuckRepository,
    @Inject(STUCK_LIMITS) private readonly limits: StuckLimits,
  ) {}

  onApplicationBootstrap(): void {
    this.reaper = this.bus.reapStuck(
      () => this.repository.find(this.limits, BATCH),
      (stuck) => this.repository.restart(stuck),
    );
  }

  /** One look, besides those that come by themselves. @returns how many interviews go on again. */
  async run(): Promise<number> {
    const reaped = await this.reaper?.reap();
    return reaped ? reaped.republished + reaped.restarted : 0;
  }
}
