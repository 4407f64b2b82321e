import type { ConsentQuestion, ConsentRule, ConsentStatement } from '@interview-buddy/shared-types/api';

/** What the person has said so far. */
export interface ConsentDraft {
  places: readonly string[];
  /** Null until it is asked and answered. */
  everybodyAgreed: boolean | null;
  mayHaveRecording: boolean;
}

/** Where they were is remembered from last time; what they say of this recording is asked each time. */
export function firstDraft({ lastPlaces }: ConsentQuestion): ConsentDraft {
  return { places: lastPlaces, everybodyAgreed: null, mayHaveRecording: false };
}

/** The strictest rule of these places; null before one is named. */
export function ruleOf({ places }: ConsentQuestion, codes: readonly string[]): ConsentRule | null {
  if (codes.length === 0) return null;
  const rules = new Map(places.map(({ code, rule }) => [code, rule]));
  return codes.every((code) => rules.get(code) === 'one-party') ? 'one-party' : 'all-parties';
}

/** Everybody must have agreed, and not everybody did: no recording is taken. */
export function isRefused(question: ConsentQuestion, draft: ConsentDraft): boolean {
  return ruleOf(question, draft.places) === 'all-parties' && draft.everybodyAgreed === false;
}

/** What is still to be said, as a sentence; null where nothing is. */
export function missingIn(question: ConsentQuestion, draft: ConsentDraft): string | null {
  const rule = ruleOf(question, draft.places);
  if (rule === null) return 'Say where the people in the recording were.';
  if (rule === 'all-parties' && draft.everybodyAgreed === null) return 'Say whether everybody agreed to it.';
  if (isRefused(question, draft)) return 'Not everybody agreed: import a transcript in its place.';
  return draft.mayHaveRecording ? null : 'Confirm that you may have this recording.';
}

export function statementOf({ version }: ConsentQuestion, draft: ConsentDraft): ConsentStatement {
  return {
    version,
    places: [...draft.places],
    mayHaveRecording: true,
    everybodyAgreed: draft.everybodyAgreed ?? false,
  };
}
