import { count, openingsOf, type Advice, type AdviceInputs } from './advice-inputs.js';
import { adviseOnSpeech } from './advice-speech.js';
import { adviseOnStories } from './advice-stories.js';

function onTopic(inputs: AdviceInputs): Advice | null {
  const off = inputs.answers.filter((answer) => answer.words >= 15 && answer.relevance.score < 55);
  const quotes = openingsOf(off);
  if (quotes.length === 0) return null;
  const low = off.toSorted((a, b) => a.relevance.score - b.relevance.score)[0];
  const asked = inputs.pairs.find((pair) => pair.question.id === low?.questionId)?.question.quote.text;
  return {
    id: 'answer-what-was-asked',
    title: 'Answer the question in your first sentence.',
    why: `${count(off.length, 'answer', 'answers')} of ${inputs.answers.length} shared little with the question${asked ? `, such as “${asked}”` : ''}. Taking up its own words at the start shows that you answer it.`,
    quotes: quotes.slice(0, 3),
    example: null,
    raises: {
      part: 'relevance',
      points: off.reduce((sum, answer) => sum + 70 - answer.relevance.score, 0) / inputs.answers.length,
    },
  };
}

/** Everything that could be advised, each with the words it rests on. */
export function adviseOn(inputs: AdviceInputs): Advice[] {
  return [...adviseOnStories(inputs), onTopic(inputs), ...adviseOnSpeech(inputs)].filter(
    (advice) => advice !== null,
  );
}
