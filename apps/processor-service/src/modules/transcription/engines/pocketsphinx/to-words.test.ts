import { describe, expect, it } from 'vitest';
import { toWords } from './to-words.js';

const decoded = (text: string, length: number, confidence = 0.9) => [
  { text, startMs: 1_000, endMs: 1_000 + length, confidence },
];
const texts = (...args: Parameters<typeof decoded>) => toWords(decoded(...args)).map(({ text }) => text);

describe('toWords', () => {
  it.each(['<sil>', '<s>', '</s>', '[NOISE]', '[SPEECH]', '++SMACK++'])('leaves out %s', (text) => {
    expect(texts(text, 300)).toEqual([]);
  });

  it('takes the number off other pronunciations', () => expect(texts('read(2)', 300)).toEqual(['read']));

  it.each([
    ['um', 250, 0.3, ['um']],
    ['um', 90, 0.9, []],
    ['uh', 230, 0.1, ['uh']],
    ['uh', 110, 0.8, ['uh']],
    ['uh', 110, 0.1, ['a']],
    ['uh', 40, 0.9, ['a']],
  ])('%s of %i ms heard with confidence %d', (text, length, confidence, expected) => {
    expect(texts(text, length, confidence)).toEqual(expected);
  });

  const phrase = (...words: [string, number, number][]) => {
    let at = 0;
    const spoken = words.map(([text, length, confidence]) => ({
      text,
      startMs: at,
      endMs: (at += length),
      confidence,
    }));
    return toWords(spoken)
      .map(({ text }) => text)
      .join(' ');
  };

  it('takes an article before a word that can have none for an "uh"', () => {
    expect(phrase(['makes', 300, 0.9], ['a', 90, 0.9], ['i', 100, 0.9])).toBe('makes uh i');
    expect(phrase(['makes', 300, 0.9], ['a', 90, 0.9], ['tool', 300, 0.9])).toBe('makes a tool');
  });

  it('takes a doubtful "I\'m" that stands apart for an "um"', () => {
    expect(phrase(["i'm", 250, 0.2], ['sure', 300, 0.9])).toBe('um sure');
    expect(phrase(["i'm", 250, 0.9], ['sure', 300, 0.9])).toBe("i'm sure");
    expect(phrase(['so', 200, 0.9], ["i'm", 250, 0.2], ['working', 300, 0.9])).toBe("so i'm working");
  });

  it('takes a long doubtful "and" that stands alone for an "um", and leaves others', () => {
    const between = (length: number, confidence: number, gap: number) => {
      const at = 1_000 + gap;
      return toWords([
        { text: 'job', startMs: 700, endMs: 1_000, confidence: 0.9 },
        { text: 'and', startMs: at, endMs: at + length, confidence },
        { text: 'they', startMs: at + length + 80, endMs: at + length + 300, confidence: 0.9 },
      ])[1]!.text;
    };
    expect(between(280, 0.4, 700)).toBe('um');
    expect(between(280, 0.9, 700)).toBe('and');
    expect(between(150, 0.4, 700)).toBe('and');
    expect(between(280, 0.4, 0)).toBe('and');
  });

  it('counts no hesitation that runs into both its neighbours, unless it is drawn out', () => {
    expect(phrase(['removed', 300, 0.9], ['uh', 100, 0.9], ['old', 300, 0.9])).toBe('removed a old');
    expect(phrase(['write', 300, 0.9], ['um', 220, 0.6], ['the', 100, 0.9])).toBe('write the');
    expect(phrase(['write', 300, 0.9], ['um', 340, 0.9], ['the', 100, 0.9])).toBe('write um the');
  });
});
