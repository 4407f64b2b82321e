import { describe, expect, it } from 'vitest';
import { asksSomething, languageEvidence } from './role-language.js';

const evidence = (text: string) =>
  languageEvidence(text.split(' ').map((word) => ({ text: word }))).reduce((sum, value) => sum + value, 0);

describe('languageEvidence', () => {
  it.each([
    'tell me about a project that you are proud of',
    'can you walk me through your day',
    'what would your manager say about you',
    'why should we hire you',
    'do you have any questions for us',
    'thanks for coming in today',
    "what's your biggest weakness",
  ])('hears an interviewer in: %s', (text) => expect(evidence(text)).toBeGreaterThan(2));

  it.each([
    'um i worked on the billing system with my team',
    'in the end we finished it and i was proud',
    'you know i really like my job',
    'so i talked to my manager and he told me to wait',
  ])('hears a candidate in: %s', (text) => expect(evidence(text)).toBeLessThan(-1));

  it('shares a cue among its words', () => {
    const shared = languageEvidence(['tell', 'me', 'about', 'it'].map((text) => ({ text })));
    expect(shared[0]).toBeCloseTo(2, 5);
    expect(shared[3]).toBe(0);
  });
});

describe('asksSomething', () => {
  it.each(['How do you handle stress?', 'tell us about that', 'could you explain that'])('%s', (text) =>
    expect(asksSomething(text)).toBe(true),
  );
  it('takes a statement for none', () => expect(asksSomething('I told them about the plan')).toBe(false));
});
