import type { AnalysisResult } from '@interview-buddy/shared-types/models';

const FEWEST_WORDS = 80;

/** Why somebody with the reviewer's role should look: mostly that this may be no interview at all. */
export function reviewReasons(result: AnalysisResult, candidateWords: number): string[] {
  const reasons: string[] = [];
  const talk = result.talk.available ? result.talk.value : null;
  if (candidateWords >= FEWEST_WORDS && result.questions.length === 0) reasons.push('no-questions-found');
  if (result.answers.length >= 3 && result.answers.every((answer) => answer.relevance.score < 10))
    reasons.push('answers-unrelated-to-questions');
  if (talk && talk.interviewerMs > talk.candidateMs * 4 && candidateWords >= FEWEST_WORDS)
    reasons.push('candidate-hardly-speaks');
  return reasons;
}
