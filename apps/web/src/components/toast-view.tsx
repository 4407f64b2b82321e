'use client';

import { X } from 'lucide-react';
import { Toast } from 'radix-ui';

export interface ToastMessage {
  text: string;
  /** One way to take back what just happened. */
  action?: { label: string; run: () => void };
}

export type NumberedMessage = ToastMessage & { id: number };

interface Props {
  messages: readonly NumberedMessage[];
  onRemove: (id: number) => void;
}

export function ToastView({ messages, onRemove }: Props) {
  return (
    <Toast.Provider duration={8000} swipeDirection="down" label="Message">
      {messages.map((message) => (
        <Toast.Root
          key={message.id}
          onOpenChange={(open) => !open && onRemove(message.id)}
          className="flex animate-rise items-center gap-3 rounded-md bg-ink py-2 pr-2 pl-4 text-sm text-paper shadow-float"
        >
          <Toast.Description className="min-w-0 grow break-words">{message.text}</Toast.Description>
          {message.action && (
            <Toast.Action
              altText={message.action.label}
              onClick={message.action.run}
              className="min-h-8 rounded-sm px-3 font-semibold underline underline-offset-2"
            >
              {message.action.label}
            </Toast.Action>
          )}
          <Toast.Close
            aria-label="Dismiss"
            className="inline-flex size-8 items-center justify-center rounded-sm"
          >
            <X aria-hidden="true" className="size-4" />
          </Toast.Close>
        </Toast.Root>
      ))}
      <Toast.Viewport className="fixed right-4 bottom-20 left-4 z-50 grid gap-2 sm:left-auto sm:w-96 md:bottom-6" />
    </Toast.Provider>
  );
}
