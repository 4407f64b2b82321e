import { Inject, Injectable } from '@nestjs/common';
import { Prisma, type PrismaClient } from '@interview-buddy/prisma-client';
import type { InterviewsOverview } from '@interview-buddy/shared-types/api';
import { DATABASE } from '../database/database.js';
import { heldDay } from '../interviews/list-query.repository.js';

const MOST_COMPANIES = 200;
const MOST_POINTS = 24;

type Trend = InterviewsOverview['trend'];
type Next = NonNullable<InterviewsOverview['next']>;

@Injectable()
export class OverviewRepository {
  constructor(@Inject(DATABASE) private readonly prisma: PrismaClient) {}

  count(userId: string): Promise<number> {
    return this.prisma.interview.count({ where: { userId, deletedAt: null } });
  }

  /** One spelling of each, the most used first until there are too many; in alphabetical order. */
  async companies(userId: string): Promise<string[]> {
    const rows = await this.prisma.$queryRaw<{ company: string }[]>`
      SELECT min(company) AS company FROM interviews
      WHERE user_id = ${userId} AND deleted_at IS NULL
      GROUP BY lower(company) ORDER BY count(*) DESC, lower(company) LIMIT ${MOST_COMPANIES}`;
    return rows.map(({ company }) => company).sort((a, b) => a.localeCompare(b, 'en'));
  }

  /**
   * Scores of two rubrics are not compared: only those of the newest one's stand in the trend. Of the analyses only
   * those of the newest interviews are looked at.
   */
  async trend(userId: string): Promise<Pick<InterviewsOverview, 'trend' | 'otherRubric'>> {
    const latest = await this.prisma.$queryRaw<(Trend[number] & { rubric: string })[]>`
      SELECT held.id AS "interviewId", held.company, held.title, to_char(held.day, 'YYYY-MM-DD') AS day,
             latest.overall_score AS score, latest.rubric_version AS rubric
      FROM (
        SELECT i.id, i.company, i.title, i.created_at, ${heldDay} AS day FROM interviews i
        WHERE i.user_id = ${userId} AND i.deleted_at IS NULL ORDER BY day DESC, i.created_at DESC
      ) held
      CROSS JOIN LATERAL (
        SELECT overall_score, rubric_version FROM analyses
        WHERE user_id = ${userId} AND interview_id = held.id ORDER BY run DESC LIMIT 1
      ) latest
      WHERE latest.overall_score IS NOT NULL
      ORDER BY held.day DESC, held.created_at DESC LIMIT ${MOST_POINTS}`;
    const rubric = latest[0]?.rubric;
    const comparable = latest.filter((one) => one.rubric === rubric);
    return {
      trend: comparable
        .map(({ interviewId, company, title, day, score }) => ({ interviewId, company, title, day, score }))
        .reverse(),
      otherRubric: latest.length - comparable.length,
    };
  }

  /** The newest that failed, else the newest that waits for its recording, else the newest that can be read. */
  async next(userId: string): Promise<Next | null> {
    const newest = (status: 'failed' | 'draft' | 'complete') =>
      this.prisma.interview.findFirst({
        where: { userId, deletedAt: null, status },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        select: { id: true, company: true, title: true },
      });
    for (const kind of ['failed', 'draft'] as const) {
      const waiting = await newest(kind);
      if (waiting) return nextOf(kind, waiting, null);
    }
    const read = await newest('complete');
    return read && nextOf('read', read, await this.firstAdvice(userId, read.id));
  }

  private async firstAdvice(userId: string, interviewId: string): Promise<string | null> {
    const [row] = await this.prisma.$queryRaw<{ advice: string | null }[]>(Prisma.sql`
      SELECT result #>> '{recommendations,0,title}' AS advice FROM analyses
      WHERE user_id = ${userId} AND interview_id = ${interviewId}::uuid ORDER BY run DESC LIMIT 1`);
    return row?.advice ?? null;
  }
}

function nextOf(
  kind: Next['kind'],
  { id, ...names }: { id: string; company: string; title: string },
  advice: string | null,
): Next {
  return { kind, interviewId: id, ...names, advice };
}
