import type { Question } from '@interview-buddy/shared-types/models';
import type { Conversation, SpokenTurn } from '../language/sides.js';
import { quoteOf } from '../language/quotes.js';
import { joinTokens, type Token } from '../language/tokens.js';
import { isBackchannel } from '../speech/talk.js';
import { classifyQuestion, expectsStory } from './classify.js';
import { detectQuestions, type FoundQuestion } from './detect.js';
import type { QuestionMark } from './marks.js';
import type { ProposedQuestion } from './proposed.js';

export interface PairedAnswer {
  question: Question;
  questionTokens: readonly Token[];
  /** The candidate's own words, in order; empty where no answer came. */
  tokens: readonly Token[];
  turns: readonly SpokenTurn[];
  starExpected: boolean;
}

/** After so long a statement of the interviewer the talk has moved on. */
const NEW_TOPIC_WORDS = 30;
const LONGEST_FOLLOW_UP_WORDS = 22;
/** What points back stands at the head of a question; "and how do you work on it" points at its own. */
const HEAD_WORDS = 8;

const FRESH_TOPIC =
  /\b(?:next question|last question|moving on|another question|let's move|tell (?:me|us) about (?:a|an|another|yourself|your)|describe a|give (?:me|us) an? |why do you want|where do you see|switch|change of topic|new topic|any questions)\b/;
const POINTS_BACK =
  /\b(?:that|this|it|those|them|there|then|the (?:result|outcome|impact|feedback|reaction|project|decision|experiment|team))\b|^(?:and|so|but|why|how come|what (?:happened|else)|such as|in what way|can you (?:elaborate|say more|expand)|could you (?:elaborate|say more|expand)|did (?:it|that|you)|how (?:did|long|many|much))\b/;

function textOf(tokens: readonly Token[]): string {
  return tokens.map((token) => token.norm).join(' ');
}

/** A short question that leans on what was just said. */
function isFollowUp(found: FoundQuestion, answered: boolean): boolean {
  const text = textOf(found.tokens);
  if (!answered || found.tokens.length > LONGEST_FOLLOW_UP_WORDS || FRESH_TOPIC.test(text)) return false;
  return POINTS_BACK.test(textOf(found.tokens.slice(0, HEAD_WORDS)));
}

function answerTurns(conversation: Conversation, from: number, to: number): SpokenTurn[] {
  const turns: SpokenTurn[] = [];
  for (const spoken of conversation.turns.slice(from + 1, to)) {
    if (spoken.side === 'candidate') turns.push(spoken);
    else if (!isBackchannel(spoken) && spoken.tokens.length >= NEW_TOPIC_WORDS && turns.length > 0) break;
  }
  return turns;
}

/** Every question with the candidate's words up to the next one. */
export function pairAnswers(
  conversation: Conversation,
  marks: readonly QuestionMark[] = [],
  proposed: readonly ProposedQuestion[] = [],
): PairedAnswer[] {
  const found = detectQuestions(conversation, marks, proposed);
  const pairs: PairedAnswer[] = [];
  let root: string | null = null;
  found.forEach((one, i) => {
    const quote = quoteOf(one.tokens);
    if (!quote) return;
    const turns = answerTurns(
      conversation,
      one.turnIndex,
      found[i + 1]?.turnIndex ?? conversation.turns.length,
    );
    const text = textOf(one.tokens);
    const type = one.type ?? classifyQuestion(text);
    const id = `q${pairs.length}`;
    const followsUp = isFollowUp(one, (pairs.at(-1)?.tokens.length ?? 0) > 0) ? root : null;
    if (followsUp === null) root = id;
    pairs.push({
      question: { id, type, quote, followsUp },
      questionTokens: one.tokens,
      tokens: joinTokens(turns.map((spoken) => spoken.tokens)),
      turns,
      starExpected: followsUp === null && expectsStory(type, text),
    });
  });
  return pairs;
}
