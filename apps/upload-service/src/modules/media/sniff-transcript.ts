/** Three hours of talk are a tenth of this. */
export const MAX_TRANSCRIPT_BYTES = 5_000_000;

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * The MIME type of a Word file or of a text in UTF-8, else null: the processor reads it for good.
 * `whole`: nothing follows these bytes.
 */
export function sniffTranscript(bytes: Uint8Array, { whole }: { whole: boolean }): string | null {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (latin.startsWith('PK\x03\x04')) return /\[Content_Types\]\.xml|word\//.test(latin) ? DOCX : null;
  if (bytes.includes(0)) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !whole });
    if (text.startsWith('WEBVTT')) return 'text/vtt';
    return /\d+:\d\d:\d\d,\d+ *-->/.test(text) ? 'application/x-subrip' : 'text/plain';
  } catch {
    return null;
  }
}
