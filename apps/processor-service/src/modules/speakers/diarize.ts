import { PcmReader } from '../audio/pcm-file.js';
import type { PcmChannel, PcmFile } from '../audio/pcm-file.js';
import type { TimeSpan } from '../audio/time-span.js';
import { cluster } from './cluster.js';
import { bestDivision, CLEARLY_APART, FRAMES_TO_BE_SURE, type Division } from './division.js';
import { furtherVoices } from './further-voices.js';
import { spokenFrames, type SpokenFrames, type SpokenText } from './spoken-frames.js';
import { toSpans, type SpeakerSpan } from './to-spans.js';
import { extractVoiceFrames, type VoiceFrames } from './voice-frames.js';
import { byLanguage, framesOf, leadOf, type TwoGroups } from './voices.js';

export interface Diarization {
  spans: SpeakerSpan[];
  speakers: number;
  /** 0 to 1: how clearly the voices differ. */
  confidence: number;
}

const UNIT_MS = 2_500;
/** Separations found on synthetic interviews: one voice below, like voices from 1 on. */
const ONE_VOICE = 0.35;
/** Warns: there is some sign of one more voice than was found. */
const DOUBTFUL = 0.4;

/** Who speaks when: by the sound of the voices, and by who asks and who tells of themselves. */
export function diarize(
  file: PcmFile,
  channel: PcmChannel,
  speech: readonly TimeSpan[],
  words: readonly SpokenText[],
): Diarization {
  const reader = new PcmReader(file);
  try {
    const frames = extractVoiceFrames(reader, channel, speech);
    const spoken = spokenFrames(frames, words);
    const starts = [byVoice(frames, spoken, speech), byLanguage(frames, spoken)].filter(
      (start) => start !== null,
    );
    const two = bestDivision(frames, spoken, starts);
    if (!two || isOneVoice(frames, spoken, two)) return single(speech);
    const further = furtherVoices(frames, spoken, two.path);
    const least = Math.min(two.separation, further.division?.separation ?? two.separation);
    const clearness = Math.min(1, least / CLEARLY_APART);
    const path = further.division?.path ?? two.path;
    return {
      spans: toSpans(frames, path, speech),
      speakers: new Set(path).size,
      confidence: further.doubtful ? Math.min(clearness, DOUBTFUL) : clearness,
    };
  } finally {
    reader.close();
  }
}

/** One voice that varies can fall into two parts as unlike as two persons; then neither part leads the conversation. */
function isOneVoice(frames: VoiceFrames, spoken: SpokenFrames, { path, separation }: Division): boolean {
  if (separation < ONE_VOICE) return true;
  const [first, second] = [framesOf(frames, path, 0), framesOf(frames, path, 1)];
  const isClear = separation >= CLEARLY_APART && Math.min(first.length, second.length) >= FRAMES_TO_BE_SURE;
  return !isClear && leadOf(spoken, first) < 0;
}

function single(speech: readonly TimeSpan[]): Diarization {
  return { spans: speech.map((span) => ({ ...span, speaker: 0 })), speakers: 1, confidence: 1 };
}

/** Two groups of like voices; the one whose words lead the conversation is the interviewer's. */
function byVoice(frames: VoiceFrames, spoken: SpokenFrames, speech: readonly TimeSpan[]): TwoGroups | null {
  const { clusters } = cluster(frames, speech.flatMap(cutUnits), 2);
  const [a, b] = clusters;
  if (!a || !b) return null;
  return leadOf(spoken, a.frames) >= leadOf(spoken, b.frames) ? [a.frames, b.frames] : [b.frames, a.frames];
}

function cutUnits(span: TimeSpan): TimeSpan[] {
  const parts = Math.max(1, Math.round((span.endMs - span.startMs) / UNIT_MS));
  const length = (span.endMs - span.startMs) / parts;
  return Array.from({ length: parts }, (_, i) => ({
    startMs: span.startMs + i * length,
    endMs: span.startMs + (i + 1) * length,
  }));
}
