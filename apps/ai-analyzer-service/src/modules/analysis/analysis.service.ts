import { ProgressReporter, RetryAfter, type EventScope } from '@interview-buddy/event-bus';
import type { AnalysisResponse } from '@interview-buddy/shared-types/api';
import type { EventData } from '@interview-buddy/shared-types/events';
import { notFound } from '@interview-buddy/shared-utils/errors';
import { inSpan } from '@interview-buddy/shared-utils/telemetry';
import { Inject, Injectable } from '@nestjs/common';
import type { ProposedQuestion } from '../questions/proposed.js';
import { reviewReasons } from '../scoring/review.js';
import { AI_SETTINGS, type AiSettings } from '../ai/ai-settings.js';
import { Asker } from '../ai/asker.js';
import { enrich } from '../ai/enrich.js';
import { findQuestions } from '../ai/find-questions.js';
import { AiRepository } from '../ai/ai.repository.js';
import { AiError } from '../ai/port.js';
import { AiRouter } from '../ai/routing/router.js';
import { QUESTIONS_TASK } from '../ai/tasks/questions.js';
import { AnalysisRepository, type AnalysisSource } from './analysis.repository.js';
import { conclude, type ModelFindings } from './conclude.js';
import { measure, type Measurements } from './measure.js';
import { remainingSeconds } from './remaining.js';
import { ANALYSIS_SETTINGS, type AnalysisSettings } from './settings.js';
import { withoutVoice } from './without-voice.js';

/** Usual times of this stage, for the estimate on the page until its own pace is known. */
const SECONDS_BY_RULES = 2;
const SECONDS_WITH_MODEL = 40;
const HIGH_DEMAND_MS = 30_000;
/** From this attempt on a busy provider is done without: the measured analysis is worth more than waiting. */
const LAST_WAITING_ATTEMPT = 3;

interface ModelStage {
  asker: Asker;
  report: (share: number) => void;
  mayWait: boolean;
}

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
    const { userId, interviewId } = event;
    const asker = new Asker({ router: this.router, userId, interviewId, choice, signal: scope.signal });
    const report = this.reporter(event, asker);
    report(0.05);
    const ruled = await inSpan('measure', { attributes: { 'interview.run': event.run } }, async () =>
      this.measure(source),
    );
    const { measured, model } = await inSpan('enrich', { attributes: { 'interview.run': event.run } }, () =>
      this.enrich(source, ruled, { asker, report, mayWait: scope.attempt < LAST_WAITING_ATTEMPT }),
    ).catch((error: unknown) => {
      if (!(error instanceof AiError) || error.kind !== 'rate-limited') throw error;
      this.progress.report({
        ...event,
        stage: 'queued',
        percent: null,
        remainingSeconds: HIGH_DEMAND_MS / 1000 + SECONDS_WITH_MODEL,
      });
      throw new RetryAfter(HIGH_DEMAND_MS, 'High demand, analysis delayed.');
    });
    const result = conclude(measured, model ?? undefined, asker.engine('rules', [QUESTIONS_TASK.task]));
    report(0.95);
    await this.analyses.complete(scope, event, result, reviewReasons(result, measured.candidateWords));
  }

  private measure(
    { transcript, context }: AnalysisSource,
    proposed: readonly ProposedQuestion[] = [],
  ): Measurements {
    return measure(transcript, { ...context, voiceInference: this.settings.voiceInference }, proposed);
  }

  /** Measured anew where a model found questions: they decide what belongs to which answer. */
  private async enrich(
    source: AnalysisSource,
    ruled: Measurements,
    { asker, report, mayWait }: ModelStage,
  ): Promise<{ measured: Measurements; model: ModelFindings | null }> {
    const turns = ruled.quality.unreadable ? [] : ruled.turns;
    const { questions, partly } = await findQuestions(turns, asker);
    const measured = questions.length > 0 ? this.measure(source, questions) : ruled;
    const model = await enrich(measured, {
      asker,
      mayWait,
      samples: this.ai.samples,
      questionsMissed: partly,
      onProgress: (share) => report(0.2 + share * 0.7),
    });
    return { measured, model };
  }

  private reporter(event: EventData, { available }: Asker): (share: number) => void {
    const usual = available ? SECONDS_WITH_MODEL : SECONDS_BY_RULES;
    const started = performance.now();
    return (share) =>
      this.progress.report({
        ...event,
        stage: 'analyzing',
        percent: Math.round(share * 100),
        remainingSeconds: remainingSeconds(share, (performance.now() - started) / 1000, usual),
      });
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
      result: this.settings.voiceInference ? stored.result : withoutVoice(stored.result),
      createdAt: stored.createdAt.toISOString(),
      ...(modelCostDollars === null ? {} : { modelCostDollars }),
    };
  }
}
