'use client';

import type { TranscriptResponse } from '@interview-buddy/shared-types/api';
import type { AnalysisResult } from '@interview-buddy/shared-types/models';
import { useDeferredValue, useMemo, useState } from 'react';
import { Section } from '../section';
import { useMoments } from '../moments/moments-provider';
import type { Range } from '../timeline/geometry';
import { VerticalStrip } from '../timeline/vertical-strip';
import { prepareTurns, turnAt } from './marks';
import { occurrences } from './segments';
import { SearchBar } from './search-bar';
import { speakerNames } from './speaker-names';
import { SwapSpeakers } from './swap-speakers';
import { TurnView } from './turn-view';

interface Props {
  response: TranscriptResponse;
  result: AnalysisResult | null;
  selection: Range | null;
}

export function TranscriptView({ response, result, selection }: Props) {
  const { transcript } = response;
  const { target } = useMoments();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim().length > 1 ? typed : '');
  const [hitIndex, setHitIndex] = useState(0);

  const turns = useMemo(() => prepareTurns(transcript.turns, result), [transcript, result]);
  const names = useMemo(() => speakerNames(transcript.speakers), [transcript]);
  const roles = useMemo(() => new Map(transcript.speakers.map(({ id, role }) => [id, role])), [transcript]);
  const hits = useMemo(
    () =>
      turns.flatMap(({ turn, timed }) =>
        occurrences(timed.text, search).map((_, index) => ({ turnId: turn.id, index })),
      ),
    [turns, search],
  );
  const hit = hits[hitIndex % Math.max(1, hits.length)];
  const targetTurn = target && turnAt(turns, target.startMs);
  const selects = selection !== null && (selection.from > 0 || selection.to < transcript.audio.durationMs);

  return (
    <Section
      id="transcript"
      title="Transcript"
      lead={
        transcript.engine.verbatim
          ? 'As it was said, hesitations included.'
          : 'This engine leaves hesitations out, so the words may be smoother than you spoke.'
      }
    >
      <div className="screen-only sticky top-11 z-10 flex flex-wrap items-center gap-3 bg-paper py-3">
        <SearchBar
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setHitIndex(0);
          }}
          position={hits.length === 0 ? 0 : (hitIndex % hits.length) + 1}
          total={search === '' ? null : hits.length}
          onStep={(step) => hits.length > 0 && setHitIndex((hitIndex + step + hits.length) % hits.length)}
        />
        <SwapSpeakers response={response} />
      </div>
      <p className="pb-3 text-xs text-ink-faint">
        <mark className="rounded-sm bg-filler-wash px-0.5 text-filler">Fillers</mark> are shaded, parts of a
        story <span className="underline decoration-star-3 decoration-2 underline-offset-4">underlined</span>.
      </p>
      <div className="grid grid-cols-[2.75rem_minmax(0,1fr)] gap-2 md:block">
        <VerticalStrip transcript={transcript} result={result} />
        <ol className="min-w-0">
          {turns.map((prepared) => {
            const { id, speakerId, startMs, endMs } = prepared.turn;
            return (
              <TurnView
                key={id}
                prepared={prepared}
                role={roles.get(speakerId) ?? 'unknown'}
                name={names.get(speakerId) ?? speakerId}
                search={search}
                currentHit={hit?.turnId === id ? hit.index : null}
                target={targetTurn === prepared ? target : null}
                selected={selects && startMs < selection.to && endMs > selection.from}
              />
            );
          })}
        </ol>
      </div>
      {turns.length === 0 && <p className="text-ink-soft">No words were recognised in this recording.</p>}
    </Section>
  );
}
