import { transcript } from '@interview-buddy/shared-types/models';
import { z } from 'zod';
import { speakerNames } from '../transcripts/formats/speaker-names.js';
import { ImportProblem, type ImportedCue } from './imported-cue.js';

/** What of our own download is taken up again: who said what and when, word by word. */
const downloaded = z.object({ speakers: transcript.shape.speakers, turns: z.array(z.unknown()) });
const turn = transcript.shape.turns.element;

/** A transcript as it is downloaded here as JSON. @throws ImportProblem */
export function parseJson(content: string): ImportedCue[] {
  const { speakers, turns: given } = check(downloaded, parse(content.replace(/^\uFEFF/, '')));
  // One by one: the first that is wrong is enough to know.
  const turns = given.map((one, i) => check(turn, one, `turns.${i}.`));
  const names = speakerNames({ speakers });
  const spoken = turns.filter(({ text }) => text.trim() !== '');
  if (spoken.length === 0) throw new ImportProblem(1, 'there are no words in this transcript.');
  return spoken.map(({ speakerId, startMs, endMs, text, words }) => ({
    ...{ startMs, endMs, text, words, opensTurn: true },
    speaker: names.get(speakerId) ?? null,
  }));
}

function check<T>(schema: z.ZodType<T>, value: unknown, within = ''): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const path = read.error.issues[0]?.path.join('.') ?? '';
  const where = path && `: "${within}${path}" is not what it should be`;
  throw new ImportProblem(1, `this is no transcript as it is downloaded here${where}.`);
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
