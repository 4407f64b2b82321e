import type { TimeSpan } from '../../../audio/time-span.js';
import type { EngineInput } from '../../engine.js';
import { channelAudio } from './channel-audio.js';

/** What the service takes as an example of a voice. */
const SHORTEST_MS = 2_000;
const LONGEST_MS = 10_000;
const MOST_VOICES = 4;

export interface SpeakerSegment extends TimeSpan {
  speaker: string;
}

/** Examples of the voices of one part of a recording, by which the next part is told whose they are. */
export interface KnownVoices {
  names: string[];
  /** data: URLs, in the order of the names. */
  references: string[];
}

/** @param segments of the part, in times of the recording. Speakers who never talk for two seconds have no example. */
export async function knownVoices(
  input: EngineInput,
  segments: readonly SpeakerSegment[],
): Promise<KnownVoices> {
  const known: KnownVoices = { names: [], references: [] };
  for (const { speaker, startMs, endMs } of longestOfEach(segments).slice(0, MOST_VOICES)) {
    const example = { startMs, endMs: Math.min(endMs, startMs + LONGEST_MS - 500) };
    const opus = await channelAudio(input, example);
    known.names.push(speaker);
    known.references.push(`data:audio/ogg;base64,${Buffer.from(opus).toString('base64')}`);
  }
  return known;
}

function longestOfEach(segments: readonly SpeakerSegment[]): SpeakerSegment[] {
  const longest = new Map<string, SpeakerSegment>();
  for (const segment of segments) {
    const best = longest.get(segment.speaker);
    if (!best || segment.endMs - segment.startMs > best.endMs - best.startMs) {
      longest.set(segment.speaker, segment);
    }
  }
  return [...longest.values()].filter(({ startMs, endMs }) => endMs - startMs >= SHORTEST_MS);
}
