import type { PhrasingReport, Quote } from '@interview-buddy/shared-types/models';
import { HESITATIONS } from '../language/lexicon.js';
import { quotesOf } from '../language/quotes.js';
import type { Token } from '../language/tokens.js';
import type { FoundFiller } from './fillers/find.js';
import { measured, round, unavailable, type Measured } from './measured.js';

/** "very very", "had had" and counting are not stumbles. */
const MEANT_TWICE = /^(?:very|really|so|many|much|had|that|bye|no|yes|yeah|again|more|long|far|\d+)$/;
const HEDGES = [
  'i think maybe',
  'i guess',
  'i suppose',
  'sort of',
  'kind of',
  'maybe',
  'perhaps',
  'probably',
  "i'm not sure",
  'i am not sure',
  "i don't know",
  'i would say',
  'more or less',
  'somewhat',
  'hopefully',
  'i feel like',
  'not really sure',
  'or something',
  'or whatever',
].map((phrase) => phrase.split(' '));
const JARGON =
  /^(?:[a-z]{0,3}\d+[a-z]*|api|apis|sdk|ci|cd|kpi|kpis|okr|okrs|roi|sla|slas|etl|crm|erp|saas|b2b|sql|nosql|aws|gcp|kubernetes|docker|microservices?|backend|frontend|middleware|orchestration|idempotent|latency|throughput|synergy|stakeholders?|deliverables?|bandwidth|leverage|leveraged|actionable|scrum|sprint|sprints|kanban|devops|mvp|poc|ebitda|capex|opex)$/;

/** The same one to three words twice in a row, hesitations aside: "i i", "in the um in the". */
function repetitionAt(tokens: readonly Token[], i: number): Token[] | null {
  for (const size of [3, 2, 1]) {
    const said = tokens.slice(i, i + size * 2);
    if (said.length < size * 2 || said.slice(1).some((token) => token.turnStart)) continue;
    const again = said.slice(size);
    if (!said.slice(0, size).every((token, k) => token.norm === again[k]?.norm)) continue;
    if (size === 1 && MEANT_TWICE.test(said[0]?.norm ?? '')) continue;
    return said;
  }
  return null;
}

/** "we had to we needed to": begun with the same word within four words, and not a plain repetition. */
function restartAt(tokens: readonly Token[], i: number): Token[] | null {
  const first = tokens[i];
  if (!first || !/^(?:i|we|they|he|she|it|the|my|our|so|and)$/.test(first.norm)) return null;
  for (const distance of [2, 3]) {
    const again = tokens[i + distance];
    const between = tokens.slice(i + 1, i + distance + 2);
    if (!again || again.norm !== first.norm || between.some((token) => token.turnStart)) continue;
    const broken = tokens[i + distance - 1];
    const dropped = broken?.mark === 'dash' || (tokens[i + 1]?.norm.length ?? 0) > 1;
    const joined = tokens
      .slice(i + 1, i + distance)
      .some((token) =>
        /^(?:and|or|but|because|that|if|when|what|think|know|said|mean|as|than|then|after|before|until|while|where|who|which|how|why|since)$/.test(
          token.norm,
        ),
      );
    if (dropped && !joined && again.norm !== 'the' && broken?.mark !== 'comma' && broken?.mark !== 'stop') {
      return tokens.slice(i, i + distance + 2);
    }
  }
  return null;
}

function phraseAt(tokens: readonly Token[], i: number, phrases: readonly string[][]): Token[] | null {
  const phrase = phrases.find((words) => words.every((word, k) => tokens[i + k]?.norm === word));
  return phrase ? tokens.slice(i, i + phrase.length) : null;
}

function scan(tokens: readonly Token[], find: (i: number) => Token[] | null): Token[][] {
  const found: Token[][] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const hit = find(i);
    if (!hit) continue;
    found.push(hit);
    i += hit.length - 1;
  }
  return found;
}

/** An answer that opens with two stalls or more: "um well so". */
function weakOpening(answer: readonly Token[], fillers: ReadonlySet<Token>): Token[] | null {
  const head = answer.slice(0, 6);
  let stalls = 0;
  while (
    stalls < head.length &&
    (fillers.has(head[stalls] as Token) ||
      /^(?:okay|ok|yeah|well|so|um|uh|right)$/.test(head[stalls]?.norm ?? ''))
  )
    stalls += 1;
  return stalls >= 2 ? answer.slice(0, 8) : null;
}

interface PhrasingInputs {
  tokens: readonly Token[];
  /** Those of them that never are fillers: a stumble is one with or without an "um" in it. */
  fluent: readonly Token[];
  /** The words of each answer. */
  answers: readonly (readonly Token[])[];
  /** As found in `tokens`. */
  fillers: readonly FoundFiller[];
}

export function measurePhrasing({
  tokens,
  fluent,
  answers,
  fillers,
}: PhrasingInputs): Measured<PhrasingReport> {
  const words = tokens.filter((token) => !HESITATIONS.has(token.norm));
  if (words.length < 5) return unavailable('You spoke too little here to find habits of wording in.');
  const repetitions = scan(fluent, (i) => repetitionAt(fluent, i));
  const repeated = new Set(repetitions.flat());
  const restarts = scan(fluent, (i) => (repeated.has(fluent[i] as Token) ? null : restartAt(fluent, i)));
  /** With what was said in between. */
  const asSaid = (hits: Token[][]): Quote[] =>
    quotesOf(hits.map((hit) => tokens.slice(hit[0]?.index, (hit.at(-1)?.index ?? 0) + 1)));
  const fillerTokens = new Set(
    fillers.flatMap((filler) => tokens.slice(filler.index, filler.index + filler.length)),
  );
  const fillerTimes = new Set([...fillerTokens].map((token) => token.startMs));
  return measured({
    repetitions: asSaid(repetitions),
    restarts: asSaid(restarts),
    hedges: quotesOf(scan(words, (i) => phraseAt(words, i, HEDGES))),
    weakOpenings: quotesOf(
      answers
        .map((answer) =>
          weakOpening(answer, new Set(answer.filter((token) => fillerTimes.has(token.startMs)))),
        )
        .filter((opening) => opening !== null),
    ),
    jargonPerHundredWords: round(
      (words.filter((token) => JARGON.test(token.norm)).length / words.length) * 100,
      1,
    ),
  });
}
