export type RecordingContainer =
  | 'mp4'
  | 'matroska'
  | 'avi'
  | 'asf'
  | 'flv'
  | 'mpegts'
  | 'mpeg'
  | 'wav'
  | 'aiff'
  | 'caf'
  | 'mp3'
  | 'ogg'
  | 'flac'
  | 'aac'
  | 'amr';

export interface RecordingType {
  mimeType: string;
  container: RecordingContainer;
}

/** As many bytes from the start as the recognition looks at. */
export const SNIFF_BYTES = 4_096;
/** With fewer than this, a recording is not recognised yet. */
export const LEAST_SNIFF_BYTES = 1_024;

/** The type by what the bytes are, whatever the name says; null for anything that is not taken. */
export function sniffRecording(head: Uint8Array): RecordingType | null {
  const text = String.fromCharCode(...head.subarray(0, SNIFF_BYTES));
  return bySignature(text) ?? chunked(text) ?? isoMedia(text) ?? mpegStream(text) ?? mpegAudio(head, text);
}

const SIGNATURES: readonly (readonly [start: string, RecordingType])[] = [
  ['fLaC', { mimeType: 'audio/flac', container: 'flac' }],
  ['#!AMR\n', { mimeType: 'audio/amr', container: 'amr' }],
  ['#!AMR-WB\n', { mimeType: 'audio/amr-wb', container: 'amr' }],
  ['caff\0\x01', { mimeType: 'audio/x-caf', container: 'caf' }],
  ['FLV\x01', { mimeType: 'video/x-flv', container: 'flv' }],
  // GUIDs: the header of Windows Media, and the WAV of 64 bits.
  [
    '\x30\x26\xb2\x75\x8e\x66\xcf\x11\xa6\xd9\x00\xaa\x00\x62\xce\x6c',
    { mimeType: 'video/x-ms-asf', container: 'asf' },
  ],
  ['riff\x2e\x91\xcf\x11\xa5\xd6\x28\xdb\x04\xc1\0\0', { mimeType: 'audio/wav', container: 'wav' }],
];

function bySignature(text: string): RecordingType | null {
  if (text.startsWith('OggS')) return { mimeType: oggMime(text), container: 'ogg' };
  if (text.startsWith('\x1a\x45\xdf\xa3')) return matroska(text);
  return SIGNATURES.find(([start]) => text.startsWith(start))?.[1] ?? null;
}

function oggMime(text: string): string {
  return /\x80theora|\x01video/.test(text.slice(0, 256)) ? 'video/ogg' : 'audio/ogg';
}

function matroska(text: string): RecordingType {
  const webm = /\x42\x82.webm/s.test(text.slice(0, 128));
  return { mimeType: webm ? 'video/webm' : 'video/x-matroska', container: 'matroska' };
}

/** The kind stands behind the length of the whole. */
function chunked(text: string): RecordingType | null {
  const [outer, kind] = [text.slice(0, 4), text.slice(8, 12)];
  if (outer === 'FORM' && (kind === 'AIFF' || kind === 'AIFC'))
    return { mimeType: 'audio/aiff', container: 'aiff' };
  if (outer === 'RIFF' && kind === 'AVI ') return { mimeType: 'video/x-msvideo', container: 'avi' };
  return kind === 'WAVE' && ['RIFF', 'RF64', 'BW64'].includes(outer)
    ? { mimeType: 'audio/wav', container: 'wav' }
    : null;
}

const ATOMS = new Set(['moov', 'mdat', 'wide', 'free', 'skip', 'pnot']);
const AUDIO_BRANDS = new Set(['M4A ', 'M4B ', 'M4P ']);
/** Pictures share the container of films. */
const PICTURE_BRANDS = new Set([
  'heic',
  'heix',
  'hevc',
  'heim',
  'heis',
  'mif1',
  'msf1',
  'avif',
  'avis',
  'crx ',
]);

function isoMedia(text: string): RecordingType | null {
  const atom = text.slice(4, 8);
  if (atom === 'ftyp') {
    const brand = text.slice(8, 12);
    if (PICTURE_BRANDS.has(brand)) return null;
    if (AUDIO_BRANDS.has(brand)) return { mimeType: 'audio/mp4', container: 'mp4' };
    return { mimeType: brand === 'qt  ' ? 'video/quicktime' : 'video/mp4', container: 'mp4' };
  }
  if (!ATOMS.has(atom)) return null;
  // QuickTime before 2004 has no ftyp.
  const size = [...text.slice(0, 4)].reduce((sum, byte) => sum * 256 + byte.charCodeAt(0), 0);
  return size === 1 || size >= 8 ? { mimeType: 'video/quicktime', container: 'mp4' } : null;
}

/** Packets of a broadcast stream, as camcorders and recorders of the screen write it, have nothing but a rhythm. */
const PACKETS = [
  { first: 0, bytes: 188 },
  // Of camcorders and discs: a time of four bytes before each.
  { first: 4, bytes: 192 },
];
const PACKETS_SEEN = 4;

function mpegStream(text: string): RecordingType | null {
  if (text.startsWith('\0\0\x01\xba')) return { mimeType: 'video/mpeg', container: 'mpeg' };
  const hasRhythm = PACKETS.some(({ first, bytes }) =>
    Array.from({ length: PACKETS_SEEN }, (_, i) => text[first + i * bytes]).every((byte) => byte === 'G'),
  );
  return hasRhythm ? { mimeType: 'video/mp2t', container: 'mpegts' } : null;
}

function mpegAudio(head: Uint8Array, text: string): RecordingType | null {
  if (text.startsWith('ID3') && (head[3] ?? 0xff) < 0xff) return { mimeType: 'audio/mpeg', container: 'mp3' };
  const [first = 0, second = 0, third = 0] = head;
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return null;
  const layer = (second >> 1) & 3;
  if (layer === 0) return (second & 0xf6) === 0xf0 ? { mimeType: 'audio/aac', container: 'aac' } : null;
  // Layer I is not in use, and its two bytes also begin a text in UTF-16.
  if (layer === 3) return null;
  const bitrate = third >> 4;
  const sampleRate = (third >> 2) & 3;
  return bitrate !== 15 && sampleRate !== 3 ? { mimeType: 'audio/mpeg', container: 'mp3' } : null;
}
