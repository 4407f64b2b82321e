import type { AnalysisResult, Answer } from '@interview-buddy/shared-types/models';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTEXT, conversation, INTERVIEW } from '../../testing/conversation.test-helper.js';
import { analyse } from '../analysis/analyse.js';
import type { Advice } from './advice-inputs.js';
import { spreadOf } from './overall.js';
import { rankAdvice } from './recommendations.js';
import { reviewReasons } from './review.js';
import { OVERALL_WEIGHTS } from './rubric.js';

const quote = { turnId: 't0', text: 'so it was', startMs: 0, endMs: 1 };
const advice = (id: string, part: Advice['raises']['part'], points: number): Advice => ({
  id,
  title: id,
  why: id,
  quotes: [quote],
  example: null,
  raises: { part, points },
});
const result = analyse(conversation(INTERVIEW), CONTEXT);
const answers = (count: number): Answer[] => Array.from({ length: count }, () => result.answers[0] as Answer);

describe('the rubric', () => {
  it('weighs to one', () => {
    expect(Object.values(OVERALL_WEIGHTS).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1);
  });
});

describe('advice', () => {
  it('comes in the order of what it would gain, and never promises more than there is to gain', () => {
    const ranked = rankAdvice(
      [advice('a', 'confidence', 5), advice('b', 'structure', 20), advice('c', 'relevance', 1_000)],
      result.overall,
    );
    expect(ranked.map((one) => one.gain)).toEqual(ranked.map((one) => one.gain).toSorted((a, b) => b - a));
    if (!result.overall.available) throw new Error('it is scored');
    const relevance = result.overall.value.parts.find((part) => part.key === 'relevance');
    const most = (100 - (relevance?.score ?? 0)) * (relevance?.weight ?? 0);
    expect(ranked.find((one) => one.id === 'c')?.gain).toBeCloseTo(most, 0);
  });

  it('is five at most, and what gains nothing is left out', () => {
    const many = Array.from({ length: 9 }, (_, i) => advice(`a${i}`, 'structure', 10 + i));
    expect(rankAdvice(many, result.overall)).toHaveLength(5);
    expect(rankAdvice([advice('none', 'structure', 0)], result.overall)).toEqual([]);
  });

  it('speaks to the person, plainly', () => {
    const sentences = [
      result.verdict,
      ...result.recommendations.flatMap((one) => [one.title, one.why]),
      ...result.answers.map((answer) => answer.summary),
      ...result.strengths.map((one) => one.text),
      ...result.caveats.map((caveat) => caveat.message),
    ];
    for (const sentence of sentences) {
      expect(sentence).not.toMatch(/!|\bOops\b|\b(?:poor|bad|weak) candidate\b/);
      expect(sentence).toMatch(/[.”]$/);
    }
  });
});

describe('the spread', () => {
  it('narrows with answers and with sure words, and is never under 3', () => {
    const count = fc.integer({ min: 1, max: 40 });
    const sure = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(count, sure, fc.boolean(), (n, meanConfidence, verbatim) => {
        const spread = spreadOf({ answers: answers(n), meanConfidence, verbatim });
        expect(spread).toBeGreaterThanOrEqual(3);
        expect(spreadOf({ answers: answers(n + 1), meanConfidence, verbatim })).toBeLessThanOrEqual(spread);
        expect(
          spreadOf({ answers: answers(n), meanConfidence: Math.min(1, meanConfidence + 0.1), verbatim }),
        ).toBeLessThanOrEqual(spread);
      }),
    );
  });
});

describe('the reviewer is asked', () => {
  it('where nothing is like an interview, and not where it is', () => {
    expect(reviewReasons(result, 200)).toEqual([]);
    const unasked: AnalysisResult = { ...result, questions: [], answers: [] };
    expect(reviewReasons(unasked, 200)).toEqual(['no-questions-found']);
    expect(reviewReasons(unasked, 20)).toEqual([]);
    const unrelated = {
      ...result,
      answers: result.answers.map((answer) => ({ ...answer, relevance: { ...answer.relevance, score: 2 } })),
    };
    expect(reviewReasons(unrelated, 200)).toEqual(['answers-unrelated-to-questions']);
  });
});
