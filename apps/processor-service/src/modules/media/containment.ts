import { isRemote } from './source-faults.js';

/** What a recording may be; playlists, image sequences, scripts of files and devices are not among it. */
const DEMUXERS = [
  'mov,mp4,m4a,3gp,3g2,mj2',
  'matroska,webm',
  'wav,w64,aiff,caf,au',
  'mp3,aac,ogg,flac,amr,ac3,eac3,wv,ape',
  'avi,asf,flv,mpegts,mpeg',
].join(',');

const NETWORK_PROTOCOLS = 'http,https,tcp,tls,crypto';
const LARGEST_ALLOCATION_BYTES = 256 * 1024 * 1024;

/** Options before an input: which formats and protocols may be opened, how much is read to recognise them. */
export function containedInput(source: string): string[] {
  return [
    ...['-protocol_whitelist', isRemote(source) ? NETWORK_PROTOCOLS : 'file'],
    ...['-format_whitelist', DEMUXERS],
    ...['-max_alloc', String(LARGEST_ALLOCATION_BYTES)],
    ...['-probesize', '20M', '-analyzeduration', '20M'],
    ...(isRemote(source) ? ['-rw_timeout', '30000000'] : []),
  ];
}
