'use client';

import type { TranscriptResponse } from '@interview-buddy/shared-types/api';
import type { AnalysisResult } from '@interview-buddy/shared-types/models';
import { useMemo } from 'react';
import { MomentLink } from '../moments/moment-link';
import { ownPauses } from './selection';

interface Props {
  transcript: TranscriptResponse['transcript'];
  result: AnalysisResult | null;
}

const units = 1000;

/** The timeline on a phone: time runs down beside the transcript, the same lanes stand side by side. */
export function VerticalStrip({ transcript, result }: Props) {
  const duration = Math.max(1, transcript.audio.durationMs);
  const y = (ms: number) => (ms / duration) * units;
  const roles = useMemo(() => new Map(transcript.speakers.map(({ id, role }) => [id, role])), [transcript]);
  const fillers = result?.fillers.available ? result.fillers.value.items : [];
  return (
    <div className="screen-only sticky top-28 h-[calc(100dvh-13rem)] md:hidden">
      <svg
        viewBox={`0 0 44 ${units}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        className="absolute inset-0 h-full w-11"
      >
        {transcript.turns.map((turn) => {
          const candidate = roles.get(turn.speakerId) === 'candidate';
          return (
            <rect
              key={turn.id}
              x={candidate ? 24 : 16}
              y={y(turn.startMs)}
              width="7"
              height={Math.max(1.5, y(turn.endMs) - y(turn.startMs))}
              className={candidate ? 'fill-candidate' : 'fill-interviewer'}
            />
          );
        })}
        <path
          d={fillers.map((filler) => `M33 ${y(filler.startMs).toFixed(1)}h5`).join('')}
          className="stroke-filler"
          strokeWidth="1.5"
          vectorEffect="non-scaling-stroke"
        />
        <path
          d={ownPauses(transcript)
            .map((pause) => `M40 ${y(pause.startMs).toFixed(1)}h4`)
            .join('')}
          className="stroke-pause"
          strokeWidth="1.5"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      {result?.questions.map((question, index) => (
        <MomentLink
          key={question.id}
          moment={question.quote}
          aria-label={`Question ${index + 1}: ${question.quote.text}`}
          className="absolute left-0 inline-flex h-6 w-11 items-start"
          style={{ top: `${(question.quote.startMs / duration) * 100}%` }}
        >
          <span className="rounded-sm bg-interviewer-wash px-1 text-xs leading-4 font-semibold text-interviewer">
            {index + 1}
          </span>
        </MomentLink>
      ))}
    </div>
  );
}
