/** What stands in the row of an analysis about its review. */
export interface Review {
  reviewReasons: string[];
  reviewDecision: string | null;
  reviewNote: string | null;
  reviewedBy: string | null;
  reviewedAt: Date | null;
}

/** The person's own wish, among the reasons that an analysis finds. */
export const ASKED = 'asked-by-person';

const found = (reasons: readonly string[]): string[] => reasons.filter((reason) => reason !== ASKED);

/**
 * How the review of the analysis before goes on in the next one of the same interview. Who waits goes on waiting. What a
 * reviewer decided stands while the words are the same and no new reason came up; a rejection falls with its reason.
 */
export function reviewAfter(
  before: Review | null,
  reasons: readonly string[],
  sameTranscript: boolean,
): Review {
  const open = { reviewDecision: null, reviewNote: null, reviewedBy: null, reviewedAt: null };
  if (!before) return { ...open, reviewReasons: [...reasons] };
  const nothingNew = reasons.every((reason) => before.reviewReasons.includes(reason));
  const reasonGone = found(before.reviewReasons).some((reason) => !reasons.includes(reason));
  const stands = sameTranscript && nothingNew && !(before.reviewDecision === 'rejected' && reasonGone);
  const asked = before.reviewReasons.includes(ASKED) && (before.reviewDecision === null || stands);
  const reviewReasons = asked ? [...reasons, ASKED] : [...reasons];
  if (before.reviewDecision === null || !stands) return { ...open, reviewReasons };
  return { ...before, reviewReasons };
}
