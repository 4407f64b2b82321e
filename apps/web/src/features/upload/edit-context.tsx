'use client';

import type { InterviewDetail } from '@interview-buddy/shared-types/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Dialog } from 'radix-ui';
import type { SubmitEvent } from 'react';
import { keys } from '@/browser/query-keys';
import { request, RequestFailed, sentenceOf } from '@/browser/request';
import { Button, buttonClass } from '@/components/button';
import { Notice } from '@/components/notice';
import { lendNonceToStyles } from '@/components/style-nonce';
import { useReturnFocus } from '@/components/use-return-focus';
import { ContextFields } from './context-fields';
import { contextOf } from './context-form';

lendNonceToStyles();

interface Props {
  interview: InterviewDetail;
  onClose: () => void;
  /** The job description is another one than before: the analysis was made with the former. */
  onJobChanged: () => void;
}

export function EditContext({ interview, onClose, onJobChanged }: Props) {
  const client = useQueryClient();
  const returnFocus = useReturnFocus();
  const save = useMutation({
    mutationFn: (form: FormData) =>
      request<InterviewDetail>(`/api/interviews/${interview.id}`, {
        method: 'PATCH',
        body: { ...contextOf(form), version: interview.version },
      }),
    onSuccess: (changed) => {
      client.setQueryData(keys.interview(interview.id), changed);
      void client.invalidateQueries({ queryKey: keys.lists });
      if (changed.jobDescription !== interview.jobDescription) onJobChanged();
      onClose();
    },
    onError: (error) => {
      // Somebody changed it meanwhile, perhaps in another window: what stands there now is shown next time.
      if (error instanceof RequestFailed && error.status === 409)
        void client.invalidateQueries({ queryKey: keys.interview(interview.id) });
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate(new FormData(event.currentTarget));
  };
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-fade bg-[rgb(10_12_15/0.45)]" />
        <Dialog.Content
          aria-describedby={undefined}
          onCloseAutoFocus={returnFocus}
          className="fixed top-1/2 left-1/2 z-50 max-h-[calc(100dvh-2rem)] w-[min(40rem,calc(100vw-2rem))] -translate-1/2 animate-fade overflow-y-auto rounded-md bg-raised p-6 shadow-float"
        >
          <Dialog.Title className="pb-5 text-base font-semibold">About this interview</Dialog.Title>
          <form onSubmit={submit} className="grid gap-5">
            <ContextFields
              initial={interview}
              errors={save.error instanceof RequestFailed ? save.error.fields : {}}
            />
            {save.error && (
              <Notice tone="problem" live title="It was not saved">
                {sentenceOf(save.error)}
              </Notice>
            )}
            <div className="flex justify-end gap-2">
              <Dialog.Close className={buttonClass('secondary')}>Cancel</Dialog.Close>
              <Button type="submit" disabled={save.isPending}>
                {save.isPending ? 'Saving' : 'Save'}
              </Button>
            </div>
          </form>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
