import { transcript } from '@interview-buddy/shared-types/models';
import { z } from 'zod';
import { speakerNames } from '../transcripts/formats/speaker-names.js';
import { ImportProblem, type ImportedCue } from './imported-cue.js';

/** What of our own download is taken up again: who said what and when, word by word. */
const downloaded = z.object({ speakers: transcript.shape.speakers, turns: transcript.shape.turns });

/** A transcript as it is downloaded here as JSON. @throws ImportProblem */
export function parseJson(content: string): ImportedCue[] {
  const read = downloaded.safeParse(parse(content.replace(/^\uFEFF/, '')));
  if (!read.success) {
    const path = read.error.issues[0]?.path.join('.') ?? '';
    throw new ImportProblem(
      1,
      `this is no transcript as it is downloaded here${path && `: "${path}" is not what it should be`}.`,
    );
  }
  const { speakers, turns } = read.data;
  const names = speakerNames({ speakers });
  const spoken = turns.filter(({ text }) => text.trim() !== '');
  if (spoken.length === 0) throw new ImportProblem(1, 'there are no words in this transcript.');
  return spoken.map(({ speakerId, startMs, endMs, text, words }) => ({
    ...{ startMs, endMs, text, words, opensTurn: true },
    speaker: names.get(speakerId) ?? null,
  }));
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    const at = /position (\d+)/.exec(String(error))?.[1];
    const before = at === undefined ? content : content.slice(0, Number(at));
    throw new ImportProblem(before.split('\n').length, 'this JSON ends early or has a mistake.');
  }
}
