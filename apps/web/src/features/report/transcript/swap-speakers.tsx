'use client';

import type { Correction, TranscriptSpeaker } from '@interview-buddy/shared-types/models';
import { ArrowLeftRight } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Confirm } from '@/components/confirm';
import { othersThanCandidate, swappedRoles } from './swapped-roles';

interface Props {
  speakers: readonly TranscriptSpeaker[];
  names: ReadonlyMap<string, string>;
  busy: boolean;
  onSwap: (corrections: Correction[]) => void;
}

/** Corrects who is who. The words stay; everything that was measured in them is measured again. */
export function SwapSpeakers({ speakers, names, busy, onSwap }: Props) {
  const [asking, setAsking] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const others = othersThanCandidate(speakers);
  const next = others.find(({ id }) => id === chosen) ?? others[0];
  if (speakers.length < 2 || !next) return null;
  const isPanel = others.length > 1;
  return (
    <>
      <Button look="secondary" size="sm" disabled={busy} onClick={() => setAsking(true)}>
        <ArrowLeftRight aria-hidden="true" className="size-4" />
        Swap speakers
      </Button>
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title="Were you taken for the interviewer?"
        confirm="Swap and analyze again"
        cancel="Leave it"
        onConfirm={() => onSwap(swappedRoles(speakers, next.id))}
      >
        {isPanel && (
          <label className="mb-4 grid gap-1 text-xs text-ink-faint">
            You are
            <select
              value={next.id}
              onChange={(event) => setChosen(event.target.value)}
              className="h-10 min-w-0 rounded-md border border-line bg-raised px-2 text-sm text-ink"
            >
              {others.map(({ id }) => (
                <option key={id} value={id}>
                  {names.get(id) ?? id}
                </option>
              ))}
            </select>
          </label>
        )}
        {isPanel ? 'All the others become interviewers' : 'The two are exchanged'} in the whole transcript,
        and the analysis is made anew. That takes a moment.
      </Confirm>
    </>
  );
}
