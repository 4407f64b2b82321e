import { Injectable } from '@nestjs/common';
import { BATCH, MINUTE_MS, type Job } from './job.js';
import { RetentionRepository } from './retention.repository.js';

/** Deleted interviews become final ten minutes later; their bytes go with the next sweep. */
@Injectable()
export class PurgeDeletedJob implements Job {
  readonly name = 'purge-deleted';
  readonly everyMs = MINUTE_MS / 4;

  constructor(private readonly repository: RetentionRepository) {}

  async run(): Promise<number> {
    let purged = 0;
    for (const id of await this.repository.findDueForPurge(BATCH))
      if (await this.repository.purge(id)) purged += 1;
    return purged;
  }
}
