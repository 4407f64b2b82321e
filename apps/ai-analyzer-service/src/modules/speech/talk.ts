import type { TalkReport } from '@interview-buddy/shared-types/models';
import { BACKCHANNELS } from '../language/lexicon.js';
import { quoteOf } from '../language/quotes.js';
import type { Conversation, SpokenTurn } from '../language/sides.js';
import { measured, round, unavailable, type Measured } from './measured.js';
import { speakingTime } from './pace.js';

/** Less than this is how people hand over, not an interruption. */
const LEAST_OVERLAP_MS = 400;
const SHORTEST_INTERRUPTION_WORDS = 3;

export function isBackchannel(spoken: SpokenTurn): boolean {
  return (
    spoken.tokens.length <= 4 &&
    spoken.tokens.every(
      (token) => BACKCHANNELS.has(token.norm) || /^(?:uh|um|hmm|mm|i|see)$/.test(token.norm),
    )
  );
}

/** The longest stretch of the candidate that no real turn of the other breaks. */
function longestMonologue(conversation: Conversation): TalkReport['longestMonologue'] {
  const stretches: { startMs: number; endMs: number }[] = [];
  let goesOn = false;
  for (const { side, turn, ...spoken } of conversation.turns) {
    const last = stretches.at(-1);
    if (side === 'interviewer') goesOn = goesOn && isBackchannel({ side, turn, ...spoken });
    else if (goesOn && last) last.endMs = turn.endMs;
    else {
      stretches.push({ startMs: turn.startMs, endMs: turn.endMs });
      goesOn = true;
    }
  }
  return stretches.toSorted((a, b) => b.endMs - b.startMs - (a.endMs - a.startMs))[0] ?? null;
}

function interrupts(before: SpokenTurn | undefined, spoken: SpokenTurn): boolean {
  if (!before || before.side !== 'interviewer' || spoken.side !== 'candidate') return false;
  if (isBackchannel(spoken) || spoken.tokens.length < SHORTEST_INTERRUPTION_WORDS || isBackchannel(before))
    return false;
  return before.turn.endMs - spoken.turn.startMs >= LEAST_OVERLAP_MS;
}

export function measureTalk(conversation: Conversation): Measured<TalkReport> {
  if (conversation.interviewer.length === 0)
    return unavailable('Only one voice could be told apart, so the talk time cannot be shared out.');
  return measured({
    candidateMs: speakingTime(conversation.candidate),
    interviewerMs: speakingTime(conversation.interviewer),
    longestMonologue: longestMonologue(conversation),
    interruptions: conversation.turns
      .filter((spoken, i) => interrupts(conversation.turns[i - 1], spoken))
      .map((spoken) => quoteOf(spoken.tokens))
      .filter((quote) => quote !== null),
  });
}

export function talkShareOf(talk: Measured<TalkReport>): Measured<number> {
  if (!talk.available) return talk;
  const { candidateMs, interviewerMs } = talk.value;
  const all = candidateMs + interviewerMs;
  return all === 0 ? unavailable('No speech was found.') : measured(round(candidateMs / all, 3));
}
