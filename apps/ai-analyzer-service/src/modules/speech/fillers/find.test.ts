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
    "It's like heaven.",
    'It was like old times.',
    "It's like night and day.",
    'It works like a charm.',
    'It was really like a ghost town.',
    "It's like any other job.",
    "They're like, get out of here.",
    'He is like a second father.',
    "Don't make them like they used to.",
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
    'It was like cold outside.',
    "It's like most of the time.",
    'They were like fighting.',
    'He just like sits there.',
    "They don't even like check.",
    "It's like a lot of money.",
  ])('means nothing in "%s"', (text) => both(text, ['like']));
});

it('takes a phrase that is begun anew for the one that it is', () => {
  both('It looks like a, uh, like a barn.', ['uh']);
  both('We had like a, like a dozen.', ['like', 'like']);
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
    "I don't know them that well, just by name.",
    'Well behaved kids.',
    'If it is done well it lasts.',
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
    'You know as much as I do.',
    'The people you know get the job.',
  ])('"%s" holds no filler', (text) => both(text, []));
  it.each([
    'I mean it.',
    'What I mean is this.',
    'I mean to call her.',
    'When I say old I mean really old.',
    "I mean it, I'm not going.",
    'And I mean that.',
  ])('"%s" holds no filler', (text) => both(text, []));

  it('finds them where they carry nothing', () => {
    both('Well, I think so.', ['well']);
    both('We waited and, you know, they came.', ['you know']);
    both('A bit of everything, you know, fish and rice.', ['you know']);
    both('I was like, well, forget it.', ['well']);
    both('So she says, well, mom, it is fine.', ['well']);
    both('Oh I see. Well, that makes sense.', ['well']);
    both('I mean business is business.', ['i mean']);
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
    both('It was the only kind of fish.', []);
    both('Uh, right, right.', ['uh']);
    both('I doubt it, but if so.', []);
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
