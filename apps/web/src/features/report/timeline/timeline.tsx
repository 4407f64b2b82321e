'use client';

import type { AnalysisResult } from '@interview-buddy/shared-types/models';
import type { TranscriptResponse } from '@interview-buddy/shared-types/api';
import { useMemo } from 'react';
import { clock, count } from '@/browser/format';
import { Button } from '@/components/button';
import { MomentLink } from '../moments/moment-link';
import { Section } from '../section';
import { Brush } from './brush';
import { durationOf, lengthOfRange, type Range } from './geometry';
import { Lanes } from './lanes';
import { figuresOf } from './selection';
import { TimelineTable } from './timeline-table';
import { useWidth } from './use-width';

interface Props {
  transcript: TranscriptResponse['transcript'];
  result: AnalysisResult;
  selection: Range;
  onSelect: (range: Range) => void;
}

/** The whole conversation as a score in lanes; one brush decides which part of it is seen. */
export function Timeline({ transcript, result, selection, onSelect }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const whole = useMemo(() => ({ from: 0, to: durationOf(transcript) }), [transcript]);
  const all = lengthOfRange(selection) >= lengthOfRange(whole);
  return (
    <Section
      id="timeline"
      title="The conversation"
      lead="Drag over the upper strip, or move its two ends with the arrow keys, to look at a part of it. The figures and the transcript follow, and every mark leads to its words."
      className="hidden md:block print:hidden"
    >
      <div className="grid grid-cols-[6.5rem_minmax(0,1fr)_4.5rem]">
        <div className="self-center text-xs text-ink-faint">Whole, {clock(whole.to)}</div>
        <div ref={ref}>
          <Brush
            transcript={transcript}
            whole={whole}
            selection={selection}
            width={width}
            onSelect={onSelect}
          />
        </div>
        <div />
        <Lanes transcript={transcript} result={result} range={selection} width={width} />
      </div>
      <div className="mt-4 flex min-h-8 flex-wrap items-center gap-x-6 gap-y-2 pl-[6.5rem]">
        <p aria-live="polite">
          <span className="font-medium">
            {all ? 'All of it' : `${clock(selection.from)} to ${clock(selection.to)}`}
          </span>
          <span className="text-ink-soft"> · {describe(figuresOf(transcript, result, selection))}</span>
        </p>
        {!all && (
          <>
            <MomentLink moment={{ startMs: selection.from, endMs: selection.from }}>
              Read this part
            </MomentLink>
            <Button look="quiet" size="sm" onClick={() => onSelect(whole)}>
              Show all of it
            </Button>
          </>
        )}
      </div>
      <TimelineTable result={result} />
    </Section>
  );
}

function describe(figures: ReturnType<typeof figuresOf>): string {
  return [
    figures.wordsPerMinute === null ? null : `${figures.wordsPerMinute} words a minute`,
    figures.fillers === null ? null : count(figures.fillers, 'filler'),
    count(figures.pauses, 'pause'),
    figures.candidateShare === null
      ? null
      : `you spoke ${Math.round(figures.candidateShare * 100)} % of the talk`,
  ]
    .filter(Boolean)
    .join(' · ');
}
