import { describe, expect, it } from 'vitest';
import { firstDraft, isRefused, missingIn, ruleOf, statementOf, type ConsentDraft } from './consent-answer';

const question = {
  version: 'v1',
  places: [
    { code: 'CA', name: 'Canada', rule: 'one-party' as const },
    { code: 'DE', name: 'Germany', rule: 'all-parties' as const },
  ],
  lastPlaces: ['CA'],
};
const draft = (more: Partial<ConsentDraft>): ConsentDraft => ({ ...firstDraft(question), ...more });

it.each([
  [[], null],
  [['CA'], 'one-party'],
  [['CA', 'DE'], 'all-parties'],
  [['CA', 'unknown'], 'all-parties'],
] as const)('of %j the strictest rule holds: %s', (places, rule) => {
  expect(ruleOf(question, places)).toBe(rule);
});

describe('what is still to be said', () => {
  it.each([
    [{ places: [] }, /where the people/],
    [{ places: ['DE'] }, /everybody agreed/],
    [{ places: ['DE'], everybodyAgreed: false, mayHaveRecording: true }, /transcript/],
    [{ places: ['DE'], everybodyAgreed: true }, /may have/],
    [{}, /may have/],
  ])('%j', (more, sentence) => {
    expect(missingIn(question, draft(more))).toMatch(sentence);
  });

  it('is nothing where one party is enough and the right is stated', () => {
    expect(missingIn(question, draft({ mayHaveRecording: true }))).toBeNull();
  });
});

it('refuses only where all must agree', () => {
  expect(isRefused(question, draft({ places: ['DE'], everybodyAgreed: false }))).toBe(true);
  expect(isRefused(question, draft({ places: ['CA'], everybodyAgreed: false }))).toBe(false);
});

it('remembers the places of last time and nothing that was said of another recording', () => {
  expect(firstDraft(question)).toEqual({ places: ['CA'], everybodyAgreed: null, mayHaveRecording: false });
});

it('states the version that was shown', () => {
  expect(statementOf(question, draft({ places: ['DE'], everybodyAgreed: true }))).toEqual({
    version: 'v1',
    places: ['DE'],
    mayHaveRecording: true,
    everybodyAgreed: true,
  });
});
