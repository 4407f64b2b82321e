'use client';

import type { Correction, SpeakerRole } from '@interview-buddy/shared-types/models';
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { clock } from '@/browser/format';
import type { Moment } from '@/browser/moment';
import type { Range } from '../timeline/geometry';
import type { PreparedTurn } from './marks';
import { TurnEditor } from './turn-editor';
import { focusTurn, onTurnKey } from './turn-keys';
import { TurnView } from './turn-view';
import type { CorrectionsOfPage } from './use-corrections';

interface Props {
  turns: readonly PreparedTurn[];
  corrections: CorrectionsOfPage;
  names: ReadonlyMap<string, string>;
  search: string;
  hit: { turnId: string; index: number } | undefined;
  target: { turnId: string; moment: Moment } | null;
  selection: Range | null;
  onHelp: () => void;
  onSearch: () => void;
}

/** The turns, read and corrected by mouse and keyboard. */
export function TurnList(props: Props) {
  const { turns, corrections, names, search, hit, target, selection, onHelp, onSearch } = props;
  const { speakers } = corrections.transcript;
  const [editing, setEditing] = useState<string | null>(null);
  const [stop, setStop] = useState<string | null>(null);
  const roles = useMemo(() => new Map(speakers.map(({ id, role }) => [id, role])), [speakers]);
  const list = useRef<HTMLOListElement>(null);
  const edit = useCallback((turnId: string) => setEditing(turnId), []);
  const tabStop = turns.some(({ turn }) => turn.id === stop) ? stop : turns[0]?.turn.id;

  const give = (turnId: string, place: number | null) => {
    const turn = turns.find((one) => one.turn.id === turnId)?.turn;
    if (!turn) return;
    const now = speakers.findIndex(({ id }) => id === turn.speakerId);
    const next = speakers[place ?? (now + 1) % speakers.length];
    if (!next || next.id === turn.speakerId) return;
    corrections.add(
      [{ kind: 'turn-speaker', turnId, speakerId: next.id }],
      `The turn at ${clock(turn.startMs)} is now spoken by ${names.get(next.id) ?? 'another speaker'}.`,
    );
  };
  const leave = (turnId: string) => {
    setEditing(null);
    focusTurn(turnId);
  };
  const save = (turnId: string, changes: Correction[]) => {
    if (changes.length > 0) corrections.add(changes, 'The turn was corrected. Apply it to analyze again.');
    const isGone = changes.some((one) => one.kind === 'replace-words' && one.text === '');
    const at = turns.findIndex(({ turn }) => turn.id === turnId);
    leave(isGone ? ((turns[at + 1] ?? turns[at - 1])?.turn.id ?? turnId) : turnId);
  };
  const onKey = useEffectEvent((event: KeyboardEvent) =>
    onTurnKey(event, { edit, give, undo: corrections.undo, help: onHelp, search: onSearch }),
  );
  const onFocus = useEffectEvent(({ target: focused }: FocusEvent) => {
    const row = focused instanceof Element ? focused.closest('li') : null;
    if (row) setStop(row.id.slice('turn-'.length));
  });
  // One listener for all turns: there may be thousands.
  useEffect(() => {
    const element = list.current;
    const leaving = new AbortController();
    element?.addEventListener('keydown', (event) => onKey(event), { signal: leaving.signal });
    element?.addEventListener('focusin', (event) => onFocus(event), { signal: leaving.signal });
    return () => leaving.abort();
  }, []);

  return (
    <ol ref={list} className="min-w-0">
      {turns.map((prepared) => {
        const { turn } = prepared;
        const { id, speakerId, startMs, endMs } = turn;
        const role: SpeakerRole = roles.get(speakerId) ?? 'unknown';
        return (
          <TurnView
            key={id}
            prepared={prepared}
            role={role}
            name={names.get(speakerId) ?? speakerId}
            search={search}
            currentHit={hit?.turnId === id ? hit.index : null}
            target={target?.turnId === id ? target.moment : null}
            selected={selection !== null && startMs < selection.to && endMs > selection.from}
            tabStop={id === tabStop}
            onCorrect={edit}
            editor={
              editing === id ? (
                <TurnEditor
                  turn={turn}
                  speakers={speakers}
                  names={names}
                  onSave={(changes) => save(id, changes)}
                  onCancel={() => leave(id)}
                />
              ) : null
            }
          />
        );
      })}
    </ol>
  );
}
