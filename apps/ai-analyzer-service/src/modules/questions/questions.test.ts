import { describe, expect, it } from 'vitest';
import { conversation, type Line } from '../../testing/conversation.test-helper.js';
import { tellSides } from '../language/sides.js';
import { classifyQuestion, expectsStory } from './classify.js';
import { responseLatencies } from './latency.js';
import { pairAnswers } from './pair.js';

const pairs = (...lines: Line[]) => pairAnswers(tellSides(conversation(lines)));
const bare = (text: string): string => text.toLowerCase().replace(/[.,?!]/g, '');
const found = (text: string): number =>
  pairs(['interviewer', text], ['candidate', 'i did that for years']).length;

describe('a question', () => {
  it.each([
    'Tell me about a time you failed.',
    'Why do you want to work here?',
    'Thank you for coming. Can you start with your current role?',
    'Last question from me, why did you leave your last job?',
    "I'd like to hear how you work with designers.",
    'Great. And what did your manager say?',
    'How would you design a queue?',
    'Okay, recall a decision you regret.',
    'Convince me that we need tests.',
    'Your biggest mistake in that job.',
    'I see you moved from sales to engineering.',
    'Talk to me about a project you are proud of.',
    'Give an example of a goal you did not meet.',
    'Which of your projects taught you the most?',
    'So, a time you had to say no.',
    'Ever had to let somebody go?',
    'Most difficult project so far?',
    'Go ahead and introduce yourself.',
    'Provide an example of how you led a team.',
    'Hi, can you hear me okay? Great, so tell me about yourself.',
    'Why?',
    'How so?',
    'Okay, what did she say?',
    'Say more about that.',
  ])('is found with and without its marks: %s', (text) => {
    expect([found(text), found(bare(text))]).toEqual([1, 1]);
  });

  it.each([
    'Okay, that makes sense.',
    'We are a team of forty people.',
    'That is what we do here as well.',
    'How are you today?',
    'Thanks, that was very helpful.',
    'We share an office with the design team.',
    'Go ahead, please, take your time.',
    'Which is why we moved to the cloud.',
    'The best part at our company is the people.',
    'The last time we hired somebody it took two months.',
    'Great, so that is all from my side.',
    'Tell me if you need a break.',
    'Hi, can you hear me okay?',
    'How was your trip?',
    'Would you like a glass of water?',
    'Do you mind if I take notes?',
    'Sorry, could you say that again?',
    'Does that answer your question?',
    'Where were we?',
    'When you join, you get a laptop.',
    'We would love to have you.',
    'Let me share with you how the process works.',
    'A good example of that is our last release.',
    'Oh, did you?',
  ])('is not seen in: %s', (text) => expect([found(text), found(bare(text))]).toEqual([0, 0]));

  it.each([
    'You worked there for three years, right?',
    "So that's how it works, okay?",
    "That's hard, isn't it?",
  ])('is not seen in a nod that is asked for: %s', (text) => expect(found(text)).toBe(0));

  it('asked by the candidate is none', () => {
    expect(
      pairs(['candidate', 'what does your team do'], ['interviewer', 'we build software for hospitals']),
    ).toEqual([]);
  });
});

describe('pairing', () => {
  it('gives a question all the words up to the next, over nods', () => {
    const [first, second] = pairs(
      ['interviewer', 'tell me about a time you failed'],
      ['candidate', 'once i missed a date'],
      ['interviewer', 'uh-huh'],
      ['candidate', 'and i told my manager'],
      ['interviewer', 'why do you want to work here'],
      ['candidate', 'i like the product'],
    );
    expect(first?.tokens.map((token) => token.norm).join(' ')).toBe(
      'once i missed a date and i told my manager',
    );
    expect(second?.tokens).toHaveLength(4);
  });

  it('ties a follow-up to its question, and a new topic to none', () => {
    const list = pairs(
      ['interviewer', 'tell me about a time you failed'],
      ['candidate', 'once i missed a date'],
      ['interviewer', 'and how did your manager react to that'],
      ['candidate', 'she was calm about it'],
      ['interviewer', 'what did you learn from it'],
      ['candidate', 'to say so early'],
      ['interviewer', 'where do you see yourself in five years'],
      ['candidate', 'leading a team'],
    );
    expect(list.map((pair) => pair.question.followsUp)).toEqual([null, 'q0', 'q0', null]);
    expect(list[1]?.starExpected).toBe(false);
  });

  it('ends an answer where the interviewer tells of the company', () => {
    const company = Array.from({ length: 35 }, () => 'we build things').join(' ');
    const [only] = pairs(
      ['interviewer', 'tell me about yourself'],
      ['candidate', 'i am a nurse'],
      ['interviewer', company],
      ['candidate', 'that sounds nice'],
    );
    expect(only?.tokens).toHaveLength(4);
  });

  it('takes the questions of a panel from whoever asks', () => {
    const panel = pairs(
      ['interviewer', 'tell me about a time you failed'],
      ['candidate', 'once i missed a date'],
      ['colleague', 'why do you want to work here'],
      ['candidate', 'i like the product'],
      ['interviewer', 'thank you and now my colleague'],
      ['colleague', 'what kind of team do you like'],
      ['candidate', 'a small one'],
    );
    expect(
      panel.map(({ question, turns }) => [question.quote.turnId, turns.map(({ turn }) => turn.id)]),
    ).toEqual([
      ['t0', ['t1']],
      ['t2', ['t3']],
      ['t5', ['t6']],
    ]);
  });

  it('hears one question where one of a panel adds to what the other asked', () => {
    const [only, ...others] = pairs(
      ['interviewer', 'how do you handle conflict'],
      ['colleague', 'and what would your last manager say about it'],
      ['candidate', 'i listen first and then i explain'],
    );
    expect(others).toEqual([]);
    expect(only?.tokens).toHaveLength(7);
  });

  it('measures the silence before an answer in the sound where it can', () => {
    const transcript = conversation([
      ['interviewer', 'why do you want to work here'],
      ['candidate', 'i like the product'],
    ]);
    const answers = pairAnswers(tellSides(transcript));
    expect(responseLatencies(answers, transcript.audio)).toEqual([{ questionId: 'q0', ms: 730 }]);
    const start = transcript.turns[1]?.startMs ?? 0;
    const audio = {
      ...transcript.audio,
      pauses: [{ startMs: start - 500, endMs: start, place: 'between' as const, speakerId: 's1' }],
    };
    expect(responseLatencies(answers, audio)).toEqual([{ questionId: 'q0', ms: 500 }]);
  });
});

describe('what the person marks', () => {
  const lines: Line[] = [
    ['interviewer', 'tell me about a time you failed'],
    ['candidate', 'once i missed a date'],
    ['interviewer', 'the warehouse over in the north'],
    ['candidate', 'yes i ran it for a year'],
  ];
  const talk = conversation(lines);
  const startOf = (i: number): number => talk.turns[i]?.startMs ?? 0;
  const marked = (...marks: [number, boolean][]) =>
    pairAnswers(
      tellSides(talk),
      marks.map(([startMs, isQuestion]) => ({ startMs, isQuestion })),
    ).map((pair) => [pair.question.quote.turnId, pair.tokens.length]);

  it('becomes a question, and takes its answer from the one before', () => {
    expect(marked()).toEqual([['t0', 12]]);
    expect(marked([startOf(2), true])).toEqual([
      ['t0', 5],
      ['t2', 7],
    ]);
  });

  it('is no question any more, and its answer is none', () => {
    expect(marked([startOf(0), false])).toEqual([]);
    expect(marked([startOf(0), false], [startOf(2), true])).toEqual([['t2', 7]]);
  });

  it('is found again where a new transcript begins the turn a little earlier or later', () => {
    expect(marked([startOf(0) - 300, false])).toEqual([]);
    expect(marked([startOf(0) + 300, false])).toEqual([]);
    expect(marked([startOf(0) - 450, false])).toHaveLength(1);
  });

  it('counts by its last word', () => {
    expect(marked([startOf(0), false], [startOf(0), true])).toHaveLength(1);
  });
});

describe('the type of a question', () => {
  it.each([
    ['Tell me about a time you disagreed with your manager', 'behavioral'],
    ['How do you handle stress', 'behavioral'],
    ['What is the difference between a process and a thread', 'technical'],
    ['What would you do if a customer refused to pay', 'situational'],
    ['Why do you want to work here', 'motivational'],
    ['What kind of team do you like', 'cultural'],
    ['When could you start', 'logistics'],
    ['Do you have any questions for us', 'logistics'],
    ['And that', 'other'],
  ])('%s is %s', (text, type) => expect(classifyQuestion(text)).toBe(type));

  it('says whether a story is asked for', () => {
    expect(expectsStory('behavioral', 'tell me about a time you failed')).toBe(true);
    expect(expectsStory('behavioral', 'what is your greatest weakness')).toBe(false);
    expect(expectsStory('technical', 'explain a hash map')).toBe(false);
    expect(expectsStory('technical', 'tell me about the api you built')).toBe(true);
  });
});
