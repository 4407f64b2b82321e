import { ProgressReporter, RetryAfter, type EventScope } from '@interview-buddy/event-bus';
import type { AnalysisResponse } from '@interview-buddy/shared-types/api';
import type { EventData } from '@interview-buddy/shared-types/events';
import { notFound } from '@interview-buddy/shared-utils/errors';
import { inSpan } from '@interview-buddy/shared-utils/telemetry';
import { Inject, Injectable } from '@nestjs/common';
import { reviewReasons } from '../scoring/review.js';
import { AI_SETTINGS, type AiSettings } from '../ai/ai-settings.js';
import { enrich } from '../ai/enrich.js';
import { AiRepository } from '../ai/ai.repository.js';
import { AiError } from '../ai/port.js';
import { AiRouter } from '../ai/routing/router.js';
import { AnalysisRepository } from './analysis.repository.js';
import { conclude } from './conclude.js';
import { measure } from './measure.js';
import { ANALYSIS_SETTINGS, type AnalysisSettings } from './settings.js';

/** Usual times of this stage, for the estimate on the page. */
const SECONDS_BY_RULES = 2;
const SECONDS_WITH_MODEL = 40;
const HIGH_DEMAND_MS = 30_000;
/** From this attempt on a busy provider is done without: the measured analysis is worth more than waiting. */
const LAST_WAITING_ATTEMPT = 3;

@Injectable()
export class AnalysisService {
  constructor(
    private readonly analyses: AnalysisRepository,
    private readonly progress: ProgressReporter,
    private readonly router: AiRouter,
    private readonly usage: AiRepository,
    @Inject(ANALYSIS_SETTINGS) private readonly settings: AnalysisSettings,
    @Inject(AI_SETTINGS) private readonly ai: AiSettings,
  ) {}

  /** From the transcript of this run to its stored analysis. Does nothing for a run that no longer counts. */
  async analyseRun(event: EventData, scope: EventScope): Promise<void> {
    if (!(await this.analyses.begin(event))) return;
    const [source, choice] = await Promise.all([
      this.analyses.source(event),
      this.usage.choice(event.userId),
    ]);
    const seconds = this.router.available && choice !== 'none' ? SECONDS_WITH_MODEL : SECONDS_BY_RULES;
    const report = (share: number): void =>
      this.progress.report({
        ...event,
        stage: 'analyzing',
        percent: Math.round(share * 100),
        remainingSeconds: Math.ceil(seconds * (1 - share)),
      });
    report(0.05);
    const measured = await inSpan('measure', { attributes: { 'interview.run': event.run } }, async () =>
      measure(source.transcript, { ...source.context, voiceInference: this.settings.voiceInference }),
    );
    const model = await inSpan('enrich', { attributes: { 'interview.run': event.run } }, () =>
      enrich(measured, {
        mayWait: scope.attempt < LAST_WAITING_ATTEMPT,
        router: this.router,
        choice,
        userId: event.userId,
        interviewId: event.interviewId,
        samples: this.ai.samples,
        signal: scope.signal,
        onProgress: (share) => report(0.1 + share * 0.8),
      }),
    ).catch((error: unknown) => {
      if (!(error instanceof AiError) || error.kind !== 'rate-limited') throw error;
      this.progress.report({
        ...event,
        stage: 'queued',
        percent: null,
        remainingSeconds: HIGH_DEMAND_MS / 1000 + seconds,
      });
      throw new RetryAfter(HIGH_DEMAND_MS, 'High demand, analysis delayed.');
    });
    const result = conclude(measured, model ?? undefined);
    report(0.95);
    await this.analyses.complete(scope, event, result, reviewReasons(result, measured.candidateWords));
  }

  /** Called once the event is given up. */
  async giveUp(event: EventData): Promise<void> {
    await this.analyses.fail(event, {
      code: 'analysis/failed',
      message:
        'Your transcript is safe, but it could not be analysed. Start the analysis again; if it stops once more, tell us.',
    });
  }

  /** @throws AppError 404 where this person has no such interview or it has no analysis yet. */
  async read(userId: string, interviewId: string): Promise<AnalysisResponse> {
    const stored = await this.analyses.newest(userId, interviewId);
    if (!stored) throw notFound('analysis');
    const modelCostDollars = await this.analyses.cost(userId, interviewId);
    return {
      ...stored,
      createdAt: stored.createdAt.toISOString(),
      ...(modelCostDollars === null ? {} : { modelCostDollars }),
    };
  }
}
