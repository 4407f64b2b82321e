import { ImportProblem, type ImportedCue } from './imported-cue.js';
import { unrolled } from './rolling-captions.js';
import { namePrefixes } from './speaker-prefix.js';
import { spokenParts } from './spoken-parts.js';
import { parseWebVtt } from './webvtt/parse-webvtt.js';

/** Webex names the speaker in the cue's identifier: 12 "Ann Lee" (1234567890). */
const NAMED_IN_ID = /^\d+ "([^"]*)" \(\d*\)$/;

/**
 * WebVTT of any maker, Zoom's and Teams' too. The standard forgives much: a cue with a broken time is left out.
 * @returns the cues, and the line of the first one that was left out.
 * @throws ImportProblem where it is not WebVTT, or holds no cue that can be read.
 */
export function parseVtt(content: string): { cues: ImportedCue[]; leftOutLine: number | undefined } {
  const file = parseWebVtt(content);
  if (!file)
    throw new ImportProblem(
      1,
      'a WebVTT file begins with "WEBVTT", and with nothing else in that line but a space and a title.',
    );
  const texts = unrolled(file.cues.map(({ text }) => text));
  const cues = file.cues.flatMap(({ id, startMs, endMs }, i) =>
    spokenParts(texts[i]!).map((part): ImportedCue => ({
      startMs,
      endMs,
      text: part.text,
      speaker: part.speaker ?? nameInId(id),
    })),
  );
  if (cues.length > 0) return { cues: namePrefixes(cues), leftOutLine: file.firstBadLine ?? undefined };
  throw new ImportProblem(
    file.firstBadLine ?? content.split(/\r\n|\n|\r/).length,
    file.firstBadLine === null
      ? 'there are no cues with words in this file.'
      : 'a time is written as 00:01:02.345 --> 00:01:04.000.',
  );
}

function nameInId(id: string): string | null {
  return NAMED_IN_ID.exec(id)?.[1]?.trim() || null;
}
