import type { EventData } from '@interview-buddy/shared-types/events';
import { Injectable } from '@nestjs/common';
import { Recordings } from '../recordings/recordings.js';
import type { ProviderJobs, PublishAudio } from './engine.js';
import { EngineOrder } from './engine-order.js';
import { ProviderJobsRepository } from './provider-jobs.repository.js';

/** What links the work on one recording with the providers that do it. */
@Injectable()
export class ProviderAccess {
  constructor(
    private readonly repository: ProviderJobsRepository,
    private readonly recordings: Recordings,
    private readonly engines: EngineOrder,
  ) {}

  async of(
    data: EventData,
    blobPath: string,
  ): Promise<{ publishAudio: PublishAudio; jobs: ProviderJobs; preferred: string | null }> {
    return {
      publishAudio: (opus) => this.recordings.publishAudio(blobPath, opus),
      jobs: {
        find: (engine, sound) => this.repository.find(data, engine, sound),
        begun: (engine, sound, job) => this.repository.begun(data, { engine, sound, job }),
        ended: (engine, sound) => this.repository.ended(data, engine, sound),
      },
      preferred: await this.repository.chosenEngine(data),
    };
  }

  /**
   * Ends what still runs for a deleted interview; safe to repeat.
   * @throws EngineUnavailable where a provider cannot be reached now: it is to be asked again.
   */
  async cancelAll(data: Pick<EventData, 'interviewId' | 'userId'>): Promise<void> {
    for (const { engine, sound, job } of await this.repository.jobsOf(data)) {
      await this.engines.cancelJob(engine, job);
      await this.repository.ended(data, engine, sound);
    }
  }
}
