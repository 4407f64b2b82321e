import type { AnalysisResult, Transcript, TranscriptTurn } from '@interview-buddy/shared-types/models';

const FEWEST_WORDS = 3;

/** What the interviewer said that was taken for no question; nods are left out. */
export function missedTurns(
  { turns, speakers }: Pick<Transcript, 'turns' | 'speakers'>,
  { questions }: Pick<AnalysisResult, 'questions'>,
): TranscriptTurn[] {
  const interviewers = new Set(
    speakers.filter((speaker) => speaker.role === 'interviewer').map((speaker) => speaker.id),
  );
  const asked = new Set(questions.map((question) => question.quote.turnId));
  return turns.filter(
    (turn) =>
      interviewers.has(turn.speakerId) &&
      !asked.has(turn.id) &&
      turn.text.trim().split(/\s+/).length >= FEWEST_WORDS,
  );
}
