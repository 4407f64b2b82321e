import type { AiChoice, AnalysisResult } from '@interview-buddy/shared-types/models';
import type { z } from 'zod';
import { aiFailures } from './ai-metrics.js';
import { AiError, type AiErrorKind } from './port.js';
import { preferredOf } from './routing/choose.js';
import type { AiAnswer, AiRouter } from './routing/router.js';
import type { TaskDefinition } from './tasks/task.js';

export interface AskerOptions {
  router: AiRouter;
  userId: string;
  interviewId: string;
  /** The person's choice of provider; none: no model is asked. */
  choice: AiChoice;
  signal: AbortSignal;
  /** How long all questions together may take, ms; what is not answered by then is left to the rules. */
  withinMs?: number;
}

/** A one-hour interview is to be analysed within two minutes, whatever a provider does. */
const WITHIN_MS = 105_000;

/** Asks models about one run of one interview, within one limit of time for all of it. */
export class Asker {
  private readonly signal: AbortSignal;
  /** What was answered, by the name of its task. */
  private readonly answered = new Map<string, { promptVersion: string; models: Set<string> }>();

  constructor(private readonly options: AskerOptions) {
    const deadline = AbortSignal.timeout(options.withinMs ?? WITHIN_MS);
    this.signal = AbortSignal.any([options.signal, deadline]);
  }

  get available(): boolean {
    return this.options.choice !== 'none' && this.options.router.available;
  }

  /** The answer, or why no provider gave one. Throws where the run itself is to stop. */
  async ask<T extends z.ZodType>(
    task: TaskDefinition<T>,
    data: string,
    sample = 0,
  ): Promise<AiAnswer<T> | AiErrorKind> {
    const { router, userId, interviewId, choice } = this.options;
    try {
      const given = await router.ask({
        ...task,
        data,
        sample,
        userId,
        interviewId,
        preferred: preferredOf(choice),
        signal: this.signal,
      });
      this.remember(task, given);
      return given;
    } catch (error) {
      if (!(error instanceof AiError) || this.options.signal.aborted) throw error;
      const reason = error.kind === 'cancelled' ? 'timeout' : error.kind;
      aiFailures.inc({ task: task.task, reason });
      return reason;
    }
  }

  /** Every model and every prompt that gave an answer so far; of these tasks only, where some are named. */
  engine(name: 'rules' | 'model', tasks?: readonly string[]): AnalysisResult['contentEngine'] {
    const made = [...this.answered].filter(([task]) => tasks?.includes(task) ?? true).toSorted();
    if (made.length === 0) return { name, model: null, promptVersion: null };
    return {
      name,
      model: [...new Set(made.flatMap(([, { models }]) => [...models]))].join(', '),
      promptVersion: made.map(([task, { promptVersion }]) => `${task} ${promptVersion}`).join(', '),
    };
  }

  private remember<T extends z.ZodType>(
    { task, promptVersion }: TaskDefinition<T>,
    given: AiAnswer<T>,
  ): void {
    const { models } = this.answered.get(task) ?? { models: new Set<string>() };
    models.add(`${given.provider}/${given.model}`);
    this.answered.set(task, { promptVersion, models });
  }
}
