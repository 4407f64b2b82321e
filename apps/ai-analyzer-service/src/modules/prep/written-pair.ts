import type { TranscriptTurn } from '@interview-buddy/shared-types/models';
import { quoteOf } from '../language/quotes.js';
import { tokensOfTurn } from '../language/tokens.js';
import { classifyQuestion, expectsStory } from '../questions/classify.js';
import type { PairedAnswer } from '../questions/pair.js';

/** Written words have no times; a usual pace stands in, so that what reads times has some. */
const MS_PER_WORD = 400;

function written(id: string, speakerId: string, text: string): TranscriptTurn {
  return { id, speakerId, startMs: 0, endMs: text.split(/\s+/).length * MS_PER_WORD, text, words: [] };
}

/** A question and an answer that were typed, in the shape of spoken ones; null where the question holds no word. */
export function writtenPair(question: string, answer: string): PairedAnswer | null {
  const questionTokens = tokensOfTurn(written('question', 'interviewer', question));
  const turn = written('answer', 'candidate', answer);
  const tokens = tokensOfTurn(turn);
  const quote = quoteOf(questionTokens);
  if (!quote) return null;
  const text = questionTokens.map((token) => token.norm).join(' ');
  const type = classifyQuestion(text);
  return {
    question: { id: 'q0', type, quote, followsUp: null },
    questionTokens,
    tokens,
    turns: [{ turn, side: 'candidate', tokens }],
    starExpected: expectsStory(type, text),
  };
}
