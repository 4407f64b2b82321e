import { describe, expect, it } from 'vitest';
import { GOOD_STORY } from '../../testing/conversation.test-helper.js';
import { judgeAnswer } from '../content/answer.js';
import { likelyQuestions } from './likely-questions.js';
import { writtenPair } from './written-pair.js';

const DESCRIPTION = `About us: we build maps.
- You will lead the migration of our billing service to Kubernetes
- Work with designers and product managers on new features
We use PostgreSQL and Kubernetes every day. We offer great benefits and support your growth.`;

const job = {
  company: 'Northwind',
  title: 'Backend engineer',
  type: 'technical' as const,
  jobDescription: DESCRIPTION,
};

describe('questions by the rules', () => {
  it('quote the description where they come from it, and say why', () => {
    const questions = likelyQuestions(job);
    const texts = questions.map((question) => question.text);
    expect(texts).toContain(
      'The job description says “You will lead the migration of our billing service to Kubernetes”. Tell me about a time you did that.',
    );
    expect(texts.some((text) => text.includes('PostgreSQL'))).toBe(true);
    expect(texts.some((text) => text.includes('benefits'))).toBe(false);
    expect(texts.some((text) => text.includes('Northwind'))).toBe(true);
    expect(questions.every((question) => question.reason.length > 10)).toBe(true);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('are there without a description, for each type of interview', () => {
    for (const type of ['behavioral', 'technical', 'phone', 'panel'] as const)
      expect(likelyQuestions({ ...job, type, jobDescription: '' }).length).toBeGreaterThanOrEqual(4);
  });
});

describe('a written answer', () => {
  const score = (question: string, answer: string): number => {
    const pair = writtenPair(question, answer);
    return pair ? judgeAnswer({ pair, jobTerms: new Map(), fillers: null }).score : -1;
  };
  const QUESTION = 'Tell me about a time you solved a difficult technical problem.';

  it('is judged as a spoken one', () => {
    expect(score(QUESTION, GOOD_STORY)).toBeGreaterThan(70);
    expect(score(QUESTION, 'Fine.')).toBeLessThanOrEqual(5);
    expect(score('…', GOOD_STORY)).toBe(-1);
  });
});
