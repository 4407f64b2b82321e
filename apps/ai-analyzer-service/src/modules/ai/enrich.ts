import type { AiChoice } from '@interview-buddy/shared-types/models';
import type { Measurements } from '../analysis/measure.js';
import type { ModelFindings } from '../analysis/conclude.js';
import type { JudgedAnswer } from '../content/answer.js';
import type { PairedAnswer } from '../questions/pair.js';
import { round } from '../speech/measured.js';
import { aiFailures, aiUngrounded } from './ai-metrics.js';
import { enrichAnswer, type EnrichedAnswer } from './enrich-answer.js';
import { groundAdvice, type GroundedAdvice } from './enrich-advice.js';
import { AiError, type AiErrorKind } from './port.js';
import { preferredOf } from './routing/choose.js';
import type { AiRouter } from './routing/router.js';
import {
  ADVICE_INSTRUCTIONS,
  ADVICE_PROMPT_VERSION,
  ADVICE_SCHEMA,
  adviceData,
  adviceVerdict,
} from './tasks/advice.js';
import {
  ANSWER_INSTRUCTIONS,
  ANSWER_PROMPT_VERSION,
  ANSWER_SCHEMA,
  answerData,
  answerVerdict,
  type AnswerVerdict,
} from './tasks/answer.js';

export interface EnrichOptions {
  router: AiRouter;
  userId: string;
  interviewId: string;
  /** The person's choice of provider; none: no model is asked. */
  choice: AiChoice;
  /** How often each answer is judged. */
  samples: number;
  signal: AbortSignal;
  onProgress?: (share: number) => void;
  /** Throws AiError where every provider asks to wait, instead of going on without. */
  mayWait?: boolean;
}

const FEWEST_WORDS = 15;
const WIDE_SPREAD = 10;
const MAX_TOKENS = 2_000;
const AWAY = {
  code: 'ai-away',
  message:
    'No AI provider could be reached, so your answers are judged by the built-in rules. Run the analysis again later for more detailed advice.',
};
const PARTLY = {
  code: 'ai-partly',
  message: 'The AI provider stopped answering halfway: some answers are judged by the built-in rules.',
};
const MIXED = {
  code: 'ai-mixed',
  message: 'Different models judged different answers, so compare their scores with care.',
};
const DISAGREES = {
  code: 'ai-spread',
  message: 'Judged several times over, your answers scored differently. Read the score as a range.',
};

interface Sampled {
  verdicts: AnswerVerdict[];
  /** Why samples are missing. */
  failures: AiErrorKind[];
  engines: string[];
}

async function judge(pair: PairedAnswer, options: EnrichOptions): Promise<Sampled> {
  const { router, userId, interviewId, samples, signal } = options;
  const preferred = preferredOf(options.choice);
  const asked = Array.from({ length: samples }, (_, sample) =>
    router.ask({
      task: 'answer',
      instructions: ANSWER_INSTRUCTIONS,
      data: answerData(pair),
      schemaName: 'answer-verdict',
      schema: answerVerdict,
      jsonSchema: ANSWER_SCHEMA,
      maxOutputTokens: MAX_TOKENS,
      promptVersion: ANSWER_PROMPT_VERSION,
      sample,
      preferred,
      userId,
      interviewId,
      signal,
    }),
  );
  const settled = await Promise.allSettled(asked);
  const given = settled.filter((one) => one.status === 'fulfilled').map((one) => one.value);
  const failures = settled
    .filter((one) => one.status === 'rejected')
    .map((one) => noteFailure('answer', one.reason));
  return {
    failures,
    verdicts: given.map((one) => one.value),
    engines: given.map((one) => `${one.provider}/${one.model}`),
  };
}

/** Everything but a provider's failure goes on up. */
function noteFailure(task: 'answer' | 'advice', reason: unknown): AiErrorKind {
  if (!(reason instanceof AiError) || reason.kind === 'cancelled') throw reason;
  aiFailures.inc({ task, reason: reason.kind });
  return reason.kind;
}

async function advise(
  measured: Measurements,
  answers: readonly JudgedAnswer[],
  options: EnrichOptions,
): Promise<GroundedAdvice> {
  const { router, userId, interviewId, signal } = options;
  try {
    const { value } = await router.ask({
      task: 'advice',
      instructions: ADVICE_INSTRUCTIONS,
      data: adviceData(measured.pairs, answers),
      schemaName: 'advice-verdict',
      schema: adviceVerdict,
      jsonSchema: ADVICE_SCHEMA,
      maxOutputTokens: MAX_TOKENS,
      promptVersion: ADVICE_PROMPT_VERSION,
      sample: 0,
      preferred: preferredOf(options.choice),
      userId,
      interviewId,
      signal,
    });
    return groundAdvice(value, measured.pairs);
  } catch (error) {
    noteFailure('advice', error);
    return { advice: [], strengths: [], dropped: 0 };
  }
}

/** What a model adds to the measurements; with every provider away, only the sentence that says so. */
export async function enrich(measured: Measurements, options: EnrichOptions): Promise<ModelFindings | null> {
  const worth = measured.answers.filter((answer) => answer.words >= FEWEST_WORDS);
  if (options.choice === 'none') return null;
  if (!options.router.available || measured.quality.unscored !== null || worth.length === 0) return null;
  let done = 0;
  const judged = await Promise.all(
    worth.map(async (answer) => {
      const pair = measured.pairs.find((one) => one.question.id === answer.questionId);
      const sampled = pair ? await judge(pair, options) : { verdicts: [], failures: [], engines: [] };
      options.onProgress?.((done += 1) / worth.length);
      return {
        sampled,
        enriched: pair && sampled.verdicts.length > 0 ? enrichAnswer(answer, pair, sampled.verdicts) : null,
      };
    }),
  );
  const engines = new Set(judged.flatMap((one) => one.sampled.engines));
  const enriched = judged.map((one) => one.enriched).filter((one) => one !== null);
  if (enriched.length === 0) {
    const demand = judged.flatMap((one) => one.sampled.failures).every((kind) => kind === 'rate-limited');
    if (demand && options.mayWait) throw new AiError('rate-limited', 'every provider asks to wait');
    return rulesOnly(measured);
  }
  const answers = merge(measured.answers, enriched);
  const advice = await advise(measured, answers, options);
  aiUngrounded.inc(
    { task: 'answer' },
    enriched.reduce((sum, one) => sum + one.dropped, 0),
  );
  aiUngrounded.inc({ task: 'advice' }, advice.dropped);
  return findings(answers, enriched, advice, engines, enriched.length < worth.length);
}

function merge(answers: readonly JudgedAnswer[], enriched: readonly EnrichedAnswer[]): JudgedAnswer[] {
  const better = new Map(enriched.map((one) => [one.answer.questionId, one.answer]));
  return answers.map((answer) => better.get(answer.questionId) ?? answer);
}

function rulesOnly({ answers }: Measurements): ModelFindings {
  const engine = { name: 'rules', model: null, promptVersion: null };
  return { answers, advice: [], strengths: [], caveats: [AWAY], spread: 0, preliminary: false, engine };
}

function findings(
  answers: JudgedAnswer[],
  enriched: readonly EnrichedAnswer[],
  { advice, strengths }: GroundedAdvice,
  engines: ReadonlySet<string>,
  partly: boolean,
): ModelFindings {
  const spread = round(enriched.reduce((sum, one) => sum + one.spread, 0) / enriched.length, 1);
  const caveats = [
    partly ? PARTLY : null,
    engines.size > 1 ? MIXED : null,
    spread >= WIDE_SPREAD ? DISAGREES : null,
  ];
  return {
    answers,
    advice,
    strengths,
    caveats: caveats.filter((caveat) => caveat !== null),
    spread,
    preliminary: partly || engines.size > 1 || spread >= WIDE_SPREAD,
    engine: { name: 'model', model: [...engines].join(', '), promptVersion: ANSWER_PROMPT_VERSION },
  };
}
