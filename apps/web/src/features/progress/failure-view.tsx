'use client';

import type { InterviewDetail } from '@interview-buddy/shared-types/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { keys } from '@/browser/query-keys';
import { request, sentenceOf } from '@/browser/request';
import { Button } from '@/components/button';
import { ButtonLink } from '@/components/button-link';
import { useToast } from '@/components/toast';
import { waysOn } from './failure-ways';

interface Props {
  interview: InterviewDetail;
  /** Takes another recording for the same interview. */
  replace: ReactNode;
}

/** What happened, what is safe, what to do. */
export function FailureView({ interview, replace }: Props) {
  const client = useQueryClient();
  const toast = useToast();
  const ways = waysOn(interview);
  const again = useMutation({
    mutationFn: () =>
      request(`/api/interviews/${interview.id}/runs`, { method: 'POST', body: { from: 'transcription' } }),
    onError: (error) => toast({ text: sentenceOf(error) }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.interview(interview.id) }),
  });
  return (
    <section className="grid max-w-2xl gap-6">
      <div className="grid gap-3">
        <h2 className="font-serif text-xl">
          {ways.openOther ? 'You have sent this recording before' : 'This recording could not be read'}
        </h2>
        <p className="max-w-[62ch] text-base">
          {interview.failure?.message ?? 'Something on our side kept it from being read.'}
        </p>
        <p className="max-w-[62ch] text-ink-soft">What you entered about the interview is kept.</p>
      </div>
      {(ways.openOther || ways.tryAgain) && (
        <div className="flex flex-wrap gap-2">
          {ways.openOther && (
            <ButtonLink href={`/interviews/${ways.openOther}`}>Open the other interview</ButtonLink>
          )}
          {ways.tryAgain && (
            <Button
              look={ways.openOther ? 'secondary' : 'primary'}
              disabled={again.isPending}
              onClick={() => again.mutate()}
            >
              {ways.openOther ? 'Analyze it here too' : 'Try again'}
            </Button>
          )}
        </div>
      )}
      {ways.replace && replace}
      {interview.failure && <p className="text-xs text-ink-faint">For support: {interview.failure.code}</p>}
    </section>
  );
}
