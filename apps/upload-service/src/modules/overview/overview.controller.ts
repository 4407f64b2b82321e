import { Controller, Get } from '@nestjs/common';
import { interviewsOverview, type InterviewsOverview } from '@interview-buddy/shared-types/api';
import { CurrentUser, type AuthenticatedUser } from '@interview-buddy/shared-utils/auth';
import { ZodResponse } from '@interview-buddy/shared-utils/validation';
import { AccountRepository } from '../account/account.repository.js';
import { STORAGE_OF_PLAN } from '../account/plans.js';
import { OverviewRepository } from './overview.repository.js';

@Controller('overview')
export class OverviewController {
  constructor(
    private readonly overview: OverviewRepository,
    private readonly accounts: AccountRepository,
  ) {}

  @Get()
  @ZodResponse(200, interviewsOverview)
  async read(@CurrentUser() { id }: AuthenticatedUser): Promise<InterviewsOverview> {
    const [interviews, companies, scores, storage, next] = await Promise.all([
      this.overview.count(id),
      this.overview.companies(id),
      this.overview.trend(id),
      this.accounts.storage(id),
      this.overview.next(id),
    ]);
    return {
      interviews,
      companies,
      ...scores,
      storage: { usedBytes: storage.storedBytes, limitBytes: STORAGE_OF_PLAN[storage.plan] },
      next,
    };
  }
}
