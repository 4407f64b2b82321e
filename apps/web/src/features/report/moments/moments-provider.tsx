'use client';

import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { readHash, type Moment } from '@/browser/moment';

interface Place {
  element: HTMLElement;
  scrollY: number;
  /** The address that was left: only coming back to it is a return. */
  hash: string;
}

interface Moments {
  /** Where the transcript should stand; null where nobody asked for a moment. */
  target: Moment | null;
  /** Whether there is a place to go back to. */
  canReturn: boolean;
  leaveFrom: (element: HTMLElement) => void;
}

const MomentsContext = createContext<Moments>({ target: null, canReturn: false, leaveFrom: () => undefined });

export const useMoments = () => useContext(MomentsContext);

const onHashChange = (listener: () => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

/**
 * Follows the address: a link to a moment moves the transcript there, going back returns to the link,
 * with the keyboard focus on it.
 */
export function MomentsProvider({ children }: { children: ReactNode }) {
  const hash = useSyncExternalStore(
    onHashChange,
    () => window.location.hash,
    () => '',
  );
  const target = useMemo(() => readHash(hash), [hash]);
  const [depth, setDepth] = useState(0);
  const places = useRef<Place[]>([]);
  const leaving = useRef<Place | null>(null);

  useEffect(
    () =>
      onHashChange(() => {
        if (leaving.current) {
          places.current.push(leaving.current);
          leaving.current = null;
        } else {
          const place = places.current.at(-1);
          if (place?.hash === window.location.hash) {
            places.current.pop();
            requestAnimationFrame(() => returnTo(place));
          }
        }
        setDepth(places.current.length);
      }),
    [],
  );

  const value = useMemo<Moments>(
    () => ({
      target,
      canReturn: depth > 0,
      leaveFrom: (element) => {
        leaving.current = { element, scrollY: window.scrollY, hash: window.location.hash };
      },
    }),
    [target, depth],
  );
  return <MomentsContext value={value}>{children}</MomentsContext>;
}

function returnTo({ element, scrollY }: Place): void {
  window.scrollTo({ top: scrollY, behavior: 'instant' });
  element.focus({ preventScroll: true });
}
