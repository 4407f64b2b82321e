import type { AnalysisResult, Quote } from '@interview-buddy/shared-types/models';
import type { JudgedAnswer } from '../content/answer.js';
import { quoteOf } from '../language/quotes.js';
import { adviseOn } from '../scoring/advice.js';
import type { Advice } from '../scoring/advice-inputs.js';
import { measureOverall } from '../scoring/overall.js';
import { rankAdvice } from '../scoring/recommendations.js';
import { RUBRIC_VERSION } from '../scoring/rubric.js';
import { findStrengths } from '../scoring/strengths.js';
import { verdictOf } from '../scoring/verdict.js';
import { talkShareOf } from '../speech/talk.js';
import type { Measurements } from './measure.js';

const RULES_ENGINE = { name: 'rules', model: null, promptVersion: null };

/** What a model adds to the measurements; every quote in it stands in the transcript. */
export interface ModelFindings {
  answers: readonly JudgedAnswer[];
  sentiment: AnalysisResult['sentiment'];
  advice: readonly Advice[];
  strengths: AnalysisResult['strengths'];
  caveats: AnalysisResult['caveats'];
  /** Half-width that the model's own disagreement adds, points. */
  spread: number;
  preliminary: boolean;
  engine: AnalysisResult['contentEngine'];
}

const MOST_STRENGTHS = 4;

function quoteOfAnswers(
  answers: readonly JudgedAnswer[],
): (answer: Pick<JudgedAnswer, 'questionId'>) => Quote | null {
  const byQuestion = new Map(answers.map((answer) => [answer.questionId, answer]));
  return ({ questionId }) => quoteOf(byQuestion.get(questionId)?.located.at(-1)?.clause.tokens ?? []);
}

/** One advice a subject: a model's own words go before the rule's. */
function withoutDoubles(advice: readonly Advice[]): Advice[] {
  return [...Map.groupBy(advice, (one) => one.id).values()].flatMap((same) => same.slice(0, 1));
}

/** Weighs the measurements into a score, advice and a verdict. `engine`: what shaped the measurements. */
export function conclude(
  measured: Measurements,
  model?: ModelFindings,
  engine: AnalysisResult['contentEngine'] = RULES_ENGINE,
): AnalysisResult {
  const { pairs, speech, quality, confidence } = measured;
  const answers = model?.answers ?? measured.answers;
  const overall = measureOverall({ ...measured, answers, clarity: speech.clarity });
  if (overall.available && model) overall.value.spread = Math.max(overall.value.spread, model.spread);
  const quoteOfAnswer = quoteOfAnswers(answers);
  const ruled = adviseOn({ pairs, answers, ...speech, quoteOfAnswer, wordsAreSure: measured.wordsAreSure });
  const recommendations = rankAdvice(withoutDoubles([...(model?.advice ?? []), ...ruled]), overall);
  const strengths = [...(model?.strengths ?? []), ...findStrengths(answers, speech.fillers, quoteOfAnswer)];
  return {
    rubricVersion: RUBRIC_VERSION,
    verdict: verdictOf(answers, overall, recommendations[0]),
    overall,
    fillers: speech.fillers,
    pace: speech.pace,
    pauses: speech.pauses,
    clarity: speech.clarity,
    delivery: speech.delivery,
    phrasing: speech.phrasing,
    talk: speech.talk,
    talkShare: talkShareOf(speech.talk),
    usual: measured.usual,
    questions: pairs.map((pair) => pair.question),
    answers: answers.map(({ located: _located, ...answer }) => answer),
    sentiment: model?.sentiment ?? measured.sentiment,
    confidence,
    enthusiasm: measured.enthusiasm,
    recommendations,
    strengths: strengths.slice(0, MOST_STRENGTHS),
    caveats: [...quality.caveats, ...(model?.caveats ?? [])],
    preliminary: quality.preliminary || (model?.preliminary ?? false),
    contentEngine: model?.engine ?? engine,
  };
}
