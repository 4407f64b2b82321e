'use client';

import type {
  AnalysisResponse,
  InterviewDetail,
  TranscriptResponse,
} from '@interview-buddy/shared-types/api';
import { memo, useState } from 'react';
import { Answers } from './answers/answers';
import { Downloads } from './downloads';
import { Later } from './later';
import type { Letter } from './letter';
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
  letter: Letter;
  /** Undefined while it is read, as the transcript: the letter waits for neither. */
  analysis: AnalysisResponse | undefined;
  transcript: TranscriptResponse | undefined;
}

/** Reads like a coach's letter; the detail comes after it, and every number leads to its moment. */
export const Report = memo(function Report({ interview, letter, analysis, transcript }: Props) {
  const durationMs = transcript ? durationOf(transcript.transcript) : Math.max(1, interview.durationMs ?? 0);
  const [chosen, setChosen] = useState<Range | null>(null);
  const selection = chosen ?? { from: 0, to: durationMs };
  return (
    <MomentsProvider>
      <p className="max-w-[34ch] font-serif text-xl md:text-2xl">{letter.verdict}</p>
      <SectionNav />
      <div className="grid grid-cols-1 gap-14 pt-8">
        <ScoreBlock letter={letter} />
        <Caveats caveats={letter.caveats} findings={transcript?.transcript.findings ?? []} />
        <Changes recommendations={letter.recommendations} />
        <Strengths strengths={letter.strengths} />
        {analysis && (
          <Detail
            interviewId={interview.id}
            analysis={analysis}
            transcript={transcript}
            selection={selection}
            onSelect={setChosen}
          />
        )}
      </div>
      <ReturnButton />
    </MomentsProvider>
  );
});

interface DetailProps {
  interviewId: string;
  analysis: AnalysisResponse;
  transcript: TranscriptResponse | undefined;
  selection: Range;
  onSelect: (range: Range) => void;
}

/** The letter is read while this is made, part by part. */
function Detail({ interviewId, analysis, transcript, selection, onSelect }: DetailProps) {
  const { result } = analysis;
  return (
    <>
      {transcript && (
        <Later slices={1}>
          <Timeline
            transcript={transcript.transcript}
            result={result}
            selection={selection}
            onSelect={onSelect}
          />
        </Later>
      )}
      <Later slices={2}>
        <Answers analysis={analysis} transcript={transcript} />
      </Later>
      <Later slices={3}>
        <Speech result={result} />
      </Later>
      {transcript ? (
        <Later slices={4}>
          <TranscriptView response={transcript} result={result} selection={selection} />
        </Later>
      ) : (
        <p role="status" className="text-ink-soft">
          Reading the transcript.
        </p>
      )}
      <Later slices={4}>
        <Downloads interviewId={interviewId} result={result} />
      </Later>
    </>
  );
}
