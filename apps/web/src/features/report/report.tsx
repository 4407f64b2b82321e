'use client';

import type {
  AnalysisResponse,
  InterviewDetail,
  TranscriptResponse,
} from '@interview-buddy/shared-types/api';
import { memo, useDeferredValue, useState } from 'react';
import { Answers } from './answers/answers';
import { Downloads } from './downloads';
import { MomentsProvider } from './moments/moments-provider';
import { ReturnButton } from './moments/return-button';
import { SectionNav } from './section-nav';
import { Speech } from './speech/speech';
import { Caveats } from './summary/caveats';
import { Changes } from './summary/changes';
import { ScoreBlock } from './summary/score-block';
import { Strengths } from './summary/strengths';
import { durationOf, type Range } from './timeline/geometry';
import { Timeline } from './timeline/timeline';
import { TranscriptView } from './transcript/transcript-view';

interface Props {
  interview: InterviewDetail;
  analysis: AnalysisResponse;
  /** Undefined while it is read: the letter does not wait for it. */
  transcript: TranscriptResponse | undefined;
}

/** Reads like a coach's letter; the detail comes after it, and every number leads to its moment. */
export const Report = memo(function Report({ interview, analysis, transcript }: Props) {
  const { result } = analysis;
  const durationMs = transcript ? durationOf(transcript.transcript) : Math.max(1, interview.durationMs ?? 0);
  // The letter comes drawn from the server, and is read while the detail is made.
  const detailed = useDeferredValue(true, false);
  const [chosen, setChosen] = useState<Range | null>(null);
  const selection = chosen ?? { from: 0, to: durationMs };
  return (
    <MomentsProvider>
      <p className="max-w-[34ch] font-serif text-xl md:text-2xl">{result.verdict}</p>
      <SectionNav />
      <div className="grid grid-cols-1 gap-14 pt-8">
        <ScoreBlock result={result} />
        <Caveats caveats={result.caveats} findings={transcript?.transcript.findings ?? []} />
        <Changes recommendations={result.recommendations} />
        <Strengths strengths={result.strengths} />
        {detailed && (
          <>
            {transcript && (
              <Timeline
                transcript={transcript.transcript}
                result={result}
                selection={selection}
                onSelect={setChosen}
              />
            )}
            <Answers analysis={analysis} transcript={transcript} />
            <Speech result={result} />
            {transcript ? (
              <TranscriptView response={transcript} result={result} selection={selection} />
            ) : (
              <p role="status" className="text-ink-soft">
                Reading the transcript.
              </p>
            )}
            <Downloads interviewId={interview.id} result={result} />
          </>
        )}
      </div>
      <ReturnButton />
    </MomentsProvider>
  );
});
