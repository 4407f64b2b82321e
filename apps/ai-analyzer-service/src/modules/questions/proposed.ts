import type { QuestionType } from '@interview-buddy/shared-types/models';
import type { SpokenTurn } from '../language/sides.js';
import type { Token } from '../language/tokens.js';

/** What a model takes for a question, by words that stand in the turn. */
export interface ProposedQuestion {
  turnId: string;
  /** Place of its first word among those of the turn. */
  from: number;
  type: QuestionType;
}

export interface Proposal {
  tokens: readonly Token[];
  type: QuestionType;
}

/** From the first question proposed in this turn to its end; null where there is none. */
export function proposalIn(
  { turn, tokens }: SpokenTurn,
  proposed: readonly ProposedQuestion[],
): Proposal | null {
  const [first] = proposed.filter(({ turnId }) => turnId === turn.id).toSorted((a, b) => a.from - b.from);
  return first ? { tokens: tokens.slice(first.from), type: first.type } : null;
}
