import { SAMPLE_RATE } from '../audio/pcm-file.js';
import { keepTimes } from './keep-times.js';
import type { AudioTrack } from './probe.js';

/** The sum of microphones may be more than full scale; each of them alone stays as loud as it is. */
const LIMITED = 'alimiter=limit=0.98:level=disabled:latency=1';

/** One sample that is no number, or an endless one, would spoil all that a filter makes of those around it. */
const NUMBERS = "aeval='if(isnan(val(ch)),0,clip(val(ch),-1,1))':c=same";

export interface SoundGraph {
  /** A filter graph of ffmpeg with two outputs of the same sound: [one] and [two]. */
  filter: string;
  channels: 1 | 2;
}

/**
 * All of the sound in one or two channels: which track or channel holds the voices nobody can tell beforehand. What are
 * two, tracks or channels, stay apart, because each may be a speaker; more are added up.
 * @param tracks at least one.
 */
export function soundGraph(tracks: readonly AudioTrack[]): SoundGraph {
  const [only, ...others] = tracks;
  if (only && others.length === 0)
    return only.channels === 2
      ? { filter: `${read(only)},${split(2)}`, channels: 2 }
      : { filter: `${read(only)},${summed(only)},${split(1)}`, channels: 1 };
  const areTwo = tracks.length === 2;
  const parts = tracks.map(
    (track, i) => `${read(track)},${summed(track)}${areTwo ? `,pan=stereo|c${i}=c0` : ''}[part${i}]`,
  );
  const inputs = tracks.map((_, i) => `[part${i}]`).join('');
  const mix = `${inputs}amix=inputs=${tracks.length}:duration=longest:normalize=0`;
  const ending = areTwo ? split(2) : `${LIMITED},${split(1)}`;
  return { filter: [...parts, `${mix},${ending}`].join(';'), channels: areTwo ? 2 : 1 };
}

/** Told here: else the two outputs would agree on one form of the sound before they part, and that is mono. */
function split(channels: 1 | 2): string {
  return `aformat=channel_layouts=${channels === 2 ? 'stereo' : 'mono'},asplit=2[one][two]`;
}

function read({ index, startSeconds, isFloat }: AudioTrack): string {
  return `[0:a:${index}]${isFloat ? `${NUMBERS},` : ''}${keepTimes(SAMPLE_RATE, startSeconds)}`;
}

/** By number, not by place: a recorder of many microphones names no places, or such as are left out of a mix. */
function summed({ channels }: AudioTrack): string {
  if (channels <= 2) return 'aformat=channel_layouts=mono';
  const all = Array.from({ length: channels }, (_, i) => `c${i}`).join('+');
  return `pan=mono|c0=${all},${LIMITED}`;
}
