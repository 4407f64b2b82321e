'use client';

import type { AnalysisResponse, TranscriptResponse } from '@interview-buddy/shared-types/api';
import { MomentLink } from '../moments/moment-link';
import { MarkQuestion } from './mark-question';
import { missedTurns } from './missed-turns';

interface Props {
  analysis: AnalysisResponse;
  transcript: TranscriptResponse['transcript'];
}

/** Folded away: most never need it. */
export function MissedQuestions({ analysis, transcript }: Props) {
  const turns = missedTurns(transcript, analysis.result);
  if (turns.length === 0) return null;
  return (
    <details className="screen-only mt-10">
      <summary className="w-fit cursor-pointer text-ink-soft">Was a question missed?</summary>
      <ul className="mt-4 grid max-w-[65ch] gap-3">
        {turns.map((turn) => (
          <li key={turn.id} className="grid gap-1 border-t border-line pt-3">
            <p className="text-interviewer">
              <MomentLink moment={turn} /> {turn.text}
            </p>
            <MarkQuestion
              interviewId={analysis.interviewId}
              run={analysis.run}
              turnId={turn.id}
              text={turn.text}
              isQuestion
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
