import type { Transcript, TranscriptTurn, TranscriptWord } from '@interview-buddy/shared-types/models';
import { speakerNames } from './speaker-names.js';

const LONGEST_CUE_MS = 6_000;
const LONGEST_CUE_CHARACTERS = 80;
const PAUSE_MS = 1_000;

export interface Cue {
  startMs: number;
  endMs: number;
  speaker: string;
  text: string;
}

export function toVtt(transcript: Transcript): string {
  const cues = cuesOf(transcript).map(
    ({ startMs, endMs, speaker, text }) =>
      `${timestamp(startMs, '.')} --> ${timestamp(endMs, '.')}\n<v ${escapeVtt(speaker)}>${escapeVtt(text)}</v>\n`,
  );
  return `WEBVTT\n\n${cues.join('\n')}`;
}

export function toSrt(transcript: Transcript): string {
  return cuesOf(transcript)
    .map(
      ({ startMs, endMs, speaker, text }, i) =>
        `${i + 1}\n${timestamp(startMs, ',')} --> ${timestamp(endMs, ',')}\n${speaker}: ${text}\n`,
    )
    .join('\n');
}

/** Turns cut to what one reads at a glance. */
export function cuesOf(transcript: Transcript): Cue[] {
  const names = speakerNames(transcript);
  return transcript.turns.flatMap((turn) =>
    cutWords(turn).map((words) => ({
      startMs: words[0]!.startMs,
      endMs: Math.max(words.at(-1)!.endMs, words[0]!.startMs + 1),
      speaker: names.get(turn.speakerId) ?? turn.speakerId,
      text: words.map(({ text }) => text).join(' '),
    })),
  );
}

function cutWords({ words }: TranscriptTurn): TranscriptWord[][] {
  const groups: TranscriptWord[][] = [];
  let characters = 0;
  for (const word of words) {
    const group = groups.at(-1);
    const first = group?.[0];
    const last = group?.at(-1);
    const fits =
      first !== undefined &&
      last !== undefined &&
      word.endMs - first.startMs <= LONGEST_CUE_MS &&
      word.startMs - last.endMs < PAUSE_MS &&
      characters + word.text.length < LONGEST_CUE_CHARACTERS;
    if (fits) group!.push(word);
    else {
      groups.push([word]);
      characters = 0;
    }
    characters += word.text.length + 1;
  }
  return groups;
}

function timestamp(ms: number, separator: string): string {
  const pad = (value: number, digits = 2) => String(value).padStart(digits, '0');
  const seconds = Math.floor(ms / 1000);
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) =>
    pad(part),
  );
  return `${time.join(':')}${separator}${pad(ms % 1000, 3)}`;
}

function escapeVtt(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
