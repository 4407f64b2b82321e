'use client';

import type { TranscriptResponse } from '@interview-buddy/shared-types/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ArrowLeftRight } from 'lucide-react';
import { useState } from 'react';
import { keys } from '@/browser/query-keys';
import { request, sentenceOf } from '@/browser/request';
import { Button } from '@/components/button';
import { Confirm } from '@/components/confirm';
import { useToast } from '@/components/toast';
import { swappedRoles } from './swapped-roles';

/** Corrects who is who. The words stay; everything that was measured in them is measured again. */
export function SwapSpeakers({ response }: { response: TranscriptResponse }) {
  const client = useQueryClient();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const { interviewId, run, transcript, layer } = response;
  const swap = useMutation({
    mutationFn: () =>
      request(`/api/interviews/${interviewId}/transcript/corrections`, {
        method: 'PUT',
        body: {
          run,
          corrections: [...(layer?.corrections ?? []), ...swappedRoles(transcript.speakers)],
        },
      }),
    onError: (error) => toast({ text: sentenceOf(error) }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.interview(interviewId) }),
  });
  if (transcript.speakers.length < 2) return null;
  return (
    <>
      <Button look="secondary" size="sm" disabled={swap.isPending} onClick={() => setAsking(true)}>
        <ArrowLeftRight aria-hidden="true" className="size-4" />
        Swap speakers
      </Button>
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title="Were you taken for the interviewer?"
        confirm="Swap and analyze again"
        cancel="Leave it"
        onConfirm={() => swap.mutate()}
      >
        The two are exchanged in the whole transcript, and the analysis is made anew. That takes a moment.
      </Confirm>
    </>
  );
}
