'use client';

import type { Correction, TranscriptSpeaker, TranscriptTurn } from '@interview-buddy/shared-types/models';
import { newSpeakerId } from '@interview-buddy/shared-utils/transcripts';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { clock } from '@/browser/format';
import { Button } from '@/components/button';
import { wordsBefore } from './words-before';

interface Props {
  turn: TranscriptTurn;
  speakers: readonly TranscriptSpeaker[];
  names: ReadonlyMap<string, string>;
  onSave: (corrections: Correction[]) => void;
  onCancel: () => void;
}

/** Corrects who spoke and what was said. Enter keeps it, Escape does not, Ctrl+Enter splits at the cursor. */
export function TurnEditor({ turn, speakers, names, onSave, onCancel }: Props) {
  const [text, setText] = useState(turn.text);
  const [speakerId, setSpeakerId] = useState(turn.speakerId);
  const words = useRef<HTMLTextAreaElement>(null);
  const fresh = newSpeakerId(speakers);

  useEffect(() => words.current?.focus(), []);

  const changes = (): Correction[] => {
    const said = text.trim().replace(/\s+/g, ' ');
    return [
      ...(said === turn.text ? [] : [{ kind: 'replace-words' as const, turnId: turn.id, text: said }]),
      ...(speakerId === turn.speakerId
        ? []
        : [{ kind: 'turn-speaker' as const, turnId: turn.id, speakerId }]),
    ];
  };
  const save = () => onSave(changes());
  const split = () => {
    const atWord = wordsBefore(text, words.current?.selectionStart ?? 0);
    const isInside = atWord > 0 && atWord < wordsBefore(text, text.length);
    onSave([...changes(), ...(isInside ? [{ kind: 'split-turn' as const, turnId: turn.id, atWord }] : [])]);
  };
  const leaveOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onCancel();
  };
  const onWordsKeyDown = (event: KeyboardEvent) => {
    leaveOnEscape(event);
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) split();
    else save();
  };

  return (
    <div
      role="group"
      aria-label={`Correct the turn at ${clock(turn.startMs)}`}
      className="grid max-w-[68ch] gap-2"
    >
      <label className="grid gap-1 text-xs text-ink-faint">
        Speaker
        <select
          value={speakerId}
          onKeyDown={leaveOnEscape}
          onChange={(event) => setSpeakerId(event.target.value)}
          className="h-10 rounded-md border border-line bg-raised px-2 text-sm text-ink"
        >
          {speakers.map(({ id }) => (
            <option key={id} value={id}>
              {names.get(id) ?? id}
            </option>
          ))}
          <option value={fresh}>Another person</option>
        </select>
      </label>
      <label className="grid gap-1 text-xs text-ink-faint">
        Words
        <textarea
          ref={words}
          value={text}
          rows={Math.min(12, Math.max(2, Math.ceil(text.length / 60)))}
          maxLength={20_000}
          onKeyDown={onWordsKeyDown}
          onChange={(event) => setText(event.target.value)}
          className="w-full rounded-md border border-line bg-raised p-2 text-base text-ink"
        />
      </label>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" onClick={save}>
          Keep
        </Button>
        <Button size="sm" look="secondary" onClick={split}>
          Split at the cursor
        </Button>
        <Button size="sm" look="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
