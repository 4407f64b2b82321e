'use client';

import type { TranscriptResponse } from '@interview-buddy/shared-types/api';
import type { Correction } from '@interview-buddy/shared-types/models';
import { applyCorrections, withoutCorrection } from '@interview-buddy/shared-utils/transcripts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { keys } from '@/browser/query-keys';
import { request, RequestFailed, sentenceOf } from '@/browser/request';
import { useToast } from '@/components/toast';
import { correctionsOf, readDraft, settledList } from './draft';
import { useDraftText } from './draft-store';

/** The transcript with the corrections that are made on this page, and the ways to make them. */
export function useCorrections(response: TranscriptResponse) {
  const { interviewId, run } = response;
  const client = useQueryClient();
  const toast = useToast();
  const [text, keep] = useDraftText(interviewId);
  const [said, setSaid] = useState('');
  const state = useMemo(() => correctionsOf(response, readDraft(text)), [response, text]);
  const { original, base, list, originalRun } = state;
  const transcript = useMemo(() => applyCorrections(original, list).transcript, [original, list]);

  const change = (next: readonly Correction[], sentence: string) => {
    keep(JSON.stringify({ run, originalRun, base, list: next }));
    setSaid(sentence);
  };
  const apply = useMutation({
    mutationFn: (all: readonly Correction[]) =>
      request(`/api/interviews/${interviewId}/transcript/corrections`, {
        method: 'PUT',
        body: { run, corrections: settledList({ original, list: all }) },
      }),
    onSuccess: () => {
      keep(null);
      return client.invalidateQueries({ queryKey: keys.interview(interviewId) });
    },
    onError: (error) => {
      toast({ text: sentenceOf(error) });
      if (error instanceof RequestFailed && error.status === 409)
        return client.invalidateQueries({ queryKey: keys.interview(interviewId) });
    },
  });

  return {
    ...state,
    /** As it reads with all corrections. */
    transcript,
    /** The last thing that happened, for a screen reader. */
    said,
    applying: apply.isPending,
    add: (added: readonly Correction[], sentence: string) => change([...list, ...added], sentence),
    /** Takes the newest back that is not applied yet. */
    undo: () => {
      if (list.length > base.length) change(list.slice(0, -1), 'The last correction was taken back.');
      else setSaid('There is no correction to take back.');
    },
    remove: (index: number) => change(withoutCorrection(list, index), 'The correction was taken back.'),
    discard: () => {
      keep(null);
      setSaid('The corrections were discarded.');
    },
    apply: (all: readonly Correction[] = list) => apply.mutate(all),
  };
}
export type CorrectionsOfPage = ReturnType<typeof useCorrections>;
