'use client';

import type { TranscriptResponse } from '@interview-buddy/shared-types/api';
import type { AnalysisResult } from '@interview-buddy/shared-types/models';
import { speakerNames } from '@interview-buddy/shared-utils/transcripts';
import { SPEAKER_TITLES } from '@/browser/speaker-titles';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { Section } from '../section';
import { useMoments } from '../moments/moments-provider';
import { durationOf, type Range } from '../timeline/geometry';
import { VerticalStrip } from '../timeline/vertical-strip';
import { CorrectionsBar } from './corrections-bar';
import { KeyboardHelp } from './keyboard-help';
import { MarkToggles } from './mark-toggles';
import { GivenWords } from './given-words';
import { LowConfidence } from './low-confidence';
import { prepareTurns, turnAt } from './marks';
import { occurrences } from './segments';
import { SearchBar } from './search-bar';
import { SpeakersPanel } from './speakers-panel';
import { SwapSpeakers } from './swap-speakers';
import { TurnList } from './turn-list';
import { useCorrections } from './use-corrections';

interface Props {
  response: TranscriptResponse;
  result: AnalysisResult | null;
  selection: Range | null;
}

export function TranscriptView({ response, result, selection }: Props) {
  const corrections = useCorrections(response);
  const { transcript } = corrections;
  const { target } = useMoments();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim().length > 1 ? typed : '');
  const [hitIndex, setHitIndex] = useState(0);
  const [shown, setShown] = useState({ fillers: true, stories: true });
  const [helping, setHelping] = useState(false);
  const searchField = useRef<HTMLInputElement>(null);

  const turns = useMemo(() => prepareTurns(transcript.turns, result, shown), [transcript, result, shown]);
  const names = useMemo(() => speakerNames(transcript.speakers, SPEAKER_TITLES), [transcript]);
  const hits = useMemo(
    () =>
      turns.flatMap(({ turn, timed }) =>
        occurrences(timed.text, search).map((_, index) => ({ turnId: turn.id, index })),
      ),
    [turns, search],
  );
  const targetTurn = target && turnAt(turns, target.startMs);
  const selects = selection !== null && (selection.from > 0 || selection.to < durationOf(transcript));

  return (
    <Section
      id="transcript"
      title="Transcript"
      lead={
        transcript.engine.verbatim
          ? 'As it was said, hesitations included.'
          : 'This transcript leaves hesitations out, so the words may be smoother than you spoke.'
      }
    >
      <div className="screen-only sticky top-11 z-10 flex flex-wrap items-center gap-3 bg-paper py-3">
        <SearchBar
          ref={searchField}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setHitIndex(0);
          }}
          position={hits.length === 0 ? 0 : (hitIndex % hits.length) + 1}
          total={search === '' ? null : hits.length}
          onStep={(step) => hits.length > 0 && setHitIndex((hitIndex + step + hits.length) % hits.length)}
        />
        <MarkToggles shown={shown} onChange={setShown} />
        <SwapSpeakers
          speakers={transcript.speakers}
          names={names}
          busy={corrections.applying}
          onSwap={(swapped) => corrections.apply([...corrections.list, ...swapped])}
        />
        <KeyboardHelp open={helping} onOpenChange={setHelping} />
      </div>
      <GivenWords response={response} />
      <LowConfidence response={response} />
      <p className="screen-only pb-3 text-xs text-ink-faint">
        Something wrong here? Select a speaker’s name to correct who spoke or what was said; nothing is
        analyzed again until you apply it.
      </p>
      <SpeakersPanel speakers={transcript.speakers} names={names} onChange={corrections.add} />
      <p role="status" className="sr-only">
        {corrections.said}
      </p>
      <div className="grid grid-cols-[4.125rem_minmax(0,1fr)] gap-2 md:block">
        <VerticalStrip transcript={transcript} result={result} />
        <TurnList
          turns={turns}
          corrections={corrections}
          names={names}
          search={search}
          hit={hits[hitIndex % Math.max(1, hits.length)]}
          target={target && targetTurn && { turnId: targetTurn.turn.id, moment: target }}
          selection={selects ? selection : null}
          onHelp={() => setHelping(true)}
          onSearch={() => searchField.current?.focus()}
        />
      </div>
      {turns.length === 0 && <p className="text-ink-soft">No words were recognized in this recording.</p>}
      <CorrectionsBar corrections={corrections} names={names} />
    </Section>
  );
}
