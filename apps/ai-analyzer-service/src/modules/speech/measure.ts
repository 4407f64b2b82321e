import type { FillerReport, PauseReport, Quote, Transcript } from '@interview-buddy/shared-types/models';
import { fluentWords } from '../language/fluent.js';
import { quotesOf } from '../language/quotes.js';
import type { Conversation, SpokenTurn } from '../language/sides.js';
import type { Token } from '../language/tokens.js';
import { measureClarity } from './clarity.js';
import type { CoarseTracks } from './coarse-tracks.js';
import { measureDelivery } from './delivery.js';
import { findFillers, type FoundFiller } from './fillers/find.js';
import { reportFillers } from './fillers/report.js';
import { measurePace, speakingTime } from './pace.js';
import { measurePauses, ownPausesOf } from './pauses.js';
import { measurePhrasing } from './phrasing.js';
import { measureTalk } from './talk.js';

interface SpeechInputs {
  transcript: Transcript;
  conversation: Conversation;
  /** All of the candidate's words. */
  tokens: readonly Token[];
  answers: readonly (readonly Token[])[];
  latencies: PauseReport['responseLatencyMs'];
  typicalWordsPerMinute: number | null;
  /** The tracks of the candidate alone. */
  own: CoarseTracks;
}

const keyOf = (token: Pick<Token, 'turnId' | 'startMs'>): string => `${token.turnId}@${token.startMs}`;

/** Up to the next word where that follows at once: a filler takes its small gap with it. */
const JOINED_MS = 200;

function timeOf(token: Token, next: Token | undefined): number {
  const joined = next && !next.turnStart && next.startMs - token.endMs < JOINED_MS;
  return Math.max(0, (joined ? next.startMs : token.endMs) - token.startMs);
}

function fluentOf(
  tokens: readonly Token[],
  turns: readonly SpokenTurn[],
  fluent: readonly Token[],
): { words: number; ms: number } {
  const kept = new Set(fluent);
  const lost = tokens.reduce(
    (sum, token, i) => (kept.has(token) ? sum : sum + timeOf(token, tokens[i + 1])),
    0,
  );
  return { words: fluent.length, ms: Math.max(0, speakingTime(turns) - lost) };
}

/** All that is measured in how the candidate spoke. */
export function measureSpeech({
  transcript,
  conversation,
  tokens,
  answers,
  latencies,
  typicalWordsPerMinute,
  own,
}: SpeechInputs) {
  const { audio, engine } = transcript;
  const turns = conversation.candidate;
  const found = findFillers(tokens);
  const fluent = fluentWords(tokens);
  const byTurn = Map.groupBy(found, (filler) => filler.turnId);
  const inFiller = new Set(
    found.flatMap((filler) => Array.from({ length: filler.length }, (_, k) => filler.index + k)),
  );
  /** By turn, the times at which its fillers' words begin. */
  const fillerTimes = new Map(
    [
      ...Map.groupBy(
        tokens.filter((token) => inFiller.has(token.index)),
        (token) => token.turnId,
      ),
    ].map(([turnId, those]) => [turnId, new Set(those.map((token) => token.startMs))] as const),
  );
  const fillers = reportFillers(tokens, found, speakingTime(turns), engine.verbatim);
  const pace = measurePace(turns, ownPausesOf(audio, turns), typicalWordsPerMinute);
  const pauses = measurePauses(audio, turns, tokens, latencies);
  const phrasing = measurePhrasing({ tokens, fluent, answers, fillers: found });
  return {
    fillers,
    pace,
    pauses,
    phrasing,
    clarity: measureClarity({ fluent: fluentOf(tokens, turns, fluent), fillers, pace, pauses, phrasing }),
    delivery: measureDelivery(own, turns),
    talk: measureTalk(conversation),
    isFiller: (token: Token): boolean => fillerTimes.get(token.turnId)?.has(token.startMs) ?? false,
    /** Null where the transcript gives no count. */
    fillersWithin: (some: readonly SpokenTurn[]): FoundFiller[] | null =>
      fillers.available ? some.flatMap(({ turn }) => byTurn.get(turn.id) ?? []) : null,
    quotesAt: (items: FillerReport['items']): Quote[] => {
      const starts = new Set(items.map((item) => keyOf(item)));
      const places = tokens.filter((token) => starts.has(keyOf(token)));
      return quotesOf(
        places.map((token) =>
          tokens
            .slice(Math.max(0, token.index - 6), token.index + 8)
            .filter((one) => one.turnId === token.turnId),
        ),
      );
    },
  };
}
