'use client';

import { createContext, lazy, Suspense, useCallback, useContext, useState, type ReactNode } from 'react';
import type { NumberedMessage, ToastMessage } from './toast-view';

const ToastView = lazy(() => import('./toast-view').then((module) => ({ default: module.ToastView })));

const ToastContext = createContext<(message: ToastMessage) => void>(() => undefined);

/** Shows a short message at the edge; it stays as long as the pointer or the focus rests on it. */
export const useToast = () => useContext(ToastContext);

const shownAtOnce = 3;

export function ToastProvider({ children }: { children: ReactNode }) {
  const [messages, setMessages] = useState<readonly NumberedMessage[]>([]);
  const show = useCallback(
    (message: ToastMessage) =>
      setMessages((now) => [...now.slice(1 - shownAtOnce), { ...message, id: (now.at(-1)?.id ?? 0) + 1 }]),
    [],
  );
  const remove = useCallback((id: number) => setMessages((now) => now.filter((one) => one.id !== id)), []);
  return (
    <ToastContext value={show}>
      {children}
      {messages.length > 0 && (
        <Suspense>
          <ToastView messages={messages} onRemove={remove} />
        </Suspense>
      )}
    </ToastContext>
  );
}
