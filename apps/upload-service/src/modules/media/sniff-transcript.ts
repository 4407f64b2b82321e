/** Three hours of talk are a tenth of this. */
export const MAX_TRANSCRIPT_BYTES = 5_000_000;
/** With fewer than this, a transcript is not recognised yet. */
export const TRANSCRIPT_SNIFF_BYTES = 64;

/** Its MIME type where these are the bytes of a text in UTF-8, else null. `whole`: nothing follows them. */
export function sniffTranscript(bytes: Uint8Array, { whole }: { whole: boolean }): string | null {
  if (bytes.includes(0)) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !whole });
    if (text.startsWith('WEBVTT')) return 'text/vtt';
    return /\d+:\d\d:\d\d,\d+ *-->/.test(text) ? 'application/x-subrip' : 'text/plain';
  } catch {
    return null;
  }
}
