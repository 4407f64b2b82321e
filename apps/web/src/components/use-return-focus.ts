'use client';

import { useState } from 'react';

/** For a dialog that opens without a trigger of its own: closing it gives the focus back to where it was. */
export function useReturnFocus(): (event: Event) => void {
  const [before] = useState(() => (typeof document === 'undefined' ? null : document.activeElement));
  return (event) => {
    if (!(before instanceof HTMLElement) || !before.isConnected) return;
    event.preventDefault();
    before.focus();
  };
}
