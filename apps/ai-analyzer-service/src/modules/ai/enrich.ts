import type { TimelinePoint } from '@interview-buddy/shared-types/models';
import type { Measurements } from '../analysis/measure.js';
import type { ModelFindings } from '../analysis/conclude.js';
import type { JudgedAnswer } from '../content/answer.js';
import type { PairedAnswer } from '../questions/pair.js';
import { round } from '../speech/measured.js';
import { aiUngrounded } from './ai-metrics.js';
import type { Asker } from './asker.js';
import { enrichAnswer, type EnrichedAnswer } from './enrich-answer.js';
import { groundAdvice, type GroundedAdvice } from './enrich-advice.js';
import { judgeSentiment } from './judge-sentiment.js';
import { AiError, type AiErrorKind } from './port.js';
import { ADVICE_TASK, adviceData } from './tasks/advice.js';
import { ANSWER_TASK, answerData, type AnswerVerdict } from './tasks/answer.js';
import { QUESTIONS_TASK } from './tasks/questions.js';

export interface EnrichOptions {
  asker: Asker;
  /** How often each answer is judged. */
  samples: number;
  onProgress?: (share: number) => void;
  /** Throws AiError where every provider asks to wait, instead of going on without. */
  mayWait?: boolean;
  /** Whether a model could not be asked for all of the questions. */
  questionsMissed?: boolean;
}

const FEWEST_WORDS = 15;
const WIDE_SPREAD = 10;
const AWAY = {
  code: 'ai-away',
  message:
    'No AI provider could be reached, so your answers are judged by the built-in rules. Run the analysis again later for more detailed advice.',
};
const PARTLY = {
  code: 'ai-partly',
  message:
    'The AI provider stopped answering halfway: some of this is judged by the built-in rules. Run the analysis again later to have it completed.',
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

async function judge(pair: PairedAnswer, { asker, samples }: EnrichOptions): Promise<Sampled> {
  const asked = Array.from({ length: samples }, (_, sample) =>
    asker.ask(ANSWER_TASK, answerData(pair), sample),
  );
  const settled = await Promise.all(asked);
  const given = settled.filter((one) => typeof one !== 'string');
  return {
    failures: settled.filter((one) => typeof one === 'string'),
    verdicts: given.map((one) => one.value),
    engines: given.map((one) => `${one.provider}/${one.model}`),
  };
}

/** null: no provider gave any. */
async function advise(
  measured: Measurements,
  answers: readonly JudgedAnswer[],
  asker: Asker,
): Promise<GroundedAdvice | null> {
  const given = await asker.ask(ADVICE_TASK, adviceData(measured.pairs, answers));
  return typeof given === 'string' ? null : groundAdvice(given.value, measured.pairs);
}

/** What a model adds to the measurements; with every provider away, only the sentence that says so. */
export async function enrich(measured: Measurements, options: EnrichOptions): Promise<ModelFindings | null> {
  const worth = measured.answers.filter((answer) => answer.words >= FEWEST_WORDS);
  if (!options.asker.available || measured.quality.unscored !== null || worth.length === 0) return null;
  const [judged, sentiment] = await Promise.all([
    judgeAll(measured, worth, options),
    judgeSentiment(measured.windows, measured.sentiment, options.asker),
  ]);
  const engines = new Set(judged.flatMap((one) => one.sampled.engines));
  const enriched = judged.map((one) => one.enriched).filter((one) => one !== null);
  if (enriched.length === 0) {
    const demand = judged.flatMap((one) => one.sampled.failures).every((kind) => kind === 'rate-limited');
    if (demand && options.mayWait) throw new AiError('rate-limited', 'every provider asks to wait');
    return rulesOnly(measured, options.asker);
  }
  const answers = merge(measured.answers, enriched);
  const advice = await advise(measured, answers, options.asker);
  aiUngrounded.inc(
    { task: 'answer' },
    enriched.reduce((sum, one) => sum + one.dropped, 0),
  );
  aiUngrounded.inc({ task: 'advice' }, advice?.dropped ?? 0);
  const unjudged = enriched.length < worth.length;
  const partly = unjudged || advice === null || sentiment.partly || options.questionsMissed === true;
  const engine = options.asker.engine('model');
  return findings({
    answers,
    enriched,
    advice,
    engines,
    engine,
    sentiment: sentiment.points,
    unjudged,
    partly,
  });
}

interface JudgedByModel {
  sampled: Sampled;
  enriched: EnrichedAnswer | null;
}

async function judgeAll(
  { pairs }: Measurements,
  worth: readonly JudgedAnswer[],
  options: EnrichOptions,
): Promise<JudgedByModel[]> {
  let done = 0;
  return Promise.all(
    worth.map(async (answer) => {
      const pair = pairs.find((one) => one.question.id === answer.questionId);
      const sampled = pair ? await judge(pair, options) : { verdicts: [], failures: [], engines: [] };
      options.onProgress?.((done += 1) / worth.length);
      return {
        sampled,
        enriched: pair && sampled.verdicts.length > 0 ? enrichAnswer(answer, pair, sampled.verdicts) : null,
      };
    }),
  );
}

function merge(answers: readonly JudgedAnswer[], enriched: readonly EnrichedAnswer[]): JudgedAnswer[] {
  const better = new Map(enriched.map((one) => [one.answer.questionId, one.answer]));
  return answers.map((answer) => better.get(answer.questionId) ?? answer);
}

function rulesOnly({ answers, sentiment }: Measurements, asker: Asker): ModelFindings {
  const none = { advice: [], strengths: [], spread: 0, preliminary: false };
  return {
    ...none,
    answers,
    sentiment,
    caveats: [AWAY],
    engine: asker.engine('rules', [QUESTIONS_TASK.task]),
  };
}

interface Found {
  answers: JudgedAnswer[];
  enriched: readonly EnrichedAnswer[];
  advice: GroundedAdvice | null;
  /** Which models judged answers. */
  engines: ReadonlySet<string>;
  engine: ModelFindings['engine'];
  sentiment: TimelinePoint[];
  /** Whether answers are missing: only then is the score another one. */
  unjudged: boolean;
  /** Whether anything is missing. */
  partly: boolean;
}

function findings({
  answers,
  enriched,
  advice,
  engines,
  engine,
  sentiment,
  unjudged,
  partly,
}: Found): ModelFindings {
  const spread = round(enriched.reduce((sum, one) => sum + one.spread, 0) / enriched.length, 1);
  const caveats = [
    partly ? PARTLY : null,
    engines.size > 1 ? MIXED : null,
    spread >= WIDE_SPREAD ? DISAGREES : null,
  ];
  return {
    answers,
    sentiment,
    advice: advice?.advice ?? [],
    strengths: advice?.strengths ?? [],
    caveats: caveats.filter((caveat) => caveat !== null),
    spread,
    preliminary: unjudged || engines.size > 1 || spread >= WIDE_SPREAD,
    engine,
  };
}
