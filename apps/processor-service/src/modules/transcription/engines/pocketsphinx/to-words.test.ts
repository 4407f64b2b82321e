import { describe, expect, it } from 'vitest';
import { toWords } from './to-words.js';

const decoded = (text: string, length: number, confidence = 0.9) => [{ text, startMs: 1_000, endMs: 1_000 + length, confidence }];
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
    ['uh', 110, 0.2, ['a']],
    ['uh', 40, 0.9, ['a']],
  ])('%s of %i ms heard with confidence %d', (text, length, confidence, expected) => {
    expect(texts(text, length, confidence)).toEqual(expected);
  });
});
