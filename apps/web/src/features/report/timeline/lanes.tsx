'use client';

import type { TranscriptResponse } from '@interview-buddy/shared-types/api';
import type { AnalysisResult } from '@interview-buddy/shared-types/models';
import { useMemo, type ReactNode } from 'react';
import { clock } from '@/browser/format';
import { AnswerLane, QuestionLane } from './answer-lanes';
import { inHundredths, ticksOf, xOf, type Range } from './geometry';
import { LineLane } from './line-lane';
import { ownPauses } from './selection';
import { SpeakerBars } from './speaker-bars';
import { TickLane } from './tick-lane';

interface Props {
  transcript: TranscriptResponse['transcript'];
  result: AnalysisResult;
  range: Range;
  width: number;
}

/** A pause of this length, ms, fills the lane. */
const longestTickMs = 3000;

export function Lanes({ transcript, result, range, width }: Props) {
  const roles = useMemo(() => new Map(transcript.speakers.map(({ id, role }) => [id, role])), [transcript]);
  const interviewers = transcript.speakers.filter(({ role }) => role === 'interviewer').length;
  const pauses = useMemo(
    () =>
      ownPauses(transcript).map((pause) => ({
        ...pause,
        height: 0.25 + 0.75 * Math.min(1, (pause.endMs - pause.startMs) / longestTickMs),
        label: `Pause of ${((pause.endMs - pause.startMs) / 1000).toFixed(1)} seconds`,
      })),
    [transcript],
  );
  const fillers = useMemo(
    () =>
      result.fillers.available
        ? result.fillers.value.items.map((item) => ({ ...item, height: 1, label: `“${item.text}”` }))
        : null,
    [result],
  );
  const pace = useMemo(
    () =>
      result.pace.available
        ? result.pace.value.windows.map((window) => ({ ...window, value: window.wordsPerMinute }))
        : [],
    [result],
  );
  const usualPace = result.pace.available ? result.pace.value.typicalWordsPerMinute : null;
  const sentiment = useMemo(() => inHundredths(result.sentiment), [result]);
  return (
    <>
      <Label />
      <Ruler range={range} width={width} />
      <Value />
      <Label>Questions</Label>
      <QuestionLane questions={result.questions} range={range} width={width} />
      <Value />
      <Label>
        <span className="text-interviewer">{interviewers > 1 ? 'Interviewers' : 'Interviewer'}</span>
        <br />
        <span className="text-candidate">You</span>
      </Label>
      <svg width={width} height={39} aria-hidden="true" className="border-t border-line pt-1">
        <SpeakerBars turns={transcript.turns} roles={roles} range={range} width={width} row={14} />
      </svg>
      <Value />
      <Label>Answers</Label>
      <AnswerLane answers={result.answers} questions={result.questions} range={range} width={width} />
      <Value />
      <Label>Fillers</Label>
      {fillers ? (
        <TickLane ticks={fillers} range={range} width={width} className="stroke-filler" name="filler" />
      ) : (
        <p className="border-t border-line py-1 text-xs text-ink-faint">Not counted in this recording.</p>
      )}
      <Value>{fillers && countIn(fillers, range)}</Value>
      <Label>Pauses</Label>
      {result.pauses.available ? (
        <TickLane ticks={pauses} range={range} width={width} className="stroke-pause" name="pause" />
      ) : (
        <p className="border-t border-line py-1 text-xs text-ink-faint">Not measured in this recording.</p>
      )}
      <Value>{result.pauses.available && countIn(pauses, range)}</Value>
      <Label>Words a minute</Label>
      <LineLane
        points={pace}
        guide={usualPace ?? undefined}
        range={range}
        width={width}
        gapMs={60_000}
        name="words a minute"
      />
      <Value>{usualPace !== null && `dotted: your usual ${Math.round(usualPace)}`}</Value>
      <Label>Confidence</Label>
      <LineLane
        points={result.confidence}
        range={range}
        width={width}
        gapMs={60_000}
        name="confidence of 100"
      />
      <Value>of 100</Value>
      <Label>Enthusiasm</Label>
      <LineLane
        points={result.enthusiasm}
        range={range}
        width={width}
        gapMs={60_000}
        name="enthusiasm of 100"
      />
      <Value>of 100</Value>
      <Label>Sentiment</Label>
      <LineLane
        points={sentiment}
        guide={0}
        range={range}
        width={width}
        gapMs={60_000}
        name="sentiment, from -100 to 100"
      />
      <Value>dotted: neutral</Value>
    </>
  );
}

function Label({ children }: { children?: ReactNode }) {
  return <div className="self-center pr-3 text-xs text-ink-faint">{children}</div>;
}

function Value({ children }: { children?: ReactNode }) {
  return <div className="self-center pl-3 text-right text-xs text-ink-faint">{children}</div>;
}

const countIn = (marks: readonly { startMs: number }[], range: Range) =>
  marks.filter(({ startMs }) => startMs >= range.from && startMs <= range.to).length;

const rulerLabelPx = 36;

function Ruler({ range, width }: Pick<Props, 'range' | 'width'>) {
  return (
    <div aria-hidden="true" className="relative h-6 overflow-hidden text-xs text-ink-faint">
      {ticksOf(range, width)
        .filter((ms) => xOf(ms, range, width) < width - rulerLabelPx)
        .map((ms) => (
          <span
            key={ms}
            className="absolute top-1 border-l border-line pl-1 leading-4"
            style={{ left: xOf(ms, range, width) }}
          >
            {clock(ms)}
          </span>
        ))}
    </div>
  );
}
