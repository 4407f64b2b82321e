import { describe, expect, it } from 'vitest';
import { conversation } from '../../testing/conversation.test-helper.js';
import { clausesOf } from './clauses.js';
import { quoteOf } from './quotes.js';
import { tellSides } from './sides.js';
import { stem } from './stem.js';
import { isPunctuated, joinTokens, normalise, tokensOfTurn } from './tokens.js';

const tokens = (text: string) => joinTokens(conversation([['candidate', text]]).turns.map(tokensOfTurn));
const clauses = (text: string) =>
  clausesOf(tokens(text)).map((clause) => clause.tokens.map((token) => token.norm).join(' '));

describe('tokens', () => {
  it('keep the word, and its mark apart', () => {
    expect(tokens('Well, “I’m” done. Are you?').map(({ norm, mark }) => [norm, mark])).toEqual([
      ['well', 'comma'],
      ["i'm", 'none'],
      ['done', 'stop'],
      ['are', 'none'],
      ['you', 'question'],
    ]);
    expect(normalise('--50%,')).toBe('50%');
  });

  it('take marks from the text where the words have none', () => {
    const [turn] = conversation([['candidate', 'so i left']]).turns;
    if (!turn) throw new Error('there is a turn');
    expect(tokensOfTurn({ ...turn, text: 'So, I left.' }).map((token) => token.mark)).toEqual([
      'comma',
      'none',
      'stop',
    ]);
  });

  it('spread an imported text over the time of its turn', () => {
    const found = tokensOfTurn({
      id: 't0',
      speakerId: 's0',
      startMs: 1_000,
      endMs: 3_000,
      text: 'one two',
      words: [],
    });
    expect(found.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [1_000, 2_000],
      [2_000, 3_000],
    ]);
  });

  it('know whether sentences are written', () => {
    expect(isPunctuated(tokens('I left. He stayed.'))).toBe(true);
    expect(isPunctuated(tokens('i left and he stayed'))).toBe(false);
  });
});

describe('clauses', () => {
  it('are found by wording alone', () => {
    expect(clauses('last year our service was slow so i added an index and complaints fell by half')).toEqual(
      ['last year our service was slow', 'so i added an index', 'and complaints fell by half'],
    );
  });

  it('are found by marks', () => {
    expect(clauses('It was slow. I fixed it.')).toEqual(['it was slow', 'i fixed it']);
  });
});

describe('quotes', () => {
  it('stay within one turn', () => {
    const list = joinTokens(
      conversation([
        ['candidate', 'one two'],
        ['candidate', 'three'],
      ]).turns.map(tokensOfTurn),
    );
    expect(quoteOf(list)).toMatchObject({ turnId: 't0', text: 'one two' });
    expect(quoteOf([])).toBeNull();
  });
});

describe('sides', () => {
  it('take the one who spoke longest where no candidate is known', () => {
    const transcript = conversation([
      ['interviewer', 'hello'],
      ['candidate', 'hello this is a much longer turn'],
    ]);
    const unknown = tellSides({
      ...transcript,
      speakers: transcript.speakers.map((speaker) => ({ ...speaker, role: 'unknown' as const })),
    });
    expect(unknown.sidesKnown).toBe(false);
    expect(unknown.candidate.map((spoken) => spoken.turn.id)).toEqual(['t1']);
  });
});

describe('stems', () => {
  it.each([
    ['managed', 'managing'],
    ['conflicts', 'conflict'],
    ['improvement', 'improve'],
    ['stories', 'story'],
    ['stopped', 'stop'],
  ])('%s meets %s', (a, b) => expect(stem(a)).toBe(stem(b)));
});
