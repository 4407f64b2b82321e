'use client';

import { createContext, useContext } from 'react';

/** Whether changes arrive by themselves just now. */
export const LiveContext = createContext(false);

const seconds = 1000;

/** How often to ask again, ms: seldom beside a living socket, often without one, never when nothing is under way. */
export function usePollingInterval(): (underWay: boolean) => number | false {
  const connected = useContext(LiveContext);
  return (underWay) =>
    underWay ? (connected ? 20 * seconds : 3 * seconds) : connected ? false : 60 * seconds;
}
