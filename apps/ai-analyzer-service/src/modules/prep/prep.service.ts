import type {
  PrepFeedback,
  PrepFeedbackRequest,
  PrepQuestions,
  PrepQuestionsRequest,
} from '@interview-buddy/shared-types/api';
import { badRequest } from '@interview-buddy/shared-utils/errors';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { aiFailures } from '../ai/ai-metrics.js';
import { AiRepository } from '../ai/ai.repository.js';
import { preferredOf } from '../ai/routing/choose.js';
import { enrichAnswer } from '../ai/enrich-answer.js';
import { speaksToGrader } from '../ai/grounding.js';
import { AiError } from '../ai/port.js';
import { AiRouter, type AiAnswer } from '../ai/routing/router.js';
import { answerData, FEEDBACK_TASK } from '../ai/tasks/answer.js';
import { PREP_TASK, prepData } from '../ai/tasks/prep.js';
import type { TaskDefinition } from '../ai/tasks/task.js';
import { judgeAnswer, type JudgedAnswer } from '../content/answer.js';
import { jobTermsOf } from '../content/relevance.js';
import type { PairedAnswer } from '../questions/pair.js';
import { likelyQuestions } from './likely-questions.js';
import { writtenPair } from './written-pair.js';

/** A person waits for it: rather the rules now than a model in a minute. */
const PATIENCE_MS = 8_000;
const LONGEST = 300;
const FEWEST_QUESTIONS = 3;
const RULES = { name: 'rules' as const, model: null };

/** What helps before an interview: by the rules, and by a model where there is one. */
@Injectable()
export class PrepService {
  constructor(
    private readonly router: AiRouter,
    private readonly usage: AiRepository,
  ) {}

  async questions(userId: string, job: PrepQuestionsRequest): Promise<PrepQuestions> {
    const given = await this.ask(userId, PREP_TASK, prepData(job));
    const usable = (given?.value.questions ?? []).filter(
      ({ text, reason }) =>
        text.length <= LONGEST && reason.length <= LONGEST && !speaksToGrader(`${text} ${reason}`),
    );
    if (!given || usable.length < FEWEST_QUESTIONS) return { engine: RULES, questions: likelyQuestions(job) };
    return { engine: { name: 'model', model: given.model }, questions: usable };
  }

  /** @throws AppError 400 where the question holds no word. */
  async feedback(
    userId: string,
    { question, answer, jobDescription }: PrepFeedbackRequest,
  ): Promise<PrepFeedback> {
    const pair = writtenPair(question, answer);
    if (!pair) throw badRequest('prep/no-question', 'Write the question that you answer.');
    const ruled = judgeAnswer({ pair, jobTerms: jobTermsOf(jobDescription, ''), fillers: null });
    const given = await this.ask(userId, FEEDBACK_TASK, answerData(pair));
    if (!given) return feedbackOf(pair, ruled, RULES);
    const { answer: judged } = enrichAnswer(ruled, pair, [given.value]);
    return feedbackOf(pair, judged, { name: 'model', model: given.model });
  }

  /** null: no model can be asked now, and the rules do. */
  private async ask<T extends z.ZodType>(
    userId: string,
    task: TaskDefinition<T>,
    data: string,
  ): Promise<AiAnswer<T> | null> {
    const choice = await this.usage.choice(userId);
    if (!this.router.available || choice === 'none') return null;
    try {
      return await this.router.ask({
        ...task,
        data,
        sample: 0,
        userId,
        interviewId: null,
        preferred: preferredOf(choice),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
    } catch (error) {
      if (!(error instanceof AiError)) throw error;
      aiFailures.inc({ task: task.task, reason: error.kind });
      return null;
    }
  }
}

function feedbackOf(pair: PairedAnswer, judged: JudgedAnswer, engine: PrepFeedback['engine']): PrepFeedback {
  return {
    engine,
    type: pair.question.type,
    starExpected: judged.starExpected,
    score: judged.score,
    relevance: judged.relevance.score,
    star: judged.star.map(({ part, probability, evidence }) => ({
      part,
      probability,
      quotes: evidence.map((quote) => quote.text),
    })),
    numbers: judged.numbers.map((quote) => quote.text),
    summary: judged.summary,
    example: judged.example,
  };
}
