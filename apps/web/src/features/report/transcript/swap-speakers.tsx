'use client';

import type { Correction, TranscriptSpeaker } from '@interview-buddy/shared-types/models';
import { ArrowLeftRight } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Confirm } from '@/components/confirm';
import { swappedRoles } from './swapped-roles';

interface Props {
  speakers: readonly TranscriptSpeaker[];
  busy: boolean;
  onSwap: (corrections: Correction[]) => void;
}

/** Corrects who is who. The words stay; everything that was measured in them is measured again. */
export function SwapSpeakers({ speakers, busy, onSwap }: Props) {
  const [asking, setAsking] = useState(false);
  if (speakers.length < 2) return null;
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
        onConfirm={() => onSwap(swappedRoles(speakers))}
      >
        The two are exchanged in the whole transcript, and the analysis is made anew. That takes a moment.
      </Confirm>
    </>
  );
}
