'use client';

import type { InterviewDetail } from '@interview-buddy/shared-types/api';
import { useQueryClient } from '@tanstack/react-query';
import { Dialog } from 'radix-ui';
import { useState, useSyncExternalStore } from 'react';
import { keys } from '@/browser/query-keys';
import { request, RequestFailed, sentenceOf } from '@/browser/request';
import { Button } from '@/components/button';
import { Form } from '@/components/form';
import { Notice } from '@/components/notice';
import { lendNonceToStyles } from '@/components/style-nonce';
import { useReturnFocus } from '@/components/use-return-focus';
import { ContextConflict } from './context-conflict';
import { ContextFields } from './context-fields';
import { ContextSaver, type SaverState } from './context-saver';
import { FormHandle } from './form-handle';

lendNonceToStyles();

interface Props {
  interview: InterviewDetail;
  onClose: () => void;
  /** The job description is another one than before: the analysis was made with the former. */
  onJobChanged: () => void;
}

/** Saves while it is typed. */
export function EditContext({ interview, onClose, onJobChanged }: Props) {
  const returnFocus = useReturnFocus();
  const client = useQueryClient();
  const [opened] = useState(interview);
  const [form] = useState(() => new FormHandle(interview));
  const [saver] = useState(() => {
    const address = `/api/interviews/${interview.id}`;
    return new ContextSaver(interview, {
      read: () => form.read(),
      write: (field, value) => form.write(field, value),
      save: (body) => request<InterviewDetail>(address, { method: 'PATCH', body }),
      load: () => request<InterviewDetail>(address),
      onSaved(saved) {
        client.setQueryData(keys.interview(interview.id), saved);
        void client.invalidateQueries({ queryKey: keys.lists });
      },
    });
  });
  const state = useSyncExternalStore(saver.subscribe, saver.snapshot, saver.snapshot);
  const fields = state.error instanceof RequestFailed ? state.error.fields : {};

  const close = async () => {
    if (!(await saver.flush())) return;
    if (form.read().jobDescription !== opened.jobDescription) onJobChanged();
    onClose();
  };
  return (
    <Dialog.Root open onOpenChange={(open) => !open && void close()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-fade bg-[rgb(10_12_15/0.45)]" />
        <Dialog.Content
          aria-describedby={undefined}
          onCloseAutoFocus={returnFocus}
          className="fixed top-1/2 left-1/2 z-50 max-h-[calc(100dvh-2rem)] w-[min(40rem,calc(100vw-2rem))] -translate-1/2 animate-fade overflow-y-auto rounded-md bg-raised p-6 shadow-float"
        >
          <Dialog.Title className="pb-5 text-base font-semibold">About this interview</Dialog.Title>
          <Form
            ref={(element) => form.attach(element)}
            onInput={() => saver.touched()}
            onSubmit={(event) => {
              event.preventDefault();
              void close();
            }}
            className="grid gap-5"
          >
            <ContextFields initial={opened} errors={fields} />
            {state.conflicts.map((conflict) => (
              <ContextConflict
                key={conflict.field}
                conflict={conflict}
                mine={() => form.read()[conflict.field] ?? ''}
                onChoose={(value) => void saver.resolve(conflict.field, value)}
              />
            ))}
            {state.error !== null && (
              <Notice
                tone="problem"
                live
                title="The last changes are not saved"
                actions={
                  <Button type="button" look="quiet" size="sm" onClick={onClose}>
                    Close without them
                  </Button>
                }
              >
                {sentenceOf(state.error)}
              </Notice>
            )}
            <div className="flex items-center justify-end gap-4">
              <p role="status" className="text-xs text-ink-faint">
                {wordsFor(state)}
              </p>
              <Button type="submit">Done</Button>
            </div>
          </Form>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function wordsFor({ phase, conflicts }: SaverState): string {
  if (conflicts.length > 0) return 'Choose above what should stay';
  if (phase === 'saved') return 'Saved as you type';
  return phase === 'failed' ? 'Not saved' : 'Saving';
}
