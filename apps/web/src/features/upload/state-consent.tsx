'use client';

import type { ConsentAnswer } from '@interview-buddy/shared-types/api';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { request, sentenceOf } from '@/browser/request';
import { Button } from '@/components/button';
import { missingIn, statementOf } from './consent-answer';
import { ConsentFields } from './consent-fields';
import { FileDrop } from './file-drop';
import { useConsent } from './use-consent';
import { useUploadManager } from './uploads-provider';

/** Asked for an upload that the server does not take before it is stated, on the page of its interview. */
export function StateConsent({ interviewId }: { interviewId: string }) {
  const manager = useUploadManager();
  const { question, error, draft, setDraft, askAgain } = useConsent();
  const [asked, setAsked] = useState(false);
  const state = useMutation({
    mutationFn: (body: ReturnType<typeof statementOf>) =>
      request<ConsentAnswer>(`/api/interviews/${interviewId}/consent`, { method: 'POST', body }),
    onSuccess: () => manager.resume(interviewId),
    onError: askAgain,
  });
  if (!question || !draft) return error ? <p className="text-danger">{sentenceOf(error)}</p> : null;
  const missing = missingIn(question, draft);
  return (
    <div className="grid gap-4">
      <ConsentFields
        question={question}
        draft={draft}
        onChange={setDraft}
        missing={asked ? missing : null}
        importInstead={
          <FileDrop
            file={null}
            title="Choose a transcript"
            onChoose={(file) => file && void manager.start(interviewId, file)}
          />
        }
      />
      {state.error && (
        <p role="alert" className="text-danger">
          {sentenceOf(state.error)}
        </p>
      )}
      <Button
        className="w-fit"
        disabled={state.isPending}
        onClick={() => {
          setAsked(true);
          if (missing === null) state.mutate(statementOf(question, draft));
        }}
      >
        Go on with the upload
      </Button>
    </div>
  );
}
