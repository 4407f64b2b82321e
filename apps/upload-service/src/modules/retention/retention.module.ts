import { Module } from '@nestjs/common';
import { UploadsModule } from '../uploads/uploads.module.js';
import { AccountModule } from '../account/account.module.js';
import { EraseAccountsJob } from './erase-accounts.job.js';
import { ExpireUploadsJob } from './expire-uploads.job.js';
import { FinishUploadsJob } from './finish-uploads.job.js';
import type { Job } from './job.js';
import { PurgeDeletedJob } from './purge-deleted.job.js';
import { ReconcileStoreJob } from './reconcile-store.job.js';
import { RemoveBytesJob } from './remove-bytes.job.js';
import { RetainRecordingsJob } from './retain-recordings.job.js';
import { RetentionRepository } from './retention.repository.js';
import { JOBS, Sweeper } from './sweeper.js';

const jobs = [
  FinishUploadsJob,
  ExpireUploadsJob,
  PurgeDeletedJob,
  RemoveBytesJob,
  RetainRecordingsJob,
  ReconcileStoreJob,
  EraseAccountsJob,
];

@Module({
  imports: [AccountModule, UploadsModule],
  providers: [
    ...jobs,
    RetentionRepository,
    Sweeper,
    { provide: JOBS, inject: jobs, useFactory: (...all: Job[]) => all },
  ],
})
export class RetentionModule {}
