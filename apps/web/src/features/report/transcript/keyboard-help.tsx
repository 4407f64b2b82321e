'use client';

import { Keyboard, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button, IconButton } from '@/components/button';

const shortcuts = [
  ['↑ ↓', 'go to the turn before or after'],
  ['S', 'give the turn to the next speaker'],
  ['1 … 9', 'give the turn to that speaker'],
  ['Enter', 'correct the words; Enter again keeps them'],
  ['Ctrl + Enter', 'while you correct: split the turn at the cursor'],
  ['Esc', 'leave the words as they were'],
  ['Ctrl + Z', 'take the last correction back'],
  ['/', 'search the transcript'],
  ['?', 'this list'],
] as const;

interface Props {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export function KeyboardHelp({ open, onOpenChange }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <>
      <Button look="quiet" size="sm" className="hidden md:inline-flex" onClick={() => onOpenChange(true)}>
        <Keyboard aria-hidden="true" className="size-4" />
        Keys
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby="keys-title"
        onClose={() => onOpenChange(false)}
        className="fixed inset-0 m-auto h-fit w-[min(28rem,calc(100vw-2rem))] rounded-md bg-raised p-6 text-ink shadow-float backdrop:bg-[rgb(10_12_15/0.45)]"
      >
        <div className="flex items-center justify-between gap-4">
          <h3 id="keys-title" className="text-base font-semibold">
            Correct by keyboard
          </h3>
          <IconButton label="Close" onClick={() => onOpenChange(false)}>
            <X aria-hidden="true" className="size-4" />
          </IconButton>
        </div>
        <dl className="mt-4 grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2 text-sm">
          {shortcuts.map(([key, what]) => (
            <div key={key} className="contents">
              <dt className="font-medium whitespace-nowrap">{key}</dt>
              <dd className="text-ink-soft">{what}</dd>
            </div>
          ))}
        </dl>
      </dialog>
    </>
  );
}
