declare global {
  interface Window {
    __webpack_nonce__?: string;
  }
}

/**
 * The dialogs lock the page behind them by a style element of their own, which the content security policy takes
 * only with the nonce of this page. The library looks for it under this name.
 */
export function lendNonceToStyles(): void {
  // A page that opens with its dialog is drawn on the server first.
  if (typeof document === 'undefined') return;
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
  if (nonce) window.__webpack_nonce__ = nonce;
}
