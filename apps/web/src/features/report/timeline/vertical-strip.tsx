'use client';

import type { TranscriptResponse } from '@interview-buddy/shared-types/api';
import type { AnalysisResult } from '@interview-buddy/shared-types/models';
import { useMemo } from 'react';
import { MomentLink } from '../moments/moment-link';
import { durationOf, inHundredths, linePath, type Point } from './geometry';
import { ownPauses } from './selection';

interface Props {
  transcript: TranscriptResponse['transcript'];
  result: AnalysisResult | null;
}

const units = 1000;
/** Columns from the left, pixels: flags, two voices, fillers, pauses, two lines. */
const columns = { interviewer: 17, candidate: 23, fillers: 31, pauses: 36, confidence: 42, sentiment: 57 };
const stripWidth = 66;
const lineWidth = 8;

/** The timeline on a phone: time runs down beside the transcript, the same lanes stand side by side. */
export function VerticalStrip({ transcript, result }: Props) {
  const duration = durationOf(transcript);
  const y = (ms: number) => (ms / duration) * units;
  const roles = useMemo(() => new Map(transcript.speakers.map(({ id, role }) => [id, role])), [transcript]);
  const pauses = useMemo(() => ownPauses(transcript), [transcript]);
  const fillers = result?.fillers.available ? result.fillers.value.items : [];
  return (
    <div className="screen-only sticky top-28 h-[calc(100dvh-16rem)] md:hidden">
      <svg
        viewBox={`0 0 ${stripWidth} ${units}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        className="absolute inset-0 h-full w-full"
      >
        {transcript.turns.map((turn) => {
          const candidate = roles.get(turn.speakerId) === 'candidate';
          return (
            <rect
              key={turn.id}
              x={candidate ? columns.candidate : columns.interviewer}
              y={y(turn.startMs)}
              width="5"
              height={Math.max(1.5, y(turn.endMs) - y(turn.startMs))}
              className={candidate ? 'fill-candidate' : 'fill-interviewer'}
            />
          );
        })}
        <path
          d={fillers.map(({ startMs }) => `M${columns.fillers} ${y(startMs).toFixed(1)}h4`).join('')}
          className="stroke-filler"
          strokeWidth="1.5"
          vectorEffect="non-scaling-stroke"
        />
        <path
          d={pauses.map(({ startMs }) => `M${columns.pauses} ${y(startMs).toFixed(1)}h3`).join('')}
          className="stroke-pause"
          strokeWidth="1.5"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      {result && (
        <>
          <DownLine
            points={result.confidence}
            x={columns.confidence}
            duration={duration}
            name="confidence of 100"
            label="Confidence"
          />
          <DownLine
            points={inHundredths(result.sentiment)}
            x={columns.sentiment}
            duration={duration}
            name="sentiment, from -100 to 100"
            label="Sentiment"
          />
        </>
      )}
      {result?.questions.map((question, index) => (
        <MomentLink
          key={question.id}
          moment={question.quote}
          aria-label={`Question ${index + 1}: ${question.quote.text}`}
          className="absolute left-0 inline-flex h-6 w-10 items-start"
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

interface LineProps {
  points: readonly Point[];
  x: number;
  duration: number;
  /** What is measured, for a screen reader. */
  name: string;
  label: string;
}

/** A line that runs down, higher values to the right, with its name beside it at the foot. */
function DownLine({ points, x, duration, name, label }: LineProps) {
  if (points.length === 0) return null;
  const values = points.map(({ value }) => value);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const path = linePath(
    points,
    { from: 0, to: duration },
    {
      ...{ low, high, gapMs: 60_000 },
      width: units,
      height: lineWidth,
    },
  );
  return (
    <>
      <svg
        viewBox={`0 0 ${lineWidth} ${units}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${Math.round(low)} to ${Math.round(high)} ${name}`}
        className="absolute inset-y-0 h-full overflow-visible"
        style={{ left: x, width: lineWidth }}
      >
        <path d={`M0 0V${units}`} className="stroke-line" vectorEffect="non-scaling-stroke" />
        <path
          d={path}
          // Time runs down here, and what was up is to the right.
          transform={`matrix(0 1 -1 0 ${lineWidth} 0)`}
          className="fill-none stroke-ink-soft"
          strokeWidth="1.5"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <span
        aria-hidden="true"
        className="absolute top-full pt-1.5 text-xs leading-3 text-ink-faint [writing-mode:vertical-rl]"
        style={{ left: x - 1 }}
      >
        {label}
      </span>
    </>
  );
}
