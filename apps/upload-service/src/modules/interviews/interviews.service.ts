import { Injectable } from '@nestjs/common';
import { ProgressReader } from '@interview-buddy/event-bus';
import type {
  InterviewDetail,
  InterviewPage,
  ListInterviewsQuery,
  UpdateInterviewRequest,
} from '@interview-buddy/shared-types/api';
import type { InterviewContext } from '@interview-buddy/shared-types/models';
import type { AuthenticatedUser } from '@interview-buddy/shared-utils/auth';
import { AppError, conflict, notFound } from '@interview-buddy/shared-utils/errors';
import { AccountRepository } from '../account/account.repository.js';
import { EstimatesRepository, NOTHING_MEASURED } from './estimates.repository.js';
import type { InterviewRow } from './interview-row.js';
import { toDetail, toSummary } from './interview-view.js';
import { InterviewsRepository } from './interviews.repository.js';
import { encodeCursor } from './list-cursor.js';
import { progressOf } from './progress.js';

/** How long a deletion can be undone. */
export const UNDO_MS = 10 * 60 * 1000;

export class EditedMeanwhile extends AppError {
  constructor(readonly current: InterviewDetail) {
    super({
      code: 'interview/edited-meanwhile',
      status: 409,
      message: 'This interview was changed in another window. Both versions are kept until you choose.',
    });
  }
}

@Injectable()
export class InterviewsService {
  constructor(
    private readonly interviews: InterviewsRepository,
    private readonly accounts: AccountRepository,
    private readonly estimates: EstimatesRepository,
    private readonly progress: ProgressReader,
  ) {}

  async create(user: AuthenticatedUser, context: InterviewContext): Promise<InterviewDetail> {
    await this.accounts.ensure(user);
    return toDetail(await this.interviews.create(user.id, context), null);
  }

  async list(userId: string, query: ListInterviewsQuery): Promise<InterviewPage> {
    const rows = await this.interviews.list(userId, query);
    const page = rows.slice(0, query.limit);
    const progress = await this.progressOf(page);
    const last = rows.length > query.limit ? page.at(-1) : undefined;
    return {
      items: page.map((row) => toSummary(row, progress(row))),
      nextCursor: last ? encodeCursor({ sort: query.sort, key: last.key, id: last.id }) : null,
    };
  }

  async read(userId: string, id: string): Promise<InterviewDetail> {
    return this.detail(await this.interviews.find(userId, id));
  }

  /** @throws EditedMeanwhile with what stands there now. */
  async update(
    userId: string,
    id: string,
    { version, ...changes }: UpdateInterviewRequest,
  ): Promise<InterviewDetail> {
    const updated = await this.interviews.update(userId, id, version, changes);
    if (updated) return this.detail(updated);
    throw new EditedMeanwhile(await this.read(userId, id));
  }

  async remove(userId: string, id: string): Promise<void> {
    if (!(await this.interviews.markDeleted(userId, id))) throw notFound('interview');
  }

  async restore(userId: string, id: string): Promise<InterviewDetail> {
    if (await this.interviews.restore(userId, id, new Date(Date.now() - UNDO_MS)))
      return this.read(userId, id);
    if (await this.interviews.find(userId, id))
      throw conflict('interview/not-deleted', 'This interview was not deleted.');
    throw notFound('interview');
  }

  async startRun(userId: string, id: string, from: 'transcription' | 'analysis'): Promise<InterviewDetail> {
    await this.interviews.startRun(userId, id, from);
    return this.read(userId, id);
  }

  private async detail(row: InterviewRow | null): Promise<InterviewDetail> {
    if (!row) throw notFound('interview');
    return toDetail(row, (await this.progressOf([row]))(row));
  }

  private async progressOf(rows: readonly InterviewRow[]) {
    const underWay = rows.filter(({ status }) => ['uploaded', 'transcribing', 'analyzing'].includes(status));
    const now = new Date();
    if (underWay.length === 0)
      return (row: InterviewRow) => progressOf(row, undefined, NOTHING_MEASURED, now);
    const [reported, pace] = await Promise.all([
      this.progress.read(underWay.map(({ id }) => id)),
      this.estimates.measuredPace(),
    ]);
    return (row: InterviewRow) => progressOf(row, reported.get(row.id), pace, now);
  }
}
