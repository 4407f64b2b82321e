import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether the page's script has taken over what the server drew: before that nobody hears a click. */
export function useAlive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
