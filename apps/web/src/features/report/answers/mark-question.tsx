'use client';

import { useState } from 'react';
import { Button } from '@/components/button';
import { Confirm } from '@/components/confirm';
import { useNextRun } from './use-next-run';

interface Props {
  interviewId: string;
  run: number;
  turnId: string;
  text: string;
  /** What the turn becomes. */
  isQuestion: boolean;
}

/** The person knows better than the rules what was asked; the answers are paired anew by it. */
export function MarkQuestion({ interviewId, run, turnId, text, isQuestion }: Props) {
  const [asking, setAsking] = useState(false);
  const next = useNextRun(interviewId);
  const label = isQuestion ? 'This is a question' : 'Not a question';
  const mark = () =>
    next.mutate({ path: 'questions', method: 'PUT', body: { run, marks: [{ turnId, isQuestion }] } });
  return (
    <>
      <Button
        look="quiet"
        size="sm"
        className="w-fit"
        disabled={next.isPending}
        aria-label={`${label}: ${text}`}
        onClick={() => setAsking(true)}
      >
        {label}
      </Button>
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={isQuestion ? 'Take this for a question?' : 'Is this no question?'}
        confirm="Analyze again"
        cancel="Leave it"
        onConfirm={mark}
      >
        {isQuestion
          ? 'What you said after it becomes its answer.'
          : 'What you said after it goes to the question before.'}{' '}
        The analysis is made anew, which takes a moment. Your choice stays.
      </Confirm>
    </>
  );
}
