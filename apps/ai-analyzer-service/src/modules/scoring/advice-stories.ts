import type { Answer, StarPart } from '@interview-buddy/shared-types/models';
import type { JudgedAnswer } from '../content/answer.js';
import { partProbability, PRESENT } from '../content/star.js';
import { count, openingsOf, quotesOfAnswers, type Advice, type AdviceInputs } from './advice-inputs.js';

const lacks = (answer: Answer, part: StarPart): boolean => partProbability(answer.star, part) < PRESENT;

function storiesOf({ answers }: AdviceInputs): JudgedAnswer[] {
  return answers.filter((answer) => answer.starExpected && answer.words >= 15);
}

function endings(inputs: AdviceInputs): Advice | null {
  const stories = storiesOf(inputs);
  const open = stories.filter((answer) => lacks(answer, 'result'));
  const quotes = quotesOfAnswers(open, inputs);
  if (quotes.length === 0) return null;
  return {
    id: 'say-the-result',
    title:
      open.length === stories.length
        ? 'Say how each story ended.'
        : `Say how it ended in ${count(open.length, 'more story', 'more stories')}.`,
    why: `You told ${open.length} of ${count(stories.length, 'story', 'stories')} without saying how ${open.length === 1 ? 'it' : 'they'} ended. The result is what an interviewer remembers and can compare.`,
    quotes: quotes.slice(0, 3),
    example: open.find((answer) => answer.example !== null)?.example ?? null,
    raises: { part: 'structure', points: (28 * open.length) / stories.length },
  };
}

function deeds(inputs: AdviceInputs): Advice | null {
  const stories = storiesOf(inputs);
  const open = stories.filter((answer) => lacks(answer, 'action'));
  const quotes = quotesOfAnswers(open, inputs);
  if (quotes.length === 0) return null;
  return {
    id: 'say-what-you-did',
    title: 'Name the steps that you took yourself.',
    why: `In ${open.length} of ${count(stories.length, 'story', 'stories')} no single thing you did could be found. What you did is what the question is about.`,
    quotes: quotes.slice(0, 3),
    example: open.find((answer) => answer.example !== null)?.example ?? null,
    raises: { part: 'structure', points: (32 * open.length) / stories.length },
  };
}

function tooShort(inputs: AdviceInputs): Advice | null {
  const short = inputs.answers.filter(
    (answer) => answer.words > 0 && answer.words < 25 && answer.starExpected,
  );
  const quotes = quotesOfAnswers(short, inputs);
  if (quotes.length === 0) return null;
  return {
    id: 'say-more',
    title: 'Give the question a story.',
    why: `${count(short.length, 'answer', 'answers')} to a question about your past ${short.length === 1 ? 'was' : 'were'} under 25 words, which leaves nothing to remember you by.`,
    quotes: quotes.slice(0, 3),
    example: null,
    raises: {
      part: 'structure',
      points:
        (60 * short.length) / Math.max(1, inputs.answers.filter((answer) => answer.starExpected).length),
    },
  };
}

function ownership(inputs: AdviceInputs): Advice | null {
  const shared = storiesOf(inputs).filter(
    ({ ownership: own }) => own.plural >= 4 && own.plural > own.singular * 1.5,
  );
  const quotes = shared.flatMap((answer) => {
    const ours = answer.located.find((one) => one.probability.action >= PRESENT && /\bwe\b/.test(one.text));
    const quote = ours ? answer.star.find((one) => one.part === 'action')?.evidence[0] : null;
    return quote ? [quote] : [];
  });
  if (quotes.length === 0) return null;
  return {
    id: 'say-i',
    title: 'Say “I” where it was you.',
    why: `In ${count(shared.length, 'answer', 'answers')} you said “we” far more often than “I”, so your own part cannot be told from the team's.`,
    quotes: quotes.slice(0, 3),
    example: null,
    raises: { part: 'structure', points: (10 * shared.length) / Math.max(1, storiesOf(inputs).length) },
  };
}

function figures(inputs: AdviceInputs): Advice | null {
  const stories = storiesOf(inputs).filter(
    (answer) => !lacks(answer, 'result') && answer.numbers.length === 0,
  );
  const quotes = stories.flatMap(
    (answer) => answer.star.find((one) => one.part === 'result')?.evidence.slice(0, 1) ?? [],
  );
  if (quotes.length === 0) return null;
  return {
    id: 'give-a-figure',
    title: 'Put a number on the outcome.',
    why: `${count(stories.length, 'result', 'results')} of yours ${stories.length === 1 ? 'has' : 'have'} no figure. A number makes the same result easier to believe: how much, how many, how long.`,
    quotes: quotes.slice(0, 3),
    example: null,
    raises: { part: 'structure', points: (8 * stories.length) / Math.max(1, storiesOf(inputs).length) },
  };
}

/** Where the scene or the task is missing, the deed hangs in the air. */
function scene(inputs: AdviceInputs): Advice | null {
  const stories = storiesOf(inputs);
  const unplaced = stories.filter((answer) => lacks(answer, 'situation'));
  const unasked = stories.filter((answer) => lacks(answer, 'task'));
  const open = unplaced.length > 0 ? unplaced : unasked;
  const quotes = openingsOf(open);
  if (quotes.length === 0) return null;
  const where = stories.length === 1 ? 'In your story' : `In ${open.length} of ${stories.length} stories`;
  return {
    id: 'set-the-scene',
    title:
      unplaced.length > 0
        ? 'Begin with where you were and what was asked of you.'
        : 'Say what was asked of you.',
    why:
      unplaced.length > 0
        ? `${where} you went straight to what happened. Two sentences on the place and on your task let a stranger see why it mattered.`
        : `${where} you said what happened, but not what your own task was. One sentence on it shows what you were up against.`,
    quotes,
    example: open.find((answer) => answer.example !== null)?.example ?? null,
    raises: { part: 'structure', points: (18 * unplaced.length + 13 * unasked.length) / stories.length },
  };
}

/** What would make the stories whole. */
export function adviseOnStories(inputs: AdviceInputs): (Advice | null)[] {
  return [
    endings(inputs),
    deeds(inputs),
    tooShort(inputs),
    scene(inputs),
    ownership(inputs),
    figures(inputs),
  ];
}
