'use client';

import type { TranscriptResponse } from '@interview-buddy/shared-types/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { keys } from '@/browser/query-keys';
import { request, sentenceOf } from '@/browser/request';
import { Button } from '@/components/button';
import { Confirm } from '@/components/confirm';
import { Notice } from '@/components/notice';
import { useToast } from '@/components/toast';

/** The person gave the words along with a recording: the wrong file can be replaced or taken back. */
export function GivenWords({ response }: { response: TranscriptResponse }) {
  const { engine, audio } = response.transcript;
  const hasSound = audio.speechLevelDb !== null;
  return engine.name === 'import' && hasSound ? <Offer interviewId={response.interviewId} /> : null;
}

function Offer({ interviewId }: { interviewId: string }) {
  const client = useQueryClient();
  const toast = useToast();
  const picker = useRef<HTMLInputElement>(null);
  const [asking, setAsking] = useState(false);
  const path = `/api/interviews/${interviewId}/transcript/import`;
  const change = useMutation({
    mutationFn: (file: File | null) =>
      request(path, file ? { method: 'PUT', body: file } : { method: 'DELETE' }),
    onError: (error) => toast({ text: sentenceOf(error) }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.interview(interviewId) }),
  });
  return (
    <div className="screen-only pb-4">
      <Notice
        title="These are the words that you gave"
        actions={
          <>
            <Button
              look="secondary"
              size="sm"
              disabled={change.isPending}
              onClick={() => picker.current?.click()}
            >
              Give another transcript
            </Button>
            <Button look="secondary" size="sm" disabled={change.isPending} onClick={() => setAsking(true)}>
              Transcribe the recording instead
            </Button>
          </>
        }
      >
        Pauses and voice are measured in the recording. If this is not what was said in it, give the right
        transcript, or have the recording transcribed.
      </Notice>
      <input
        ref={picker}
        type="file"
        className="hidden"
        aria-label="Another transcript"
        accept=".vtt,.srt,.sbv,.docx,.txt,.json"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) change.mutate(file);
          target.value = '';
        }}
      />
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title="Transcribe the recording instead?"
        confirm="Transcribe it"
        cancel="Keep these words"
        onConfirm={() => change.mutate(null)}
      >
        The transcript that you gave is removed, and the recording is analyzed again with what is heard in it.
      </Confirm>
    </div>
  );
}
