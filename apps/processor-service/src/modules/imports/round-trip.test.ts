import type { Transcript, TranscriptTurn } from '@interview-buddy/shared-types/models';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTranscript, type DownloadFormat } from '../transcripts/formats/format-transcript.js';
import { speakerNames } from '../transcripts/formats/speaker-names.js';
import { importedTurns } from './imported-turns.js';
import { parseTranscriptFile } from './parse-transcript-file.js';
import { toTranscript } from './to-transcript.js';

const word = fc.oneof(
  fc.constantFrom('um', 'team.', 'AT&T', '<3', '&amp;', "don't", '50%', 'née', '日本', '"so"', 'i', '10:30'),
  fc.stringMatching(/^[\p{L}]{1,12}$/u),
);
const spoken = fc.record({
  voice: fc.nat(2),
  texts: fc.array(word, { minLength: 1, maxLength: 30 }),
  pauseMs: fc.integer({ min: 0, max: 12_000 }),
  wordMs: fc.integer({ min: 100, max: 700 }),
});
const names = fc.uniqueArray(
  fc.constantFrom('Ann Lee', "Conor O'Hara", 'Maria Núñez', 'Interviewer 2', 'Bob'),
  {
    minLength: 3,
    maxLength: 3,
  },
);

/** As an engine leaves it: neighbours differ in speaker, or a long break is between them. */
const transcripts = fc
  .tuple(fc.array(spoken, { minLength: 2, maxLength: 12 }), names)
  .map(([parts, named]) => {
    const turns: TranscriptTurn[] = [];
    let at = 0;
    for (const { voice, texts, pauseMs, wordMs } of parts) {
      const speakerId = `s${voice}`;
      at += turns.at(-1)?.speakerId === speakerId ? 10_000 : pauseMs;
      const words = texts.map((text, i) => ({
        text,
        startMs: at + i * wordMs,
        endMs: at + (i + 1) * wordMs,
        confidence: 1,
      }));
      at += texts.length * wordMs;
      const { startMs, endMs } = { startMs: words[0]!.startMs, endMs: words.at(-1)!.endMs };
      turns.push({ id: `t${turns.length}`, speakerId, startMs, endMs, text: texts.join(' '), words });
    }
    const speakers = [...new Set(turns.map(({ speakerId }) => speakerId))].map((id, i) => ({
      ...{ id, role: 'unknown' as const, roleConfidence: 1, evidence: [] },
      name: named[i]!,
    }));
    return { speakers, turns } as unknown as Transcript;
  });

const again = (transcript: Transcript, format: DownloadFormat) => {
  const { body } = formatTranscript(transcript, format);
  const { cues } = parseTranscriptFile(Buffer.from(body));
  const voices = [...new Set(cues.map(({ speaker }) => speaker))];
  return importedTurns(cues).map(({ speakerId, startMs, endMs, text }) => ({
    speaker: voices[Number(speakerId.slice(1))] ?? undefined,
    ...{ startMs, endMs, text },
  }));
};
const said = (transcript: Transcript) => {
  const called = speakerNames(transcript);
  return transcript.turns.map(({ speakerId, startMs, endMs, text }) => ({
    speaker: called.get(speakerId),
    ...{ startMs, endMs, text },
  }));
};

describe('what is downloaded is imported as the same turns', () => {
  it('json, word by word', () => {
    fc.assert(
      fc.property(transcripts, (transcript) => {
        const { body } = formatTranscript(transcript, 'json');
        const { turns, speakers } = toTranscript(parseTranscriptFile(Buffer.from(body)));
        const called = speakerNames(transcript);
        const names = new Map(speakers.map(({ id, name }) => [id, name]));
        expect(turns.map(({ startMs, endMs, text, words }) => ({ startMs, endMs, text, words }))).toEqual(
          transcript.turns.map(({ startMs, endMs, text, words }) => ({ startMs, endMs, text, words })),
        );
        const bySpeaker = turns.map(({ speakerId }) => names.get(speakerId));
        for (const [i, { speakerId }] of transcript.turns.entries())
          if (!called.get(speakerId)!.startsWith('Interviewer'))
            expect(bySpeaker[i]).toBe(called.get(speakerId));
      }),
    );
  });

  it.each(['vtt', 'srt'] as const)('%s, to the millisecond', (format) => {
    fc.assert(
      fc.property(transcripts, (transcript) => {
        expect(again(transcript, format)).toEqual(said(transcript));
      }),
    );
  });

  it.each(['txt', 'docx'] as const)('%s, to the second in which they begin', (format) => {
    fc.assert(
      fc.property(transcripts, (transcript) => {
        const brief = (turns: ReturnType<typeof said>) =>
          turns.map(({ speaker, text }) => ({ speaker, text }));
        const turns = again(transcript, format);
        expect(brief(turns)).toEqual(brief(said(transcript)));
        for (const [i, { startMs }] of turns.entries())
          expect(Math.abs(startMs - transcript.turns[i]!.startMs)).toBeLessThan(
            1_000 + transcript.turns.length,
          );
      }),
    );
  });
});
