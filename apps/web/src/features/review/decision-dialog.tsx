'use client';

import type { ReviewDecisionRequest } from '@interview-buddy/shared-types/api';
import { useState } from 'react';
import { sentenceOf } from '@/browser/request';
import { Confirm } from '@/components/confirm';
import { TextAreaField } from '@/components/field';
import { useToast } from '@/components/toast';
import { useDecide, type Flagged } from './use-review';

export type Decision = ReviewDecisionRequest['decision'];

const words: Record<Decision, { title: string; confirm: string; means: string; note: string }> = {
  released: {
    title: 'Release this analysis?',
    confirm: 'Release',
    means: 'It stays as it is and leaves the queue.',
    note: 'For other reviewers; the person does not see it.',
  },
  corrected: {
    title: 'Correct this analysis?',
    confirm: 'Correct',
    means: 'It stays, with your sentence among what limits it.',
    note: 'The person reads it in the report. Needed.',
  },
  rejected: {
    title: 'Reject this analysis?',
    confirm: 'Reject',
    means: 'It is no longer shown to the person. Their recording and transcript stay.',
    note: 'For other reviewers; the person does not see it.',
  },
};

interface Props {
  item: Flagged;
  decision: Decision;
  onClose: () => void;
}

export function DecisionDialog({ item, decision, onClose }: Props) {
  const [note, setNote] = useState('');
  const decide = useDecide();
  const toast = useToast();
  const { title, confirm, means, note: hint } = words[decision];
  const { interviewId, run } = item;
  const send = () =>
    decide.mutate(
      { interviewId, run, decision, note },
      { onError: (error) => toast({ text: sentenceOf(error) }) },
    );
  return (
    <Confirm open onOpenChange={onClose} title={title} confirm={confirm} cancel="Leave it" onConfirm={send}>
      <span className="mb-4 block">{means}</span>
      <TextAreaField
        label="Note"
        hint={hint}
        maxLength={2_000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </Confirm>
  );
}
