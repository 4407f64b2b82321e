import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charactersAt, occurrences, segmentsOf, timedText, type Mark } from './segments';

const turn = {
  text: 'unused',
  words: [
    { text: 'So', startMs: 0, endMs: 200 },
    { text: 'um', startMs: 300, endMs: 500 },
    { text: 'we', startMs: 600, endMs: 700 },
    { text: 'shipped', startMs: 700, endMs: 1200 },
  ],
};

describe('timedText', () => {
  it('knows where every word stands', () => {
    const { text, words } = timedText(turn);
    expect(text).toBe('So um we shipped');
    expect(words.map((word) => text.slice(word.from, word.to))).toEqual(['So', 'um', 'we', 'shipped']);
  });

  it('falls back to the text of a turn without word times', () => {
    expect(timedText({ text: 'Hello there', words: [] })).toEqual({ text: 'Hello there', words: [] });
  });
});

describe('charactersAt', () => {
  const text = timedText(turn);
  it('finds the words of a stretch', () => {
    expect(charactersAt(text, 300, 500)).toEqual({ from: 3, to: 5 });
    expect(charactersAt(text, 300, 1200)).toEqual({ from: 3, to: 16 });
    expect(charactersAt(text, 310, 310)).toEqual({ from: 3, to: 5 });
  });

  it('finds none in a silence', () => {
    expect(charactersAt(text, 520, 590)).toBeNull();
  });
});

describe('segmentsOf', () => {
  it('keeps marks that overlap apart and whole', () => {
    const star: Mark = { from: 3, to: 16, kind: 'star', note: 'Action' };
    const filler: Mark = { from: 3, to: 5, kind: 'filler' };
    expect(segmentsOf('So um we shipped', [star, filler])).toEqual([
      { text: 'So ', marks: [] },
      { text: 'um', marks: [star, filler] },
      { text: ' we shipped', marks: [star] },
    ]);
  });

  it('never loses or doubles a character', () => {
    const mark = fc.record({
      from: fc.nat(40),
      to: fc.nat(40),
      kind: fc.constantFrom('filler' as const, 'search' as const),
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(mark, { maxLength: 6 }), (text, marks) => {
        expect(
          segmentsOf(text, marks)
            .map((segment) => segment.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('occurrences', () => {
  it('finds every one, whatever the case', () => {
    expect(occurrences('Um, um and UM', 'um')).toEqual([
      { from: 0, to: 2 },
      { from: 4, to: 6 },
      { from: 11, to: 13 },
    ]);
  });

  it('finds nothing for a search of blanks', () => {
    expect(occurrences('a b', '  ')).toEqual([]);
  });
});
