import { describe, expect, it } from 'vitest';
import { joinParts, type RecognisedSpeech } from './recognised-speech.js';

const word = (text: string, startMs: number) => ({
  text,
  startMs,
  endMs: startMs + 300,
  confidence: 0.9,
  speaker: 'A',
});
const part = (engine: Partial<RecognisedSpeech['engine']>, ...words: ReturnType<typeof word>[]) => ({
  engine: {
    name: 'first',
    version: '1',
    verbatim: true,
    tier: 'standard' as const,
    diarization: true,
    ...engine,
  },
  language: 'en',
  channels: [words],
});

describe('joinParts', () => {
  it('shifts the words of each part to their place in the recording', () => {
    const joined = joinParts([
      { startMs: 0, recognised: part({}, word('one', 100)) },
      { startMs: 60_000, recognised: part({}, word('two', 100), word('three', 500)) },
    ]);
    expect(joined.channels[0]!.map(({ text, startMs, endMs }) => [text, startMs, endMs])).toEqual([
      ['one', 100, 400],
      ['two', 60_100, 60_400],
      ['three', 60_500, 60_800],
    ]);
  });

  it('keeps no label of an engine, which holds inside its part only', () => {
    const { engine, channels } = joinParts([{ startMs: 0, recognised: part({}, word('one', 100)) }]);
    expect(engine.diarization).toBe(false);
    expect(channels[0]![0]!.speaker).toBeNull();
  });

  it('promises no more than the lesser engine of two', () => {
    const fallback = { name: 'second', tier: 'basic' as const, verbatim: false };
    const { engine } = joinParts([
      { startMs: 0, recognised: part({}, word('one', 100), word('two', 500)) },
      { startMs: 60_000, recognised: part(fallback, word('three', 100)) },
    ]);
    expect(engine).toMatchObject({ name: 'first', tier: 'basic', verbatim: false });
  });

  it('keeps the channels apart', () => {
    const two = (a: string, b: string) => ({ ...part({}), channels: [[word(a, 0)], [word(b, 10)]] });
    const { channels } = joinParts([
      { startMs: 0, recognised: two('a', 'b') },
      { startMs: 1_000, recognised: two('c', 'd') },
    ]);
    expect(channels.map((words) => words.map(({ text }) => text))).toEqual([
      ['a', 'c'],
      ['b', 'd'],
    ]);
  });
});
