'use client';

import { Button } from '@/components/button';
import { Notice } from '@/components/notice';
import type { Conflict } from './context-saver';
import type { ContextField } from './merge-context';

const labels: Record<ContextField, string> = {
  company: 'Company',
  title: 'Job title',
  type: 'Type',
  heldOn: 'Held on',
  jobDescription: 'Job description',
  notes: 'Notes',
};
const texts: readonly ContextField[] = ['jobDescription', 'notes'];

interface Props {
  conflict: Conflict;
  /** What is entered here. */
  mine: () => string;
  onChoose: (value: string) => void;
}

/** The same field was written in two windows: both are there until the person chooses. */
export function ContextConflict({ conflict: { field, theirs }, mine, onChoose }: Props) {
  return (
    <Notice
      tone="problem"
      live
      title={`${labels[field]} was changed in another window too`}
      actions={
        <>
          <Button type="button" look="secondary" size="sm" onClick={() => onChoose(mine())}>
            Keep what is entered here
          </Button>
          <Button type="button" look="secondary" size="sm" onClick={() => onChoose(theirs)}>
            Take the other
          </Button>
          {texts.includes(field) && (
            <Button
              type="button"
              look="secondary"
              size="sm"
              onClick={() => onChoose(`${theirs}\n\n${mine()}`)}
            >
              Keep both
            </Button>
          )}
        </>
      }
    >
      <p>The other window says:</p>
      <blockquote className="mt-1 max-h-40 overflow-y-auto border-l-2 border-line-strong pl-3 whitespace-pre-wrap">
        {theirs === '' ? 'nothing' : theirs}
      </blockquote>
    </Notice>
  );
}
