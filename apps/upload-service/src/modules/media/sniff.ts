export interface RecordingType {
  mimeType: string;
  /** Container family, as mediabunny and ffmpeg know it. */
  container: 'mp4' | 'matroska' | 'wav' | 'mp3' | 'ogg' | 'flac' | 'aac' | 'amr';
}

/** As many bytes from the start as the recognition looks at. */
export const SNIFF_BYTES = 4_096;
/** With fewer than this, a recording is not recognised yet. */
export const LEAST_SNIFF_BYTES = 64;

export const TAKEN_TYPES = 'MP4, MOV, WebM, MKV, M4A, MP3, WAV, OGG, FLAC and AMR';

/** The type by what the bytes are, whatever the name says; null for anything that is not taken. */
export function sniffRecording(head: Uint8Array): RecordingType | null {
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, SNIFF_BYTES)).toString(
    'latin1',
  );
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WAVE')
    return { mimeType: 'audio/wav', container: 'wav' };
  if (text.startsWith('RF64') && text.slice(8, 12) === 'WAVE')
    return { mimeType: 'audio/wav', container: 'wav' };
  if (text.startsWith('fLaC')) return { mimeType: 'audio/flac', container: 'flac' };
  if (text.startsWith('#!AMR\n')) return { mimeType: 'audio/amr', container: 'amr' };
  if (text.startsWith('#!AMR-WB\n')) return { mimeType: 'audio/amr-wb', container: 'amr' };
  if (text.startsWith('OggS')) return { mimeType: oggMime(text), container: 'ogg' };
  if (text.startsWith('\x1a\x45\xdf\xa3')) return matroska(text);
  return isoMedia(text) ?? mpegAudio(head, text);
}

function oggMime(text: string): string {
  return /\x80theora|\x01video/.test(text.slice(0, 256)) ? 'video/ogg' : 'audio/ogg';
}

function matroska(text: string): RecordingType {
  const webm = /\x42\x82.webm/s.test(text.slice(0, 128));
  return { mimeType: webm ? 'video/webm' : 'video/x-matroska', container: 'matroska' };
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
  const size = Buffer.from(text.slice(0, 4), 'latin1').readUInt32BE();
  return size === 1 || size >= 8 ? { mimeType: 'video/quicktime', container: 'mp4' } : null;
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
