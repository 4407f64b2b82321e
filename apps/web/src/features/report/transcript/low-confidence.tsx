'use client';

import type { TranscriptionOffer, TranscriptResponse } from '@interview-buddy/shared-types/api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '@/browser/query-keys';
import { request, sentenceOf } from '@/browser/request';
import { Button } from '@/components/button';
import { Confirm } from '@/components/confirm';
import { Notice } from '@/components/notice';
import { useToast } from '@/components/toast';
import { consequenceOf, engineLabel, type OfferedEngine } from './engine-words';

/** Under 50 % mean confidence the words are not to be relied on: offers another engine, or a reviewer's look. */
export function LowConfidence({ response }: { response: TranscriptResponse }) {
  const low = response.transcript.findings.some(({ code }) => code === 'low-confidence');
  return low ? <Offer response={response} /> : null;
}

function Offer({ response: { interviewId, run, transcript } }: { response: TranscriptResponse }) {
  const client = useQueryClient();
  const toast = useToast();
  const [chosen, setChosen] = useState<OfferedEngine | null>(null);
  const offer = useQuery({
    queryKey: keys.transcriptionOffer(interviewId),
    queryFn: () => request<TranscriptionOffer>(`/api/interviews/${interviewId}/transcript/engines`),
  });
  const rerun = useMutation({
    mutationFn: (engine: string) =>
      request(`/api/interviews/${interviewId}/transcript/reruns`, { method: 'POST', body: { run, engine } }),
    onError: (error) => toast({ text: sentenceOf(error) }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.interview(interviewId) }),
  });
  const review = useMutation({
    mutationFn: () =>
      request(`/api/interviews/${interviewId}/analysis/review-requests`, { method: 'POST', body: { run } }),
    onError: (error) => toast({ text: sentenceOf(error) }),
  });
  const engines = offer.data?.recordingKept ? offer.data.others : [];
  const percent = Math.round(100 * (transcript.meanConfidence ?? 0));
  return (
    <div className="screen-only pb-4">
      <Notice
        title={`The engine is ${percent} % sure of these words on average`}
        actions={
          <>
            {engines.map((engine) => (
              <Button
                key={engine.name}
                look="secondary"
                size="sm"
                disabled={rerun.isPending}
                onClick={() => setChosen(engine)}
              >
                Transcribe with {engineLabel(engine.name)}
              </Button>
            ))}
            <Button
              look="secondary"
              size="sm"
              disabled={review.isPending || review.isSuccess}
              onClick={() => review.mutate()}
            >
              {review.isSuccess ? 'A reviewer was asked' : 'Ask a reviewer to look'}
            </Button>
          </>
        }
      >
        Under 50 % many of them are wrong.
        {engines.length > 0
          ? ' Another engine may hear this recording better.'
          : ' Read them with care before you rely on what is said about your wording.'}
      </Notice>
      <Confirm
        open={chosen !== null}
        onOpenChange={(open) => !open && setChosen(null)}
        title={chosen ? `Transcribe with ${engineLabel(chosen.name)}?` : ''}
        confirm="Transcribe again"
        cancel="Leave it"
        onConfirm={() => chosen && rerun.mutate(chosen.name)}
      >
        {chosen && consequenceOf(chosen, transcript.audio.durationMs)}
      </Confirm>
    </div>
  );
}
