import { describe, expect, it } from 'vitest';
import { joinTokens, tokensOfTurn } from '../../language/tokens.js';
import { conversation } from '../../../testing/conversation.test-helper.js';
import { findFillers } from './find.js';

const bare = (text: string): string => text.toLowerCase().replace(/[.,?!]/g, '');

function fillersIn(text: string): string[] {
  const { turns } = conversation([['candidate', text]]);
  return findFillers(joinTokens(turns.map(tokensOfTurn))).map((filler) => filler.text);
}

/** The same with its marks and without them, as a plain engine writes it. */
const both = (text: string, expected: string[]): void => {
  expect([text, fillersIn(text)]).toEqual([text, expected]);
  expect([bare(text), fillersIn(bare(text))]).toEqual([bare(text), expected]);
};

describe('hesitations', () => {
  it('counts um, uh, er and a hmm within a sentence', () => {
    both('Um, I was, uh, er, not there.', ['um', 'uh', 'er']);
    both('Hmm, that is a hard one.', ['hmm']);
  });

  it.each(['Uh-huh.', 'Mm-hmm.', 'Um-hum.', 'uh huh', 'Hmm.'])('takes %s for an answer', (text) =>
    both(text, []),
  );
});

describe('like', () => {
  it.each([
    'I like it.',
    'Would you like to start?',
    'They really like it.',
    'Things like that happen.',
    'It looks like rain.',
    'She was like no way.',
    'We use tools like Jenkins.',
    'It was like a dream.',
    'What was it like?',
    "I don't really like the news.",
    "That's not what it's like at all.",
    "That's like saying it's free.",
    'Something I like is the quiet.',
    'He eats like a horse.',
  ])('means something in "%s"', (text) => both(text, []));

  it.each([
    'We had like six people.',
    'It was like really big.',
    'Because like it was late.',
    'I drove for like ten hours.',
    'He like never comes home.',
    "He didn't like hit her.",
    'People like drive through there.',
    'There was like this huge tree.',
    "It's like they think so.",
    'It goes down to like zero.',
    'He plays like jazz.',
  ])('means nothing in "%s"', (text) => both(text, ['like']));
});

describe('well, you know, I mean', () => {
  it.each([
    'It went well.',
    'He did it as well.',
    'A well written report.',
    'Well done, I said.',
    'They did it very well.',
    'It could well be.',
    'That went well I think.',
  ])('"%s" holds no filler', (text) => both(text, []));
  it.each([
    'You know the answer.',
    'Do you know him?',
    'As you know, it was sold.',
    'You know how it goes.',
    'Before you know it, it is over.',
    'The more you know the better.',
    'You know somebody who does.',
    'Not that you know of.',
  ])('"%s" holds no filler', (text) => both(text, []));
  it.each(['I mean it.', 'What I mean is this.', 'I mean to call her.', 'When I say old I mean really old.'])(
    '"%s" holds no filler',
    (text) => both(text, []),
  );

  it('finds them where they carry nothing', () => {
    both('Well, I think so.', ['well']);
    both('We waited and, you know, they came.', ['you know']);
    both('It was hard, I mean really hard.', ['i mean']);
    both('I thought well maybe not.', ['well']);
    both('He says well if you leave.', ['well']);
    both('I figure well why not.', ['well']);
    both('I go well what is wrong.', ['well']);
    both('I was there last year well two years ago.', ['well']);
    both('I mean well it depends.', ['i mean', 'well']);
    both('They do I mean they really do.', ['i mean']);
  });
});

describe('the small ones', () => {
  it('leaves so, actually, right and kind of where they mean something', () => {
    both('It broke so I fixed it.', []);
    both('They moved it so that we could see.', []);
    both('I actually enjoyed it.', []);
    both('That is the right thing.', []);
    both('What kind of work is it?', []);
  });

  it('counts them where they do not', () => {
    both('So, um, what do you do?', ['so', 'um']);
    both('Actually, I never finished it.', ['actually']);
    both('I kind of took over.', ['kind of']);
  });
});

describe('place', () => {
  it('tells the start of a turn from the middle of a clause', () => {
    const { turns } = conversation([['candidate', 'um i was uh there']]);
    expect(findFillers(joinTokens(turns.map(tokensOfTurn))).map((filler) => filler.place)).toEqual([
      'start',
      'mid-clause',
    ]);
  });

  it('does not read across turns', () => {
    const { turns } = conversation([
      ['candidate', 'and then you'],
      ['candidate', 'know what happened'],
    ]);
    expect(findFillers(joinTokens(turns.map(tokensOfTurn)))).toEqual([]);
  });
});
