import { EventPublisher, PermanentFailure, type EventScope } from '@interview-buddy/event-bus';
import { Prisma, transition, type PrismaClient, type Tx } from '@interview-buddy/prisma-client';
import { analysisCompleted, type EventData } from '@interview-buddy/shared-types/events';
import {
  analysisResult,
  transcript,
  usualSpeech,
  type AnalysisResult,
  type InterviewFailure,
  type Transcript,
  type UsualSpeech,
} from '@interview-buddy/shared-types/models';
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DATABASE } from '../database/database.js';
import { reviewAfter, type Review } from '../review/standing.js';
import type { AnalysisContext } from './context.js';

export interface AnalysisSource {
  transcript: Transcript;
  context: Omit<AnalysisContext, 'voiceInference'>;
}

export interface StoredAnalysis {
  interviewId: string;
  run: number;
  createdAt: Date;
  result: AnalysisResult;
}

/** How many other interviews must have a figure before there is a median of the person's own. */
const OWN_FROM = 3;

interface OwnMedians {
  typicalWordsPerMinute: number | null;
  usual: UsualSpeech;
}

@Injectable()
export class AnalysisRepository {
  constructor(
    @Inject(DATABASE) private readonly prisma: PrismaClient,
    private readonly publisher: EventPublisher,
  ) {}

  /** false: this run is no longer the one that counts. */
  async begin({ interviewId, run }: EventData): Promise<boolean> {
    const result = await this.prisma.$transaction((tx) =>
      transition(tx, this.publisher, { interviewId, run, to: 'analyzing' }),
    );
    return result === 'moved';
  }

  /**
   * The newest transcript that this run may use, with what the person told of the interview.
   * @throws PermanentFailure where there is none, or none that can be read.
   */
  async source({ interviewId, userId, run }: EventData): Promise<AnalysisSource> {
    const interview = await this.prisma.interview.findFirst({
      where: { id: interviewId, userId, deletedAt: null },
      select: {
        company: true,
        title: true,
        type: true,
        jobDescription: true,
        questionMarks: { orderBy: { startMs: 'asc' }, select: { startMs: true, isQuestion: true } },
        transcriptions: {
          where: { run: { lte: run } },
          orderBy: { run: 'desc' },
          take: 1,
          select: { transcript: true },
        },
      },
    });
    const stored = interview?.transcriptions[0];
    const parsed = transcript.safeParse(stored?.transcript);
    if (!interview || !parsed.success) {
      throw new PermanentFailure('analysis/no-transcript', 'There is no transcript that could be analysed.');
    }
    const { transcriptions: _transcriptions, ...context } = interview;
    return {
      transcript: parsed.data,
      context: { ...context, ...(await this.ownMedians(userId, interviewId)) },
    };
  }

  /** Stores the result, ends the run and tells of it: all of it or nothing, and only while the run still counts. */
  async complete(
    scope: EventScope,
    { interviewId, userId, run }: EventData,
    result: AnalysisResult,
    reviewReasons: string[],
  ): Promise<void> {
    const row = {
      userId,
      rubricVersion: result.rubricVersion,
      overallScore: result.overall.available ? result.overall.value.score : null,
      preliminary: result.preliminary,
      contentEngine: result.contentEngine.name,
      model: result.contentEngine.model,
      promptVersion: result.contentEngine.promptVersion,
      result: analysisResult.parse(result) as Prisma.InputJsonValue,
    };
    await scope.commit(this.prisma, async (tx: Tx) => {
      const moved = await transition(tx, this.publisher, { interviewId, run, to: 'complete' });
      if (moved === 'stale') return;
      const review = await this.reviewAfter(tx, { interviewId, run }, reviewReasons);
      await tx.analysis.upsert({
        where: { interviewId_run: { interviewId, run } },
        create: { id: randomUUID(), interviewId, run, ...row, ...review },
        update: { ...row, ...review },
      });
      await this.publisher.publish(tx, analysisCompleted, { interviewId, userId, run });
    });
  }

  private async reviewAfter(
    tx: Tx,
    { interviewId, run }: Pick<EventData, 'interviewId' | 'run'>,
    reasons: readonly string[],
  ): Promise<Review> {
    const before = await tx.analysis.findFirst({
      where: { interviewId, run: { lt: run } },
      orderBy: { run: 'desc' },
      select: {
        run: true,
        reviewReasons: true,
        reviewDecision: true,
        reviewNote: true,
        reviewedBy: true,
        reviewedAt: true,
      },
    });
    if (!before) return reviewAfter(null, reasons, true);
    const { run: runBefore, ...review } = before;
    const between = { interviewId, run: { gt: runBefore, lte: run } };
    return reviewAfter(review, reasons, (await tx.transcription.count({ where: between })) === 0);
  }

  async fail({ interviewId, run }: EventData, failure: InterviewFailure): Promise<void> {
    await this.prisma.$transaction((tx) =>
      transition(tx, this.publisher, { interviewId, run, to: 'failed', failure }),
    );
  }

  /** What models cost for this interview; null where none was asked. */
  async cost(userId: string, interviewId: string): Promise<number | null> {
    const { _sum } = await this.prisma.aiUsage.aggregate({
      where: { userId, interviewId },
      _sum: { costMicros: true },
    });
    return _sum.costMicros === null ? null : Number(_sum.costMicros) / 1_000_000;
  }

  /** The newest analysis of an interview of this person's. */
  async newest(userId: string, interviewId: string): Promise<StoredAnalysis | null> {
    const row = await this.prisma.analysis.findFirst({
      where: {
        interviewId,
        userId,
        interview: { deletedAt: null },
        OR: [{ reviewDecision: null }, { reviewDecision: { not: 'rejected' } }],
      },
      orderBy: { run: 'desc' },
      select: {
        interviewId: true,
        run: true,
        createdAt: true,
        result: true,
        reviewDecision: true,
        reviewNote: true,
      },
    });
    if (!row) return null;
    const { reviewDecision, reviewNote, ...stored } = row;
    const result = analysisResult.parse(row.result);
    if (reviewDecision === 'corrected' && reviewNote)
      result.caveats.push({ code: 'reviewed', message: `A reviewer says: ${reviewNote}` });
    return { ...stored, result };
  }

  /** What is usual for this person: medians over the newest analyses of their other interviews. */
  private async ownMedians(userId: string, interviewId: string): Promise<OwnMedians> {
    // jsonb_to_record unpacks each result once, however many of its figures are read.
    const [row] = await this.prisma.$queryRaw<Record<keyof UsualSpeech | 'wordsPerMinute', number | null>[]>`
      SELECT
        CASE WHEN count(pace) >= ${OWN_FROM} THEN percentile_cont(0.5) WITHIN GROUP (ORDER BY pace) END
          AS "wordsPerMinute",
        CASE WHEN count(fillers) >= ${OWN_FROM} THEN percentile_cont(0.5) WITHIN GROUP (ORDER BY fillers) END
          AS "fillersPerHundredWords",
        CASE WHEN count(pauses) >= ${OWN_FROM} THEN percentile_cont(0.5) WITHIN GROUP (ORDER BY pauses) END
          AS "pausesPerMinute",
        CASE WHEN count(clarity) >= ${OWN_FROM} THEN percentile_cont(0.5) WITHIN GROUP (ORDER BY clarity) END
          AS clarity,
        CASE WHEN count(share) >= ${OWN_FROM} THEN percentile_cont(0.5) WITHIN GROUP (ORDER BY share) END
          AS "talkShare"
      FROM (
        SELECT
          (part.pace #>> '{value,wordsPerMinute}')::float8 AS pace,
          (part.fillers #>> '{value,perHundredWords}')::float8 AS fillers,
          (part.pauses #>> '{value,withinClauses}')::float8
            / nullif((part.pace #>> '{value,speakingMs}')::float8 / 60000, 0) AS pauses,
          (part.clarity #>> '{value,score}')::float8 AS clarity,
          (part."talkShare" ->> 'value')::float8 AS share
        FROM (
          SELECT DISTINCT ON (interview_id) result FROM analyses
          WHERE user_id = ${userId} AND interview_id <> ${interviewId}::uuid
          ORDER BY interview_id, run DESC
        ) AS newest,
        jsonb_to_record(newest.result)
          AS part(pace jsonb, fillers jsonb, pauses jsonb, clarity jsonb, "talkShare" jsonb)
      ) AS figures`;
    const { wordsPerMinute = null, ...usual } = row ?? {};
    return { typicalWordsPerMinute: wordsPerMinute, usual: usualSpeech.parse(usual) };
  }
}
