import { decodeText } from '@interview-buddy/shared-utils/transcripts';

/** Three hours of talk are a tenth of this. */
export const MAX_TRANSCRIPT_BYTES = 5_000_000;

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * The MIME type of a Word file or of a text, else null: the processor reads it for good.
 * `whole`: nothing follows these bytes.
 */
export function sniffTranscript(bytes: Uint8Array, { whole }: { whole: boolean }): string | null {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (latin.startsWith('PK\x03\x04')) return /\[Content_Types\]\.xml|word\//.test(latin) ? DOCX : null;
  const text = decodeText(bytes, whole);
  if (text === null) return null;
  if (/^\uFEFF?WEBVTT/.test(text)) return 'text/vtt';
  return /\d+:\d\d:\d\d,\d+ *-->/.test(text) ? 'application/x-subrip' : 'text/plain';
}
