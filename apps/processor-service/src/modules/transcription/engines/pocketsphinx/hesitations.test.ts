import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DecodedWord } from './decoder.js';
import { checkHesitations } from './hesitations.js';

/** Text, length in ms, confidence, and the silence before it in ms. */
type Spoken = readonly [string, number, number, number?];

function spoken(...words: Spoken[]): DecodedWord[] {
  let at = 1_000;
  return words.map(([text, length, confidence, silence = 0]) => {
    const startMs = at + silence;
    at = startMs + length;
    return { text, startMs, endMs: at, confidence };
  });
}

const heard = (...words: Spoken[]) =>
  checkHesitations(spoken(...words))
    .map(({ text }) => text)
    .join(' ');

describe('an "um"', () => {
  it('counts between two words without a pause only after a word after which people think', () => {
    expect(heard(['and', 230, 0.9], ['um', 160, 0.6], ['you', 200, 0.9])).toBe('and um you');
    expect(heard(['and', 230, 0.9], ['um', 160, 0.4], ['you', 200, 0.9])).toBe('and you');
    expect(heard(['we', 130, 0.9], ['um', 220, 0.9], ['the', 80, 0.9])).toBe('we the');
  });

  it('may be short after such a word, or before a clear pause', () => {
    expect(heard(['well', 300, 0.9], ['um', 120, 0.8], ['my', 250, 0.9])).toBe('well um my');
    expect(heard(['was', 300, 0.9], ['um', 120, 0.8], ['my', 250, 0.9])).toBe('was my');
    expect(heard(['know', 160, 0.9], ['um', 120, 0.4], ['i', 120, 0.9, 210])).toBe('know um i');
    expect(heard(['know', 160, 0.9], ['um', 120, 0.2], ['i', 120, 0.9, 210])).toBe('know i');
    expect(heard(['know', 160, 0.9], ['um', 120, 0.4], ['i', 120, 0.9, 60])).toBe('know i');
  });

  it('is one with the "uh" that runs into it', () => {
    const words = spoken(['so', 400, 0.9], ['uh', 80, 0.5, 190], ['um', 130, 0.6], ['i', 190, 0.9, 190]);
    const checked = checkHesitations(words);
    expect(checked.map(({ text }) => text)).toEqual(['so', 'um', 'i']);
    expect(checked[1]).toMatchObject({ startMs: words[1]!.startMs, endMs: words[2]!.endMs, confidence: 0.6 });
  });

  it('begins with the sound that fits no word and runs into it', () => {
    const words = spoken(
      ['and', 250, 0.9],
      ['[SPEECH]', 80, 0.9, 150],
      ['um', 140, 0.1],
      ['i', 90, 0.9, 160],
    );
    expect(checkHesitations(words)[1]).toEqual({ ...words[2]!, startMs: words[1]!.startMs });
  });

  it('was a doubtful "and" between two pauses, or after another "and"', () => {
    expect(heard(['so', 390, 0.9], ['and', 290, 0.2, 130], ['i', 150, 0.9, 70])).toBe('so um i');
    expect(heard(['so', 390, 0.9], ['and', 290, 0.4, 130], ['i', 150, 0.9, 70])).toBe('so and i');
    expect(heard(['and', 170, 0.6], ['and', 240, 0.3], ['i', 80, 0.9, 180])).toBe('and um i');
    expect(heard(['system', 170, 0.6], ['and', 240, 0.3], ['i', 80, 0.9, 180])).toBe('system and i');
  });

  it('is not looked for in words that run into both their neighbours', () => {
    expect(heard(['i', 160, 0.9, 150], ['am', 200, 0.3], ['a', 40, 0.2], ['nurse', 400, 0.9])).toBe(
      'i am a nurse',
    );
    expect(heard(['the', 180, 0.9], ['arm', 260, 0.1], ['and', 210, 0.4], ['gave', 300, 0.9])).toBe(
      'the arm and gave',
    );
  });

  it('is not looked for in "on" before an article or a name', () => {
    expect(heard(['on', 200, 0.2], ['the', 80, 0.9], ['road', 300, 0.9])).toBe('on the road');
    expect(heard(['on', 180, 0.2], ['monday', 380, 0.9])).toBe('on monday');
  });

  it('is not looked for in "on" at the end that runs on from the word before it', () => {
    expect(heard(['go', 200, 0.9], ['on', 200, 0.2])).toBe('go on');
    expect(heard(['go', 200, 0.9], ['on', 200, 0.2, 150])).toBe('go um');
  });

  it('is guessed where no word fits a vowel that stands alone, never where it begins with a hiss', () => {
    expect(heard(['tea', 400, 0.9], ['her', 280, 0.1, 300], ['after', 380, 0.9, 80])).toBe('tea um after');
    expect(heard(['tea', 400, 0.9], ['south', 390, 0.1, 300], ['after', 380, 0.9, 80])).toBe(
      'tea south after',
    );
    expect(heard(['them', 400, 0.9], ['but', 370, 0.06], ['never', 340, 0.9, 170])).toBe('them um never');
    expect(heard(['new', 150, 0.1], ['earth', 360, 0.1])).toBe('new earth');
  });
});

describe('an "uh"', () => {
  it('that runs into a word with an article was one, unless it is longer than articles are', () => {
    expect(heard(['car', 570, 0.9], ['uh', 90, 0.5, 70], ['dog', 340, 0.9])).toBe('car a dog');
    expect(heard(['uh', 110, 0.4], ['customer', 790, 0.8])).toBe('a customer');
    expect(heard(['have', 370, 0.9], ['uh', 170, 0.4, 100], ['nine', 370, 0.9])).toBe('have uh nine');
    expect(heard(['so', 440, 0.9], ['uh', 90, 0.3, 90], ['i', 130, 0.7])).toBe('so uh i');
    expect(heard(['uh', 90, 0.1], ['every', 370, 0.9])).toBe('uh every');
  });

  it('between two pauses may be less sure', () => {
    expect(heard(['have', 340, 0.9], ['uh', 110, 0.18, 110], ['nine', 340, 0.9, 200])).toBe('have uh nine');
    expect(heard(['have', 340, 0.9], ['uh', 110, 0.18, 110], ['nine', 340, 0.9, 50])).toBe('have a nine');
  });

  it('was a doubtful long "a" after a pause', () => {
    expect(heard(['was', 410, 0.9], ['a', 80, 0.1, 180], ['really', 310, 0.8])).toBe('was uh really');
    expect(heard(['was', 410, 0.9], ['a', 50, 0.1, 180], ['really', 310, 0.8])).toBe('was a really');
    expect(heard(['was', 410, 0.9], ['a', 80, 0.6, 180], ['really', 310, 0.8])).toBe('was a really');
    expect(heard(['was', 410, 0.9], ['a', 80, 0.1], ['really', 310, 0.8])).toBe('was a really');
  });

  it('was an "a" after a pause that is longer than articles are', () => {
    expect(heard(['was', 420, 0.9], ['a', 170, 0.6, 200], ['bit', 240, 0.9])).toBe('was uh bit');
    expect(heard(['was', 420, 0.9], ['a', 170, 0.6], ['bit', 240, 0.9])).toBe('was a bit');
  });

  it('at the end runs into the word before it only after a word after which people think', () => {
    expect(heard(['letter', 280, 0.9], ['uh', 130, 0.7])).toBe('letter a');
    expect(heard(['and', 280, 0.9], ['uh', 130, 0.7])).toBe('and uh');
    expect(heard(['letter', 280, 0.9], ['uh', 130, 0.7, 90])).toBe('letter uh');
  });

  it('was a short sound that fits no word between two pauses', () => {
    expect(heard(['plan', 340, 0.1], ['[SPEECH]', 100, 0.5, 60], ['some', 270, 0.1, 90])).toBe(
      'plan uh some',
    );
    expect(heard(['plan', 340, 0.1], ['[SPEECH]', 100, 0.5, 60], ['some', 270, 0.1])).toBe('plan some');
    expect(heard(['plan', 340, 0.1], ['[SPEECH]', 80, 0.5, 60], ['some', 270, 0.1, 90])).toBe('plan some');
  });

  it('was a sound that fits no word between words that are sure', () => {
    expect(heard(['well', 530, 0.97], ['[SPEECH]', 300, 0.8], ['i', 230, 0.97])).toBe('well uh i');
    expect(heard(['well', 530, 0.97], ['[SPEECH]', 300, 0.5], ['i', 230, 0.97])).toBe('well i');
    expect(heard(['well', 530, 0.97], ['[SPEECH]', 100, 0.9], ['i', 230, 0.97])).toBe('well i');
    expect(heard(['well', 530, 0.3], ['[SPEECH]', 300, 0.8], ['i', 230, 0.97])).toBe('well i');
    expect(heard(['well', 530, 0.3], ['[SPEECH]', 300, 0.8, 100], ['i', 230, 0.97])).toBe('well uh i');
  });
});

const word = fc.tuple(
  fc.constantFrom('um', 'uh', 'a', 'and', 'and(2)', "i'm", 'on', '[SPEECH]', 'but', 'so', 'river', 'i'),
  fc.integer({ min: 30, max: 600 }),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.integer({ min: 0, max: 500 }),
);

describe('whatever was heard', () => {
  it('keeps the order and the times of words, and invents none', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const given = spoken(...words);
        const checked = checkHesitations(given);
        const starts = new Set(given.map(({ startMs }) => startMs));
        const ends = new Set(given.map(({ endMs }) => endMs));
        checked.forEach(({ startMs, endMs, text, confidence }, i) => {
          expect(starts.has(startMs) && ends.has(endMs)).toBe(true);
          expect(startMs).toBeGreaterThanOrEqual(checked[i - 1]?.endMs ?? 0);
          expect(text).not.toMatch(/[[(]/);
          expect(given.some((word) => word.confidence === confidence)).toBe(true);
        });
      }),
    );
  });

  it('leaves words alone that are no hesitations and sound like none', () => {
    const others = word.map(([, ...rest]) => ['river', ...rest] as const);
    fc.assert(
      fc.property(fc.array(others, { maxLength: 12 }), (words) => {
        expect(checkHesitations(spoken(...words))).toEqual(spoken(...words));
      }),
    );
  });
});
