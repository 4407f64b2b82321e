import type { QuestionType } from '@interview-buddy/shared-types/models';
import { BACKCHANNELS, HESITATIONS } from '../language/lexicon.js';
import type { Conversation, SpokenTurn } from '../language/sides.js';
import { isPunctuated, type Token } from '../language/tokens.js';
import { isBackchannel } from '../speech/talk.js';
import { isCourtesy, TAG } from './courtesies.js';
import { cueAt, joined } from './cues.js';
import { markOf, type QuestionMark } from './marks.js';
import { proposalIn, type ProposedQuestion } from './proposed.js';

/** A run of interviewer turns that asks something; `turnIndex` is its last turn in the conversation. */
export interface FoundQuestion {
  tokens: readonly Token[];
  turnIndex: number;
  /** As a model says; null: by the rules. */
  type: QuestionType | null;
}

const FEWEST_WORDS = 2;
/** Enough to hold a whole courtesy. */
const COURTESY_WORDS = 14;

function sentences(tokens: readonly Token[]): Token[][] {
  const result: Token[][] = [[]];
  for (const token of tokens) {
    result.at(-1)?.push(token);
    if (token.mark === 'stop' || token.mark === 'question') result.push([]);
  }
  return result.filter((sentence) => sentence.length > 0);
}

function skipOpening(tokens: readonly Token[]): number {
  const first = tokens.findIndex(
    (token) =>
      !HESITATIONS.has(token.norm) &&
      !BACKCHANNELS.has(token.norm) &&
      !/^(?:and|so|but|well|then|now|alright|thanks|please|my|next|last|first)$/.test(token.norm),
  );
  return first < 0 ? tokens.length : first;
}

function asksWritten(sentence: readonly Token[]): boolean {
  const last = sentence.at(-1);
  const from = skipOpening(sentence);
  const cued = cueAt(sentence, from) > 0 || (cueAt(sentence, 0) > 0 && from > 0);
  if (last?.mark !== 'question' || cued) return cued;
  if (isBareWhy(sentence)) return true;
  return (
    sentence.length >= FEWEST_WORDS &&
    sentence.length > from &&
    !TAG.test(joined(sentence, 0, sentence.length))
  );
}

function isBareWhy(tokens: readonly Token[]): boolean {
  return tokens.length === 1 && tokens[0]?.norm === 'why';
}

/** First place in unmarked words where a question begins that is more than a courtesy. */
function firstCue(tokens: readonly Token[]): number {
  return tokens.findIndex((_, i) => cueAt(tokens, i) > 0 && !isSocial(tokens.slice(i)));
}

/** Also behind a "sorry," or a name that the cue does not know. */
function isSocial(tokens: readonly Token[]): boolean {
  const cue = tokens.findIndex((_, i) => cueAt(tokens, i) > 0);
  return [skipOpening(tokens), cue].some(
    (from) => from >= 0 && isCourtesy(joined(tokens, from, COURTESY_WORDS)),
  );
}

/** From where in the turn it asks: the first question that is more than a courtesy. */
function questionIn(spoken: SpokenTurn): readonly Token[] | null {
  const { tokens } = spoken;
  if (isPunctuated(tokens)) {
    const asked = sentences(tokens).filter((sentence) => asksWritten(sentence) && !isSocial(sentence));
    const first = asked[0]?.[0];
    return first ? tokens.slice(tokens.indexOf(first)) : null;
  }
  const start = firstCue(tokens);
  if (start < 0) return null;
  const asked = tokens.slice(start);
  return asked.length >= FEWEST_WORDS || isBareWhy(tokens) ? asked : null;
}

/** The person's word goes before all, and a model adds to what the rules find. Two interviewer turns with nothing but a nod between them ask one question. */
export function detectQuestions(
  conversation: Conversation,
  marks: readonly QuestionMark[] = [],
  proposed: readonly ProposedQuestion[] = [],
): FoundQuestion[] {
  const found: FoundQuestion[] = [];
  let answeredSince = true;
  conversation.turns.forEach((spoken, turnIndex) => {
    if (spoken.side === 'candidate') {
      if (!isBackchannel(spoken)) answeredSince = true;
      return;
    }
    const mark = markOf(spoken, marks);
    if (mark === false || (isBackchannel(spoken) && mark === null)) return;
    const proposal = proposalIn(spoken, proposed);
    const tokens = questionIn(spoken) ?? proposal?.tokens ?? (mark ? spoken.tokens : null);
    if (!tokens) return;
    const last = found.at(-1);
    if (!answeredSince && last && mark === null)
      found[found.length - 1] = {
        tokens: [...last.tokens, ...tokens],
        turnIndex,
        type: last.type ?? proposal?.type ?? null,
      };
    else found.push({ tokens, turnIndex, type: proposal?.type ?? null });
    answeredSince = false;
  });
  return found;
}
