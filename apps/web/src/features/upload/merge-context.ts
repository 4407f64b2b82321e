import type { InterviewContext } from '@interview-buddy/shared-types/models';

export const contextFields = ['company', 'title', 'type', 'heldOn', 'jobDescription', 'notes'] as const;
export type ContextField = (typeof contextFields)[number];

/** What is entered now and differs from what was read. */
export function changesSince(base: InterviewContext, mine: InterviewContext): Partial<InterviewContext> {
  return Object.fromEntries(
    contextFields.filter((field) => mine[field] !== base[field]).map((field) => [field, mine[field]]),
  );
}

/** Both sides changed it, to different things: a person has to choose. */
export function conflictsOf(
  base: InterviewContext,
  mine: InterviewContext,
  theirs: InterviewContext,
): ContextField[] {
  return contextFields.filter(
    (field) => mine[field] !== base[field] && theirs[field] !== base[field] && mine[field] !== theirs[field],
  );
}

/** Changed elsewhere and untouched here: can be taken over without asking. */
export function takenOver(
  base: InterviewContext,
  mine: InterviewContext,
  theirs: InterviewContext,
): ContextField[] {
  return contextFields.filter((field) => mine[field] === base[field] && theirs[field] !== base[field]);
}
