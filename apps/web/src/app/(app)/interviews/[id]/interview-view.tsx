'use client';

import { useDeferredValue, useMemo } from 'react';
import { RequestFailed, sentenceOf } from '@/browser/request';
import { Button } from '@/components/button';
import { ButtonLink } from '@/components/button-link';
import { EmptyState } from '@/components/empty-state';
import { Notice } from '@/components/notice';
import { Loading, Skeleton } from '@/components/skeleton';
import { FailureView } from '@/features/progress/failure-view';
import { StatusView } from '@/features/progress/status-view';
import { letterOf } from '@/features/report/letter';
import { Report } from '@/features/report/report';
import { ReplaceRecording } from '@/features/upload/replace-recording';
import { useIsSending } from '@/features/upload/uploads-provider';
import { UploadPanel } from '@/features/upload/upload-panel';
import { InterviewHeader } from './interview-header';
import { useInterview, useResults, type FirstRead } from './use-interview';

/** One address for an interview, from the first byte to the report. */
export function InterviewView({ id, email, first }: { id: string; email: string | null; first: FirstRead }) {
  const { data: stored, error, refetch } = useInterview(id, first);
  const sending = useIsSending(id);
  // The service says so with the first stored bytes; here they are on their way already.
  const interview =
    stored?.status === 'draft' && sending ? { ...stored, status: 'uploading' as const } : stored;
  const { analysis, transcript } = useResults(interview);
  // A long report is drawn in slices, so that the page answers while it appears.
  const detail = useDeferredValue(analysis.data);
  const words = useDeferredValue(transcript.data);
  const read = useMemo(() => detail && letterOf(detail.result), [detail]);
  const letter = read ?? (first.letter?.run === interview?.run ? first.letter : null);

  if (!interview) {
    if (!error) return <PageSkeleton />;
    return error instanceof RequestFailed && error.status === 404 ? (
      <EmptyState
        title="There is no such interview"
        heading="h1"
        actions={<ButtonLink href="/interviews">Go to your interviews</ButtonLink>}
      >
        <p>It was deleted, or it belongs to another account.</p>
      </EmptyState>
    ) : (
      <Failed what="The interview could not be read" error={error} onRetry={() => void refetch()} />
    );
  }
  return (
    <article>
      <InterviewHeader interview={interview} />
      {interview.status === 'failed' && (
        <FailureView interview={interview} replace={<ReplaceRecording interviewId={id} />} />
      )}
      {interview.status === 'complete' ? (
        <>
          {letter && <Report interview={interview} letter={letter} analysis={detail} transcript={words} />}
          {!letter && !analysis.error && <PageSkeleton />}
          {letter && !detail && !analysis.error && (
            <p role="status" className="pt-14 text-ink-soft">
              Reading the detail.
            </p>
          )}
          {analysis.error && !analysis.data && (
            <Failed
              what="The analysis could not be read"
              error={analysis.error}
              onRetry={() => void analysis.refetch()}
            />
          )}
          {transcript.error && !transcript.data && (
            <Failed
              what="The transcript could not be read"
              error={transcript.error}
              onRetry={() => void transcript.refetch()}
            />
          )}
        </>
      ) : (
        interview.status !== 'failed' && (
          <StatusView interview={interview} email={email} upload={<UploadPanel interviewId={id} />} />
        )
      )}
    </article>
  );
}

function Failed({ what, error, onRetry }: { what: string; error: Error; onRetry: () => void }) {
  return (
    <Notice
      tone="problem"
      live
      title={what}
      actions={
        <Button look="secondary" size="sm" onClick={onRetry}>
          Try again
        </Button>
      }
    >
      {sentenceOf(error)}
    </Notice>
  );
}

function PageSkeleton() {
  return (
    <Loading what="the interview">
      <div className="grid max-w-2xl gap-4">
        <Skeleton className="h-9 w-3/4" />
        <Skeleton className="h-9 w-1/2" />
        <Skeleton className="mt-8 h-20 w-40" />
        <Skeleton className="h-4 w-full" />
        <Skeleton className="h-4 w-5/6" />
      </div>
    </Loading>
  );
}
